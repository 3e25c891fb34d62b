namespace Whence.Origins;

/// <summary>What of one report is in doubt, since it, or what it rests on, was taken back.</summary>
internal sealed class Doubt(Statements statements)
{
    private readonly HashSet<string> figures = new(StringComparer.Ordinal);
    private readonly HashSet<Span> passages = [];
    private Standing standing;
    private string? root;

    /// <summary>What falls; null where nothing does.</summary>
    public Withdrawal? Withdrawal =>
        root is null
            ? null
            : new Withdrawal(
                statements.Heading.Id,
                standing,
                root,
                [.. statements.Figures.Select(f => f.Id).Where(figures.Contains).Distinct()]
            );

    private bool IsWhole => root == statements.Heading.Id;

    /// <summary>All of it falls: its publisher has taken it back.</summary>
    public void Fall(Standing how)
    {
        (standing, root) = (how, statements.Heading.Id);
        figures.UnionWith(statements.Figures.Select(f => f.Id));
    }

    /// <summary>Takes in that it rests on <paramref name="other"/> by <paramref name="edge"/>; false where that puts nothing more in doubt.</summary>
    public bool Take(Edge edge, Doubt other)
    {
        if (IsWhole)
        {
            return false;
        }
        var more = edge.Kind == EdgeKind.Cited ? Cites(edge, other) : Copies(edge, other);
        if (more && root is null)
        {
            (standing, root) = (other.standing, other.root);
        }
        return more;
    }

    private bool Cites(Edge edge, Doubt other) =>
        (other.IsWhole || other.figures.Contains(edge.To)) && figures.Add(edge.From);

    // The evidence of a copy is its passages, first as they stand in the one that has them, then in the one that they are from.
    private bool Copies(Edge edge, Doubt other)
    {
        var pairs = edge.Evidence.Length / 2;
        var more = false;
        for (var i = 0; i < pairs; i++)
        {
            var (own, its) = (edge.Evidence[i].Span, edge.Evidence[pairs + i].Span);
            if (other.Doubts(its) && passages.Add(own))
            {
                more = true;
                figures.UnionWith(statements.Figures.Where(f => own.Overlaps(f.Quote)).Select(f => f.Id));
            }
        }
        return more;
    }

    private bool Doubts(Span passage) =>
        IsWhole
        || passages.Any(passage.Overlaps)
        || statements.Figures.Any(f => figures.Contains(f.Id) && passage.Overlaps(f.Quote));
}
