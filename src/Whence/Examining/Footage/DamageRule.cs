namespace Whence.Examining.Footage;

/// <summary>footage-damaged: the clip is cut off, or does not decode as it ought to.</summary>
public sealed class DamageRule() : FootageRule("footage-damaged", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        [
            "it was not wholly downloaded or copied",
            "it was taken as a stream, whose beginning had passed",
            "the program that reads it does not know its form",
        ];

    /// <inheritdoc/>
    public override Finding See(WatchedClip clip) =>
        clip.Complaint is { } complaint ? Observed(clip, $"it does not decode as it ought to: {complaint}")
        : clip.Unwatched is { } reason ? NotDetermined(clip, reason)
        : NotObserved(clip, "what was looked at decodes as it ought to");
}
