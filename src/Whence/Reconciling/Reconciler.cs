using Whence.Languages;

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
        var matters = Matters.Find(statements, edges);
        var claims = Claims(statements, matters, origins);
        var repeats = statements
            .SelectMany(s => s.Figures)
            .Where(f => f.Repeats is not null)
            .ToLookup(f => f.Repeats!, f => f.Id, StringComparer.Ordinal);
        var stated = claims.Where(c => c.Figure.Realis).ToList();
        var questions = stated.GroupBy(c => c.Cell).Select(g => g.ToList()).ToList();
        var conflicts = stated
            .GroupBy(c => c.Report)
            .SelectMany(ReportSystem.Conflicts)
            .Concat(questions.SelectMany(q => Sweep.Conflicts(q, matters)))
            .DistinctBy(c => c.Id)
            .ToImmutableArray();
        return ([.. Summaries(questions, claims.ToLookup(c => c.Cell), conflicts, repeats)], conflicts);
    }

    private static IEnumerable<Question> Summaries(
        List<List<Claim>> questions,
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

    private static List<Claim> Claims(
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
        var claims = new List<Claim>();
        for (var i = 0; i < statements.Length; i++)
        {
            var heading = statements[i].Heading;
            var cells = new CellReader(statements[i], matters.Of(i));
            foreach (var figure in statements[i].Figures.Where(f => f.Repeats is null))
            {
                var speaker = NameFold.Fold(figure.Source ?? heading.Publisher ?? heading.Id);
                claims.Add(
                    new Claim(
                        figure,
                        cells.Of(figure),
                        i,
                        heading.Published,
                        speaker,
                        origin.GetValueOrDefault(figure.Id, figure.Id)
                    )
                );
            }
        }
        return claims;
    }
}
