namespace Whence.Reconciling;

/// <summary>Turns figures into questions and says what can all be true together.</summary>
public sealed class Reconciler
{
    /// <summary>
    /// The questions that the figures of <paramref name="statements"/> answer, and what conflicts. Every stated figure stands in
    /// a question, its repeats and those not stated as fact beside it; these take no part in bounds and conflicts.
    /// </summary>
    public (ImmutableArray<Question> Questions, ImmutableArray<Conflict> Conflicts) Reconcile(
        ImmutableArray<Statements> statements,
        ImmutableArray<Edge> edges,
        ImmutableArray<Origin> origins
    )
    {
        var matters = Matters.Find(statements);
        var claims = Claims(statements, matters, origins);
        var repeats = statements
            .SelectMany(s => s.Figures)
            .Where(f => f.Repeats is not null)
            .ToLookup(f => f.Repeats!, f => f.Id, StringComparer.Ordinal);
        var stated = new Reckoning(claims.Where(c => c.Figure.Realis));
        var conflicts = stated.Conflicts.DistinctBy(c => c.Id).ToImmutableArray();
        return ([.. Summaries(stated.Questions, claims.ToLookup(c => c.Cell), conflicts, repeats)], conflicts);
    }

    private static IEnumerable<Question> Summaries(
        IEnumerable<IReadOnlyList<Claim>> questions,
        ILookup<Cell, Claim> cells,
        ImmutableArray<Conflict> conflicts,
        ILookup<string, string> repeats
    )
    {
        var contradictions = conflicts
            .Where(c => c.Kind == ConflictKind.Contradiction)
            .ToLookup(c => c.Figures[0], c => c.Figures, StringComparer.Ordinal);
        foreach (var claims in questions)
        {
            var ids = claims.Select(c => c.Figure.Id).ToHashSet(StringComparer.Ordinal);
            var within = ids.SelectMany(id => contradictions[id]).Where(c => c.All(ids.Contains)).ToList();
            var figures = cells[claims[0].Cell].SelectMany(c => repeats[c.Figure.Id].Prepend(c.Figure.Id));
            yield return Summary.Of(claims, [.. figures], within);
        }
    }

    internal static IReadOnlyList<Claim> Claims(
        ImmutableArray<Statements> statements,
        Matters matters,
        ImmutableArray<Origin> origins
    )
    {
        var origin = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, figure) in origins.SelectMany(o => o.Figures.Select(f => (o.Id, f))))
        {
            origin[figure] = id;
        }
        return Said(
            Classes.Join([
                .. statements.SelectMany((s, report) => CellReader.Read(s, report, matters.Of(report), origin)),
            ])
        );
    }

    // What a report repeats was said when its voice first said it.
    private static IReadOnlyList<Claim> Said(IReadOnlyList<Claim> claims)
    {
        var first = claims
            .Where(c => c.Day is not null)
            .GroupBy(c => (c.Cell, c.Origin, c.Interval))
            .ToDictionary(g => g.Key, g => g.Min(c => c.Day));
        return
        [
            .. claims.Select(c =>
                first.TryGetValue((c.Cell, c.Origin, c.Interval), out var day) && day != c.Day
                    ? c with
                    {
                        Day = day,
                    }
                    : c
            ),
        ];
    }
}
