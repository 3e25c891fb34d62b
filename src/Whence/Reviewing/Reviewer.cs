namespace Whence.Reviewing;

/// <summary>
/// Applies what analysts decided to what was read. Pure: what a decision hangs on is looked for anew each time, so that decisions
/// outlast any number of readings.
/// </summary>
public sealed class Reviewer
{
    /// <summary>The <paramref name="statements"/> after the <paramref name="decisions"/>, which are taken in their order.</summary>
    public Reviewed Review(ImmutableArray<Statements> statements, IEnumerable<Decision> decisions)
    {
        var book = new AnchorBook(statements);
        var holding = ImmutableDictionary.CreateBuilder<string, Decision>(StringComparer.Ordinal);
        var unplaced = ImmutableArray.CreateBuilder<Decision>();
        var questions = ImmutableArray.CreateBuilder<Regrouping>();
        var origins = ImmutableArray.CreateBuilder<Regrouping>();
        foreach (var decision in decisions.OrderBy(d => d.Number))
        {
            var on = book.Find(decision.On);
            ImmutableArray<string> others = [.. decision.Others.Select(book.Find).OfType<string>()];
            if (on is null || others.Length < decision.Others.Length)
            {
                unplaced.Add(decision);
            }
            switch (decision.Kind)
            {
                case DecisionKind.Merge or DecisionKind.Split:
                    var together = decision.Kind == DecisionKind.Merge;
                    ImmutableArray<string> all = together && on is not null ? others.Insert(0, on) : others;
                    if (decision.On.Kind == AnchorKind.Origin)
                    {
                        origins.Add(new Regrouping(together, all));
                    }
                    else
                    {
                        questions.Add(new Regrouping(together, [.. all.Select(book.First)]));
                    }
                    break;
                case DecisionKind.Accept or DecisionKind.Correct or DecisionKind.Reject when on is not null:
                    holding[Named(decision.On.Kind, on)] = decision;
                    break;
            }
        }
        var held = holding.ToImmutable();
        return new Reviewed(
            held.IsEmpty ? statements : [.. statements.Select(s => Apply(s, held))],
            new Rulings
            {
                Rejected = Rulings.None.Rejected.Union(
                    held.Where(pair => pair.Value.Kind == DecisionKind.Reject).Select(pair => pair.Key)
                ),
                Questions = questions.ToImmutable(),
                Origins = origins.ToImmutable(),
            },
            held,
            unplaced.ToImmutable()
        );
    }

    private static string Named(AnchorKind kind, string id) =>
        kind switch
        {
            AnchorKind.Question => Anchor.OfQuestion + id,
            AnchorKind.Origin => Anchor.OfOrigin + id,
            _ => id,
        };

    /// <summary>What is to be weighed of one report after the decisions that hold.</summary>
    public static Statements Apply(Statements statements, ImmutableDictionary<string, Decision> holding) =>
        statements with
        {
            Figures =
            [
                .. statements.Figures.Select(f =>
                    holding.GetValueOrDefault(f.Id) is { Kind: DecisionKind.Correct, Correction: { } correction }
                        ? Corrector.Apply(f, correction)
                        : f
                ),
            ],
            Positions = [.. statements.Positions.Where(p => !IsRejected(p.Id, holding))],
            Allegations = [.. statements.Allegations.Where(a => !IsRejected(a.Id, holding))],
        };

    private static bool IsRejected(string id, ImmutableDictionary<string, Decision> holding) =>
        holding.GetValueOrDefault(id)?.Kind == DecisionKind.Reject;
}
