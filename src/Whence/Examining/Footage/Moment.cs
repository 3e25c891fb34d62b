using Whence.Examining.Likeness;

namespace Whence.Examining.Footage;

/// <summary>One frame a second of a clip, hashed in all forms that a copy may have been given.</summary>
/// <param name="Second">When, in whole seconds from the start.</param>
/// <param name="Quality">How much there is to tell the frame by, from 0 to 100.</param>
/// <param name="Forms">
/// A hash for each of <see cref="Framing.All"/> in each <see cref="Turn"/>: the eight turns of the first framing, and so on.
/// </param>
public sealed record Moment(int Second, int Quality, ImmutableArray<PdqHash> Forms)
{
    /// <summary>How many turns there are.</summary>
    public const int Turns = 8;

    /// <summary>How many forms there are.</summary>
    public static int FormCount => Framing.All.Length * Turns;

    /// <summary>Whether the frame can be told from others at all: a black or plain one cannot.</summary>
    public bool IsTold => Quality >= Pdq.GoodQuality;

    /// <summary>The framing of a form, by its number.</summary>
    public static Framing FramingOf(int form) => Framing.All[form / Turns];

    /// <summary>The turn of a form, by its number.</summary>
    public static Turn TurnOf(int form) => (Turn)(form % Turns);
}
