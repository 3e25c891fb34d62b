namespace Whence.Cli.Examining;

/// <summary>An exhibit, and what was found on it.</summary>
/// <param name="Exhibit">The exhibit.</param>
/// <param name="Name">What a reader calls it: the file.</param>
/// <param name="Findings">What was found.</param>
internal sealed record Examined(Exhibit Exhibit, string Name, ImmutableArray<Finding> Findings);
