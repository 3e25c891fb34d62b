namespace Whence.Examining.Footage;

/// <summary>footage-polyglot: the bytes of the clip are something else as well.</summary>
public sealed class PolyglotRule() : FootageRule("footage-polyglot", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        ["something was put behind the clip by mistake", "the marks of another kind occur by chance"];

    /// <inheritdoc/>
    public override Finding See(WatchedClip clip) =>
        clip.Also is { } also
            ? Observed(clip, $"its bytes are also {also}")
            : NotObserved(clip, "it bears no marks of an archive, a PDF or a page");
}
