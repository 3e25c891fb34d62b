using Whence.Examining.Likeness;

namespace Whence.Examining.Footage;

/// <summary>How much of two clips is found in each other by what they show. vPDQ gives the shares both ways: a cut is all in its original, and not the other way round.</summary>
/// <param name="FirstFound">Seconds of the first that are found in the second.</param>
/// <param name="FirstTold">Seconds of the first that can be told from others.</param>
/// <param name="SecondFound">Seconds of the second that are found in the first.</param>
/// <param name="SecondTold">Seconds of the second that can be told from others.</param>
public sealed record ClipMatch(int FirstFound, int FirstTold, int SecondFound, int SecondTold)
{
    /// <summary>The match of what is in nothing alike.</summary>
    public static ClipMatch Nothing { get; } = new(0, 0, 0, 0);

    /// <summary>The bits that the middle one of the found seconds is off; null where none is found.</summary>
    public int? Distance { get; init; }

    /// <summary>The bits that a second was allowed to be off.</summary>
    public int Allowed { get; init; }

    /// <summary>How most found seconds are turned or mirrored against the other clip.</summary>
    public Turn Turn { get; init; }

    /// <summary>How most found seconds are cut against the other clip.</summary>
    public Framing Framing { get; init; }

    /// <summary>Whether it is the second clip that is cut out of the first; else the first is out of the second.</summary>
    public bool SecondIsCut { get; init; }

    /// <summary>The seconds by which most of the first runs behind the second; null where none is found.</summary>
    public double? Offset { get; init; }

    /// <summary>The share of the first that is found, from 0 to 1.</summary>
    public double FirstShare => FirstTold == 0 ? 0 : (double)FirstFound / FirstTold;

    /// <summary>The share of the second that is found, from 0 to 1.</summary>
    public double SecondShare => SecondTold == 0 ? 0 : (double)SecondFound / SecondTold;

    /// <summary>The share of either that must be found, for there to be one clip.</summary>
    public double NeededShare { get; init; } = FootageThresholds.Share;

    /// <summary>Whether so much is found that they are probably one clip.</summary>
    public bool IsProbable => IsEnough(FirstFound, FirstTold) || IsEnough(SecondFound, SecondTold);

    // One or two seconds can be alike by chance, or by what all clips of a maker begin with.
    private bool IsEnough(int found, int told) =>
        found > 0 && found >= Math.Min(told, FootageThresholds.Seconds) && found >= NeededShare * told;
}
