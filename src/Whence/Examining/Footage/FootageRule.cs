namespace Whence.Examining.Footage;

/// <summary>One thing that a clip is looked at for. It says what it saw, or why it could not tell, and passes no verdict.</summary>
/// <param name="name">Lower-case words with hyphens; the rule's page in docs/methods/examining bears it.</param>
/// <param name="version">From 1; another version may see otherwise.</param>
public abstract class FootageRule(string name, int version)
{
    /// <summary>All rules, in the order in which their findings are given.</summary>
    public static ImmutableArray<FootageRule> All { get; } =
    [
        ContainerRule.Time,
        ContainerRule.Place,
        ContainerRule.Software,
        new PolyglotRule(),
        new DamageRule(),
        new UnwatchedRule(),
        new PlainRule(),
    ];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its version.</summary>
    public int Version { get; } = version;

    /// <summary>What would also explain what it looks for.</summary>
    protected abstract ImmutableArray<string> Alternatives { get; }

    /// <summary>What every rule sees on <paramref name="clip"/>, in their order.</summary>
    public static ImmutableArray<Finding> Examine(WatchedClip clip) => [.. All.Select(rule => rule.See(clip))];

    /// <summary>What it sees on <paramref name="clip"/>.</summary>
    public abstract Finding See(WatchedClip clip);

    /// <summary>What it looks for was seen.</summary>
    protected Finding Observed(WatchedClip clip, string reason) =>
        Found(clip, FindingState.Observed, reason) with
        {
            Alternatives = Alternatives,
        };

    /// <summary>It was looked for, and not seen.</summary>
    protected Finding NotObserved(WatchedClip clip, string reason) => Found(clip, FindingState.NotObserved, reason);

    /// <summary>It could not be told.</summary>
    protected Finding NotDetermined(WatchedClip clip, string reason) => Found(clip, FindingState.NotDetermined, reason);

    private Finding Found(WatchedClip clip, FindingState state, string reason) =>
        new($"{clip.Exhibit}#{Name}", clip.Exhibit, Name, Version, state) { Reason = reason, Tools = clip.Tools };
}
