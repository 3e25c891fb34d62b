namespace Whence.Examining.Footage;

/// <summary>
/// container-time, container-place and container-software: the container says when, where or with what it was made. That is a claim of
/// whoever wrote it, kept as such.
/// </summary>
public sealed class ContainerRule : FootageRule
{
    private readonly string what;
    private readonly ImmutableArray<string> tags;

    private ContainerRule(string name, string what, ImmutableArray<string> tags, ImmutableArray<string> alternatives)
        : base(name, 1)
    {
        this.what = what;
        this.tags = tags;
        Alternatives = alternatives;
    }

    /// <summary>When.</summary>
    public static ContainerRule Time { get; } =
        new(
            "container-time",
            "when it was made",
            ["creation_time", "com.apple.quicktime.creationdate", "date", "date_recorded", "datetimeoriginal"],
            [
                "the clock of the device was wrong, or told another zone's time",
                "it is when it was exported or downloaded, and not when it was taken",
                "anybody can write it",
            ]
        );

    /// <summary>Where.</summary>
    public static ContainerRule Place { get; } =
        new(
            "container-place",
            "where it was made",
            ["location", "location-eng", "com.apple.quicktime.location.iso6709", "xyz", "recording_location"],
            ["the device did not know where it was", "anybody can write it"]
        );

    /// <summary>With what.</summary>
    public static ContainerRule Software { get; } =
        new(
            "container-software",
            "what it was made with",
            [
                "encoder",
                "com.apple.quicktime.make",
                "com.apple.quicktime.model",
                "com.apple.quicktime.software",
                "com.android.version",
                "make",
                "model",
                "software",
                "writing_application",
            ],
            ["it names what packed it last, and not what took it", "anybody can write it"]
        );

    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives { get; }

    /// <inheritdoc/>
    public override Finding See(WatchedClip clip)
    {
        if (clip.Metadata.IsEmpty)
        {
            return NotDetermined(clip, clip.Unwatched ?? "its container could not be read");
        }
        var said = clip
            .Metadata.Where(entry =>
                tags.Contains(
                    entry.Key[
                        (entry.Key.LastIndexOf("tag:", StringComparison.Ordinal) is var at and >= 0 ? at + 4 : 0)..
                    ]
                )
            )
            .Select(entry => entry.Value.Trim())
            .Where(value => value.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return said.Count > 0
            ? Observed(clip, $"its container says {what}: {string.Join("; ", said.Select(value => $"“{value}”"))}")
            : NotObserved(clip, $"its container does not say {what}");
    }
}
