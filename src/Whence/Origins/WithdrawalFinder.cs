namespace Whence.Origins;

/// <summary>
/// Finds what falls with reports that their publishers have canceled or withhold: all that these state; of others the figures that
/// cite one that falls, and those in passages copied from one.
/// </summary>
public sealed class WithdrawalFinder
{
    /// <summary>The reports in doubt among <paramref name="statements"/>, in their order, by what <paramref name="edges"/> say rests on what.</summary>
    public ImmutableArray<Withdrawal> Find(ImmutableArray<Statements> statements, ImmutableArray<Edge> edges)
    {
        var standings = Standings(statements);
        if (standings.All(s => s == Standing.Usable))
        {
            return [];
        }
        var resting = edges
            .Where(e => e.ToReport is not null && e.Kind is EdgeKind.Copied or EdgeKind.Cited)
            .ToLookup(e => e.ToReport!, StringComparer.Ordinal);
        var doubts = new Dictionary<string, Doubt>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            doubts.TryAdd(statement.Heading.Id, new Doubt(statement));
        }
        var open = new Queue<string>();
        foreach (var at in Enumerable.Range(0, statements.Length).Where(at => standings[at] != Standing.Usable))
        {
            var id = statements[at].Heading.Id;
            doubts[id].Fall(standings[at]);
            open.Enqueue(id);
        }
        while (open.TryDequeue(out var root))
        {
            foreach (var edge in resting[root])
            {
                if (doubts[edge.FromReport].Take(edge, doubts[root]))
                {
                    open.Enqueue(edge.FromReport);
                }
            }
        }
        return [.. statements.Select(s => doubts[s.Heading.Id].Withdrawal).OfType<Withdrawal>()];
    }

    /// <summary>
    /// How each report stands: as its publisher says of it, or of the latest version of its item in hand. What was taken back
    /// counts where versions are numbered alike, or it bears no number.
    /// </summary>
    private static Standing[] Standings(ImmutableArray<Statements> statements)
    {
        var items = new Dictionary<string, (long Version, Standing Standing)>(StringComparer.Ordinal);
        foreach (var heading in statements.Select(s => s.Heading))
        {
            if (heading.Edition is { } edition)
            {
                var unnumbered = edition.Version == 0 && heading.Standing != Standing.Usable;
                var own = (unnumbered ? long.MaxValue : edition.Version, heading.Standing);
                items[edition.Item] =
                    items.TryGetValue(edition.Item, out var other) && other.CompareTo(own) > 0 ? other : own;
            }
        }
        return [.. statements.Select(s => s.Heading.Edition is { } e ? items[e.Item].Standing : s.Heading.Standing)];
    }
}
