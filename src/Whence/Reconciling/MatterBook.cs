using Whence.Reconciling.Ruling;

namespace Whence.Reconciling;

/// <summary>The claims of one matter by cell, and what conflicts among them.</summary>
/// <param name="rules">What ties cells.</param>
internal sealed class MatterBook(RuleSet rules)
{
    private readonly Dictionary<Cell, List<Claim>> cells = [];

    /// <summary>The claims by cell, in the order in which the cells came up.</summary>
    public IEnumerable<IReadOnlyList<Claim>> Questions => cells.Values;

    /// <summary>Takes in one more claim.</summary>
    public void Put(Claim claim) =>
        (cells.TryGetValue(claim.Cell, out var answers) ? answers : cells[claim.Cell] = []).Add(claim);

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
