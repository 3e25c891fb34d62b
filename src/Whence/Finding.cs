namespace Whence;

/// <summary>
/// What one rule saw on one exhibit: something measured against something, with what else might explain it. It is never a
/// verdict on a person, and nothing is ever found authentic.
/// </summary>
/// <param name="Id">The exhibit's id, "#", the rule and, from the second time on that the rule spoke of it, "." and which time.</param>
/// <param name="Exhibit">The exhibit's id.</param>
/// <param name="Rule">The rule's name, such as photo-absent; it has a page of that name in docs/methods/examining.</param>
/// <param name="Version">The rule's version, from 1: another version may see otherwise.</param>
/// <param name="State">Whether what the rule looks for was seen.</param>
public sealed record Finding(string Id, string Exhibit, string Rule, int Version, FindingState State)
{
    /// <summary>What was seen, or why it could not be told, in words that a reader can check.</summary>
    public required string Reason { get; init; }

    /// <summary>Where; null where it concerns no one place of a picture.</summary>
    public Zone? Zone { get; init; }

    /// <summary>What was measured, in the unit that the rule's page gives; null where nothing was.</summary>
    public double? Measured { get; init; }

    /// <summary>What it was held against, in the same unit.</summary>
    public double? Threshold { get; init; }

    /// <summary>How often the rule was wrong on the bench; null where it takes somebody's word or compares what is written.</summary>
    public ErrorRate? ErrorRate { get; init; }

    /// <summary>What else would explain it.</summary>
    public ImmutableArray<string> Alternatives { get; init; } = [];

    /// <summary>What it was read with, each with its version; a description is read with none.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];
}
