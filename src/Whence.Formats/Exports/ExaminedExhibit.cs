namespace Whence.Formats.Exports;

/// <summary>An exhibit with what was found on it.</summary>
/// <param name="Exhibit">The exhibit.</param>
/// <param name="Name">The name of the file that it came in.</param>
/// <param name="Findings">What the rules saw, in their order.</param>
public sealed record ExaminedExhibit(Exhibit Exhibit, string Name, ImmutableArray<Finding> Findings);
