namespace Whence.Examining;

/// <summary>A rule that looks at each paper by itself.</summary>
/// <inheritdoc/>
public abstract class PaperRule(string name, int version) : Rule(name, version)
{
    /// <summary>What it sees on one paper.</summary>
    public abstract IEnumerable<Finding> Examine(Paper paper);

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Examine(ImmutableArray<Paper> papers) => papers.SelectMany(Examine);
}
