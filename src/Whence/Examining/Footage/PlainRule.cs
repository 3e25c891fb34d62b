using System.Globalization;

namespace Whence.Examining.Footage;

/// <summary>footage-plain: what the clip shows is too plain to be told from what others show, so that nothing was held against them by it.</summary>
public sealed class PlainRule() : FootageRule("footage-plain", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives => [];

    /// <summary>Whether <paramref name="finding"/> says that the pictures of a clip were too plain to compare.</summary>
    public static bool IsPlain(Finding finding) =>
        finding is { Rule: "footage-plain", State: FindingState.NotDetermined, Measured: 0 };

    /// <inheritdoc/>
    public override Finding See(WatchedClip clip)
    {
        if (clip.Unwatched is { } reason)
        {
            return NotDetermined(clip, reason);
        }
        var print = clip.Print;
        var (told, seconds) = (print.Told.Count(), print.Moments.Length);
        var finding =
            told > 0
                ? NotObserved(
                    clip,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{told} of {seconds} seconds that were watched can be told from others by what they show"
                    )
                )
                : NotDetermined(
                    clip,
                    "the pictures are too plain to compare: which clips show the same is told by the bytes and the coded pictures alone"
                );
        return finding with { Measured = told, Threshold = 1 };
    }
}
