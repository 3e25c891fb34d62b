using System.Globalization;

namespace Whence.Examining.Footage;

/// <summary>footage-unwatched: a part of the clip was not looked at, and may show what other clips show.</summary>
public sealed class UnwatchedRule() : FootageRule("footage-unwatched", 1)
{
    // The last frame is not the end of its second.
    private const double Slack = 1.5;

    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        ["the container says that it is longer than it is", "more time would have let all of it be watched"];

    /// <inheritdoc/>
    public override Finding See(WatchedClip clip) =>
        clip.Unwatched is { } reason ? NotDetermined(clip, reason)
        : clip.Seconds is not { } seconds ? NotDetermined(clip, Watched(clip, "; it does not say how long it is"))
        : (
            seconds - clip.SecondsWatched > Slack
                ? Observed(
                    clip,
                    Watched(
                        clip,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $" of {seconds:0.#}, and {clip.Print.KeyFrames.Length} key frames"
                        )
                    )
                )
                : NotObserved(clip, Watched(clip, ", all of it"))
        ) with
        {
            Measured = Math.Round(clip.SecondsWatched, 1),
            Threshold = Math.Round(seconds, 1),
        };

    private static string Watched(WatchedClip clip, string more) =>
        string.Create(CultureInfo.InvariantCulture, $"{clip.SecondsWatched:0.#} seconds were watched{more}");
}
