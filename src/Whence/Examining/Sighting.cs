namespace Whence.Examining;

/// <summary>What was seen at one part of a paper, by measuring a picture or on the word of whoever had it in hand.</summary>
/// <param name="Part">The part.</param>
/// <param name="Presence">Whether it stands there.</param>
public sealed record Sighting(Part Part, Presence Presence)
{
    /// <summary>The field's name; null for the other parts.</summary>
    public string? Name { get; init; }

    /// <summary>What a signature is written in, by its Unicode name; null where that is not told.</summary>
    public string? Script { get; init; }

    /// <summary>Where it was looked for; null where no picture was.</summary>
    public Zone? Zone { get; init; }

    /// <summary>What was measured there.</summary>
    public double? Measured { get; init; }

    /// <summary>What it was held against.</summary>
    public double? Threshold { get; init; }

    /// <summary>Names the bench that its measure was tried on; null for that of the rule.</summary>
    public string? Bench { get; init; }

    /// <summary>Why it is as it is, or cannot be told; null where there is no more to say.</summary>
    public string? Reason { get; init; }

    /// <summary>What it was seen with, each with its version.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];
}
