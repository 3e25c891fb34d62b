using Whence.Reconciling.Ruling;

namespace Whence.Reconciling;

/// <summary>The claims of one matter by cell, and what conflicts among them.</summary>
internal sealed class MatterBook
{
    private readonly Dictionary<Cell, List<Claim>> cells = [];
    private readonly RuleSet rules;

    /// <param name="claims">The claims in their cells, in reading order.</param>
    /// <param name="rules">What ties cells.</param>
    public MatterBook(List<Claim> claims, RuleSet rules)
    {
        this.rules = rules;
        Claims = [.. AsFirstSaid(claims)];
        foreach (var claim in Claims.Where(c => c.Counts))
        {
            (cells.TryGetValue(claim.Cell, out var answers) ? answers : cells[claim.Cell] = []).Add(claim);
        }
    }

    /// <summary>Every claim, in reading order.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>The claims that count by cell, in the order in which the cells came up.</summary>
    public IEnumerable<IReadOnlyList<Claim>> Questions => cells.Values;

    /// <summary>
    /// The cells whose claims are others than they were; all where there was no book before, or one of its cells is gone and what was
    /// tied to it is free.
    /// </summary>
    public IReadOnlySet<Cell> ChangedSince(MatterBook? before) =>
        before is null || before.cells.Keys.Any(c => !cells.ContainsKey(c))
            ? cells.Keys.ToHashSet()
            : cells
                .Where(c => before.cells.GetValueOrDefault(c.Key)?.SequenceEqual(c.Value) != true)
                .Select(c => c.Key)
                .ToHashSet();

    /// <summary>The conflicts of <paramref name="touched"/> cells and of those tied to them; null for all cells.</summary>
    public IReadOnlyList<Conflict> Conflicts(IReadOnlySet<Cell>? touched = null)
    {
        var within = cells
            .Where(c => touched is null || touched.Contains(c.Key))
            .SelectMany(c => Rivals.Conflicts(c.Value));
        var between = Components([.. Ties.Among(cells, rules)])
            .Where(c => touched is null || c.Members.Exists(touched.Contains))
            .SelectMany(c => new Component(c.Members, c.Ties, cells).Conflicts());
        return [.. within.Concat(between).DistinctBy(c => c.Id)];
    }

    // What a report repeats was said when its voice first said it.
    private static IEnumerable<Claim> AsFirstSaid(List<Claim> claims)
    {
        var said = new Dictionary<(Cell, string, Interval), LocalDate>();
        foreach (var claim in claims)
        {
            if (claim.Day is { } day)
            {
                var key = (claim.Cell, claim.Origin, claim.Interval);
                said[key] = said.TryGetValue(key, out var first) ? LocalDate.Min(first, day) : day;
            }
        }
        return claims.Select(c => c.Day is null ? c : c with { Day = said[(c.Cell, c.Origin, c.Interval)] });
    }

    private static IEnumerable<(List<Cell> Members, List<Tie> Ties)> Components(List<Tie> ties)
    {
        var index = new Dictionary<Cell, int>();
        foreach (var cell in ties.SelectMany(t => t.Parts.Prepend(t.Whole)))
        {
            index.TryAdd(cell, index.Count);
        }
        var sets = new DisjointSets(index.Count);
        foreach (var tie in ties)
        {
            foreach (var part in tie.Parts)
            {
                sets.Union(index[part], index[tie.Whole]);
            }
        }
        var tied = ties.ToLookup(t => sets.Find(index[t.Whole]));
        return index.Keys.GroupBy(c => sets.Find(index[c])).Select(g => (g.ToList(), tied[g.Key].ToList()));
    }
}
