namespace Whence.Attributing.Learned;

/// <summary>What stands nearest to a token in its sentence, each as a token; -1 where there is none.</summary>
/// <param name="CueBefore">The strong cue before it.</param>
/// <param name="SinceCue">What stands between that and it.</param>
/// <param name="VerbBefore">The verb before it.</param>
/// <param name="That">The "that" before it.</param>
internal readonly record struct Nearest(int CueBefore, Marks SinceCue, int VerbBefore, int That)
{
    /// <summary>Nothing.</summary>
    public static readonly Nearest None = new(-1, Marks.None, -1, -1) { CueAfter = -1, VerbAfter = -1 };

    /// <summary>The strong cue after it.</summary>
    public int CueAfter { get; init; }

    /// <summary>What stands between it and that.</summary>
    public Marks UntilCue { get; init; }

    /// <summary>The verb after it.</summary>
    public int VerbAfter { get; init; }

    /// <summary>What is nearest before the token that follows <paramref name="token"/>.</summary>
    public Nearest After(Surface surface, int token) =>
        this with
        {
            CueBefore = surface.Rate(token) >= CueRates.Strong ? token : CueBefore,
            SinceCue =
                surface.Rate(token) >= CueRates.Strong || CueBefore < 0 ? Marks.None : SinceCue | surface.Mark(token),
            VerbBefore = surface.IsVerb(token) ? token : VerbBefore,
            That = surface.Mark(token).HasFlag(Marks.That) ? token : That,
        };
}
