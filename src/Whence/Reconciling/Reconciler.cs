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
        ImmutableArray<Origin> origins
    )
    {
        var reckoning = new Reckoning(statements, origins);
        var repeats = statements
            .SelectMany(s => s.Figures)
            .Where(f => f.Repeats is not null)
            .ToLookup(f => f.Repeats!, f => f.Id, StringComparer.Ordinal);
        ImmutableArray<Conflict> conflicts = [.. reckoning.Conflicts.DistinctBy(c => c.Id)];
        var cells = reckoning.Claims.ToLookup(c => c.Cell);
        return ([.. Summaries(reckoning.Questions, cells, conflicts, repeats)], conflicts);
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
}
