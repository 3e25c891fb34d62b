namespace Whence.Reconciling;

/// <summary>
/// The claims of all matters as they stand, and what conflicts among them. A claim that arrives is weighed against its own cell
/// and those that are tied to it, and nothing else is looked at again.
/// </summary>
internal sealed class Reckoning
{
    private readonly Dictionary<int, Dictionary<Cell, List<Claim>>> matters = [];
    private readonly Dictionary<Cell, List<Conflict>> rivals = [];
    private readonly Dictionary<Cell, List<Conflict>> between = [];

    /// <summary>Weighs <paramref name="claims"/> together.</summary>
    public Reckoning(IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
        {
            Put(claim);
        }
        foreach (var (cell, answers) in matters.Values.SelectMany(cells => cells))
        {
            rivals[cell] = [.. Rivals.Conflicts(answers)];
        }
        foreach (var cells in matters.Values)
        {
            foreach (var (members, ties) in Components([.. Ties.Among(cells)]))
            {
                between[members[0]] = [.. new Component(members, ties, cells).Conflicts()];
            }
        }
    }

    /// <summary>All conflicts, in the order of their questions.</summary>
    public IEnumerable<Conflict> Conflicts =>
        matters
            .Values.SelectMany(cells => cells.Keys)
            .SelectMany(cell => rivals.GetValueOrDefault(cell, []).Concat(between.GetValueOrDefault(cell, [])));

    /// <summary>The claims by cell, in the order in which the cells came up.</summary>
    public IEnumerable<IReadOnlyList<Claim>> Questions => matters.Values.SelectMany(cells => cells.Values);

    /// <summary>Takes in one more claim; gives the conflicts of its cell and of those tied to it as they now are.</summary>
    public IReadOnlyList<Conflict> Add(Claim claim)
    {
        Put(claim);
        var cells = matters[claim.Cell.Matter];
        List<Conflict> touched = rivals[claim.Cell] = [.. Rivals.Conflicts(cells[claim.Cell])];
        foreach (var (members, ties) in Components([.. Ties.Among(cells)]).Where(c => c.Members.Contains(claim.Cell)))
        {
            foreach (var member in members)
            {
                between.Remove(member);
            }
            between[members[0]] = [.. new Component(members, ties, cells).Conflicts()];
            touched = [.. touched, .. between[members[0]]];
        }
        return touched;
    }

    private void Put(Claim claim)
    {
        if (!matters.TryGetValue(claim.Cell.Matter, out var cells))
        {
            matters.Add(claim.Cell.Matter, cells = []);
        }
        if (!cells.TryGetValue(claim.Cell, out var answers))
        {
            cells.Add(claim.Cell, answers = []);
        }
        answers.Add(claim);
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
