using Whence.Ledger;

namespace Whence.Examining.Custody;

/// <summary>
/// One thing that was done with an exhibit, with what the Berkeley Protocol (2020, chapter VI) and ISO/IEC 27037:2012 (clause 6.1, chain of custody) have
/// recorded: who, where, when, how, with what, what for, and the digest before and after. What nobody said is null.
/// </summary>
/// <param name="Act">What was done.</param>
/// <param name="When">When, as somebody said.</param>
public sealed record CustodyEvent(CustodyAct Act, CustodyTime When)
{
    /// <summary>Where or from whom it came: an address, a person, a place.</summary>
    public string? From { get; init; }

    /// <summary>Who received it.</summary>
    public string? To { get; init; }

    /// <summary>Who did it.</summary>
    public string? By { get; init; }

    /// <summary>Where it was done.</summary>
    public string? Where { get; init; }

    /// <summary>How.</summary>
    public string? How { get; init; }

    /// <summary>With what device or program, and which version of it.</summary>
    public string? Tool { get; init; }

    /// <summary>What for.</summary>
    public string? Purpose { get; init; }

    /// <summary>What else there is to say.</summary>
    public string? Note { get; init; }

    /// <summary>SHA-256 of the bytes before it was done.</summary>
    public Digest? Before { get; init; }

    /// <summary>SHA-256 of the bytes after.</summary>
    public Digest? After { get; init; }
}
