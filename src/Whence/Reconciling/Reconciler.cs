using Whence.Counting;
using Whence.Reconciling.Ruling;

namespace Whence.Reconciling;

/// <summary>Turns figures into questions and says what can all be true together.</summary>
/// <param name="convention">Which count is best where several are given.</param>
/// <param name="rules">What is known of how counts stand to each other.</param>
public sealed class Reconciler(Convention convention, RuleSet rules)
{
    /// <summary>A reconciler by the convention of this project, and no rules but those built in.</summary>
    public Reconciler()
        : this(Convention.Whence, RuleSet.Empty) { }

    /// <summary>
    /// The questions that the figures of <paramref name="statements"/> answer, and what conflicts. Every stated figure stands in
    /// a question, its repeats and those not stated as fact beside it, as those that fall with <paramref name="withdrawals"/> or were
    /// rejected by <paramref name="rulings"/>; these take no part in bounds and conflicts.
    /// </summary>
    public (ImmutableArray<Question> Questions, ImmutableArray<Conflict> Conflicts) Reconcile(
        ImmutableArray<Statements> statements,
        ImmutableArray<Origin> origins,
        ImmutableArray<Withdrawal> withdrawals = default,
        Rulings? rulings = null
    ) => Reconcile(statements, origins, withdrawals, rulings, Matters.Find(statements));

    /// <summary>The same, where it is known which <paramref name="matters"/> the reports tell: then a matter comes to the same whatever others are in hand.</summary>
    internal (ImmutableArray<Question> Questions, ImmutableArray<Conflict> Conflicts) Reconcile(
        ImmutableArray<Statements> statements,
        ImmutableArray<Origin> origins,
        ImmutableArray<Withdrawal> withdrawals,
        Rulings? rulings,
        Matters matters
    )
    {
        rulings ??= Rulings.None;
        var fallen = withdrawals.IsDefault ? [] : withdrawals.SelectMany(w => w.Figures);
        rulings = rulings with { Rejected = rulings.Rejected.Union(fallen) };
        var reckoning = new Reckoning(statements, origins, rules, rulings, matters);
        var repeats = statements
            .SelectMany(s => s.Figures)
            .Where(f => f.Repeats is not null)
            .ToLookup(f => f.Repeats!, f => f.Id, StringComparer.Ordinal);
        ImmutableArray<Conflict> conflicts = [.. reckoning.Conflicts.DistinctBy(c => c.Id)];
        var summaries = Summaries(reckoning, conflicts, repeats, statements.SelectMany(s => s.Positions));
        return ([.. summaries], conflicts);
    }

    private IEnumerable<Question> Summaries(
        Reckoning reckoning,
        ImmutableArray<Conflict> conflicts,
        ILookup<string, string> repeats,
        IEnumerable<Position> positions
    )
    {
        var cells = reckoning.Claims.ToLookup(c => c.Cell);
        var aside = new HashSet<string>(StringComparer.Ordinal);
        var stances = positions.ToLookup(p => p.Report, StringComparer.Ordinal);
        var involving = conflicts
            .SelectMany(c => c.Figures.Select(f => (Figure: f, Conflict: c)))
            .ToLookup(pair => pair.Figure, pair => pair.Conflict, StringComparer.Ordinal);
        foreach (var claims in reckoning.Questions.SelectMany(Magnitudes.Split))
        {
            var ids = claims.Select(c => c.Figure.Id).ToHashSet(StringComparer.Ordinal);
            var touching = ids.SelectMany(id => involving[id]).DistinctBy(c => c.Id).ToList();
            var within = touching
                .Where(c => c.Kind == ConflictKind.Contradiction && c.Figures.All(ids.Contains))
                .Select(c => c.Figures)
                .ToList();
            var said = claims.SelectMany(c => stances[c.Figure.Report].Where(p => p.Words.Overlaps(c.Figure.Sentence)));
            // What is not stated as fact, or was taken back, stands beside the first question of its cell.
            var figures = cells[claims[0].Cell]
                .Where(c => c.Counts ? ids.Contains(c.Figure.Id) : aside.Add(c.Figure.Id))
                .SelectMany(c => repeats[c.Figure.Id].Prepend(c.Figure.Id));
            yield return Summary.Of(
                claims,
                [.. figures],
                within,
                Grade.Of(claims, touching, [.. said]),
                convention.Name
            );
        }
    }
}
