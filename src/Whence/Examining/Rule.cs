namespace Whence.Examining;

/// <summary>One thing that papers are examined for. A rule is pure, and says what it saw, or why it could not tell.</summary>
/// <param name="name">Lower-case words with hyphens; the rule's page in docs/methods/examining bears it.</param>
/// <param name="version">From 1; another version may see otherwise.</param>
public abstract class Rule(string name, int version)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its version.</summary>
    public int Version { get; } = version;

    /// <summary>What it sees on <paramref name="papers"/>, each by itself or held against the others.</summary>
    public abstract IEnumerable<Finding> Examine(ImmutableArray<Paper> papers);

    /// <summary>What would also explain what it looks for.</summary>
    protected virtual ImmutableArray<string> Alternatives => [];

    /// <summary>What it looks for was seen.</summary>
    protected Finding Observed(Paper paper, string reason) =>
        Found(paper, FindingState.Observed, reason) with
        {
            Alternatives = Alternatives,
        };

    /// <summary>It was looked for, and not seen.</summary>
    protected Finding NotObserved(Paper paper, string reason) => Found(paper, FindingState.NotObserved, reason);

    /// <summary>It could not be told.</summary>
    protected Finding NotDetermined(Paper paper, string reason) => Found(paper, FindingState.NotDetermined, reason);

    private Finding Found(Paper paper, FindingState state, string reason) =>
        new($"{paper.Exhibit}#{Name}", paper.Exhibit, Name, Version, state) { Reason = reason };
}
