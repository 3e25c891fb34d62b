namespace Whence.Examining;

/// <summary>
/// What a paper says, as somebody wrote it down or as it was read from a picture. Days stay as they are written: that one
/// cannot be is what a rule looks for. What is not said is null.
/// </summary>
public sealed record Card
{
    /// <summary>The file that shows the paper; null where none does.</summary>
    public string? File { get; init; }

    /// <summary>What sort of paper: "military identity card".</summary>
    public string? Kind { get; init; }

    /// <summary>Series and number.</summary>
    public string? Serial { get; init; }

    /// <summary>The state that issues it.</summary>
    public string? State { get; init; }

    /// <summary>The holder's name, as declared.</summary>
    public string? Name { get; init; }

    /// <summary>The holder's day of birth.</summary>
    public string? Born { get; init; }

    /// <summary>Where the holder was born; what holds a place follows it after a comma.</summary>
    public string? Birthplace { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Authority { get; init; }

    /// <summary>Where that authority sits.</summary>
    public string? AuthorityPlace { get; init; }

    /// <summary>The day on which that authority came to be.</summary>
    public string? AuthorityFounded { get; init; }

    /// <summary>The day on which it ceased to be.</summary>
    public string? AuthorityDissolved { get; init; }

    /// <summary>The day of issue.</summary>
    public string? Issued { get; init; }

    /// <summary>Where it was issued.</summary>
    public string? IssuedAt { get; init; }

    /// <summary>The day on which it expires.</summary>
    public string? Expires { get; init; }

    /// <summary>The day on which it is said to have been found or pictured; not on the paper itself.</summary>
    public string? Recorded { get; init; }

    /// <summary>Whether it has a photograph; null where that is not said.</summary>
    public Presence? Photo { get; init; }

    /// <summary>Whether it has a stamp; null where that is not said.</summary>
    public Presence? Stamp { get; init; }

    /// <summary>What the signature is written in, by its Unicode name; null where that is not said.</summary>
    public string? SignatureScript { get; init; }

    /// <summary>Its other fields.</summary>
    public ImmutableArray<CardField> Fields { get; init; } = [];

    /// <summary>The lines for machines, letter for letter; none where there are none.</summary>
    public ImmutableArray<string> MachineReadable { get; init; } = [];

    /// <summary>Where those lines stand on a picture; null where no picture was read.</summary>
    public Zone? MachineReadableAt { get; init; }

    /// <summary>What it was read with, each with its version; none where somebody wrote it down.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];
}
