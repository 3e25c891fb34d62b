using Whence.Examining.Likeness;

namespace Whence.Examining.Footage;

/// <summary>One frame a second of a clip, hashed in all forms that a copy may have been given.</summary>
/// <param name="Second">When, in whole seconds from the start.</param>
/// <param name="IsTold">Whether the frame can be told from others at all: a black or plain one cannot.</param>
/// <param name="IsRich">Whether there is much to tell it by.</param>
/// <param name="Forms">
/// A hash for each of <see cref="Framing.All"/> in each <see cref="Turn"/>: the eight turns of the first framing, and so on.
/// </param>
public sealed record Moment(int Second, bool IsTold, bool IsRich, ImmutableArray<PdqHash> Forms)
{
    /// <summary>How many turns there are.</summary>
    public const int Turns = 8;

    /// <summary>How many forms there are.</summary>
    public static int FormCount => Framing.All.Length * Turns;

    /// <summary>The bits that it may be off where it is found: what smooth pictures differ in is little, and mostly chance.</summary>
    public int Allowed => IsRich ? FootageThresholds.NearSecond : PdqHash.Near;

    /// <summary>The framing of a form, by its number.</summary>
    public static Framing FramingOf(int form) => Framing.All[form / Turns];

    /// <summary>The turn of a form, by its number.</summary>
    public static Turn TurnOf(int form) => (Turn)(form % Turns);
}
