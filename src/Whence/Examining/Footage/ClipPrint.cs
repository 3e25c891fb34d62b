using Whence.Examining.Likeness;

namespace Whence.Examining.Footage;

/// <summary>What a clip is known again by when it was coded anew, cut, mirrored or framed: hashes of what it shows.</summary>
/// <param name="Moments">One frame a second, in all forms.</param>
/// <param name="Frames">
/// <see cref="FramesPerSecond"/> frames a second as they are, from the start on: a cut does not begin on a whole second.
/// </param>
/// <param name="KeyFrames">The frames that the coding starts anew from, as they are, over the whole length of the clip.</param>
public sealed record ClipPrint(
    ImmutableArray<Moment> Moments,
    ImmutableArray<PdqHash> Frames,
    ImmutableArray<PdqHash> KeyFrames
)
{
    /// <summary>
    /// How close frames stand. At 4 a second, cuts of quickly changing clips were up to 92 bits from their original on the bench;
    /// at 8, 30 bits at most.
    /// </summary>
    public const int FramesPerSecond = 8;

    /// <summary>
    /// Stands for a frame too plain to be told from others. No frame has it: half of the bits of a hash are set, as it is cut at the
    /// middle frequency.
    /// </summary>
    public static PdqHash Untold => default;

    /// <summary>The print of what nothing was seen of.</summary>
    public static ClipPrint Empty { get; } = new([], [], []);

    /// <summary>The moments that can be told from others.</summary>
    public IEnumerable<Moment> Told => Moments.Where(moment => moment.IsTold);
}
