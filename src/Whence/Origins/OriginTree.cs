namespace Whence.Origins;

/// <summary>
/// How an origin's figure came into each report that carries it: under the report that it is cited or copied from, where an
/// edge says so, else straight from the speaker.
/// </summary>
public static class OriginTree
{
    /// <summary>The tree of each origin of <paramref name="dossier"/>, in their order: the reports that have it from nobody else.</summary>
    public static IEnumerable<(Origin Origin, ImmutableArray<Branch> Branches)> Of(Dossier dossier)
    {
        var edges = dossier.Edges.Where(edge => edge.ToReport is not null).ToLookup(edge => edge.FromReport);
        return dossier.Origins.Select(origin => (origin, Of(origin, edges)));
    }

    /// <summary>The tree of one origin.</summary>
    /// <param name="origin">The origin.</param>
    /// <param name="edges">What reports rest on reports in hand, by the id of the one that rests.</param>
    public static ImmutableArray<Branch> Of(Origin origin, ILookup<string, Edge> edges)
    {
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var report in origin.Reports)
        {
            place.Add(report, place.Count);
        }
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in origin.Figures)
        {
            first.TryAdd(Identifier.ReportOf(id), id);
        }
        var from = new Edge?[place.Count];
        foreach (var (report, at) in place)
        {
            // Only an earlier one can be where it came from: rings are told of elsewhere.
            from[at] = edges[report]
                .Where(edge => edge.Kind != EdgeKind.SameUtterance && place.GetValueOrDefault(edge.ToReport!, at) < at)
                .OrderBy(edge => edge.Kind == EdgeKind.Cited ? 0 : 1)
                .ThenByDescending(edge => edge.Evidence.Sum(words => words.Span.Length))
                .ThenBy(edge => place[edge.ToReport!])
                .FirstOrDefault();
        }
        // Children come after what they hang under, so the last is made first.
        var made = Enumerable.Range(0, place.Count + 1).Select(_ => new Stack<Branch>()).ToArray();
        for (var at = place.Count - 1; at >= 0; at--)
        {
            var under = from[at] is { ToReport: { } report } ? place[report] : place.Count;
            made[under].Push(new Branch(origin.Reports[at], first[origin.Reports[at]], from[at], [.. made[at]]));
        }
        return [.. made[place.Count]];
    }
}
