namespace Whence.Reviewing;

/// <summary>How far two analysts agree on what both decided of: accept, correct or reject.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
/// <param name="Codings">What both decided of, in the order in which the first of them did.</param>
public sealed record CoderAgreement(string First, string Second, ImmutableArray<DoubleCoding> Codings)
{
    /// <summary>The share of things on which they came to the same verdict, 0–1.</summary>
    public double Observed => (double)Codings.Count(c => c.First.Kind == c.Second.Kind) / Math.Max(1, Codings.Length);

    /// <summary>
    /// Cohen's κ (J. Cohen, A coefficient of agreement for nominal scales, 1960): agreement beyond that of chance, 1 where there
    /// is no other, 0 or less where chance would do; null where both gave one verdict on all, so that chance has it all.
    /// </summary>
    public double? Kappa
    {
        get
        {
            var all = (double)Codings.Length;
            var chance = Codings
                .Select(c => c.First.Kind)
                .Distinct()
                .Sum(kind =>
                    Codings.Count(c => c.First.Kind == kind) / all * (Codings.Count(c => c.Second.Kind == kind) / all)
                );
            return Codings.IsEmpty || chance >= 1 ? null : (Observed - chance) / (1 - chance);
        }
    }

    /// <summary>The agreement of each two analysts who decided of one thing at least, in the order of their names.</summary>
    public static ImmutableArray<CoderAgreement> Of(IEnumerable<Decision> decisions)
    {
        var last = decisions
            .Where(d => d.Kind is DecisionKind.Accept or DecisionKind.Correct or DecisionKind.Reject)
            .GroupBy(d => d.Who, StringComparer.Ordinal)
            .OrderBy(coder => coder.Key, StringComparer.Ordinal)
            .Select(coder =>
                (
                    Who: coder.Key,
                    Of: coder.GroupBy(d => d.On).ToDictionary(of => of.Key, of => of.MaxBy(d => d.Number)!)
                )
            )
            .ToList();
        return
        [
            .. last.SelectMany((_, i) => last.Skip(i + 1), (one, other) => (one, other))
                .Select(pair => new CoderAgreement(
                    pair.one.Who,
                    pair.other.Who,
                    [
                        .. pair
                            .one.Of.Where(of => pair.other.Of.ContainsKey(of.Key))
                            .OrderBy(of => of.Value.Number)
                            .Select(of => new DoubleCoding(of.Key, of.Value, pair.other.Of[of.Key])),
                    ]
                ))
                .Where(agreement => !agreement.Codings.IsEmpty),
        ];
    }
}
