using CsCheck;
using NodaTime;
using Whence.Counting;
using Whence.Reconciling;
using Whence.Reconciling.Ruling;
using static Whence.Testing.FigureBuilder;

namespace Whence.Tests.Reconciling.Ruling;

/// <summary>Rules of a user's over counts of one event, each given by another voice, against trying every number.</summary>
public sealed class RuledClashTests
{
    private const int Most = 3;

    private static readonly Measure[] Measures = [Measure.Killed, Measure.Wounded, Measure.Missing, Measure.Casualties];

    private static readonly Gen<(string Rules, Interval?[] Counts)> Cases =
        from rules in (
            from whole in Gen.Int[0, Measures.Length - 1]
            from parts in Gen.Int[0, Measures.Length - 1].Array[1, 3]
            from exact in Gen.Bool
            select (whole, parts: parts.Where(p => p != whole).Distinct().ToArray(), exact)
        ).Array[0, 3]
        from counts in (
            from given in Gen.Int[0, 4]
            from low in Gen.Long[1, Most]
            from width in Gen.Long[0, 2]
            select given == 0 ? (Interval?)null : new Interval(low, given == 1 ? null : low + width)
        ).Array[Measures.Length]
        select (
            string.Join(
                '\n',
                rules
                    .Where(r => r.parts.Length > 0)
                    .Select(r =>
                        $"{string.Join(" + ", r.parts.Select(p => Measures[p]))} {(r.exact ? "=" : "<=")} {Measures[r.whole]}"
                    )
            ),
            counts
        );

    [Fact]
    public void What_cannot_be_true_under_the_rules_is_found_with_no_figure_too_many() =>
        Cases.Sample(given =>
        {
            if (RuleSet.Parse("r", given.Rules).Rules is not { } rules)
            {
                return;
            }
            var figures = Figures(given.Counts);
            var found = new Reconciler(Convention.Whence, rules)
                .Reconcile([Report("r", new LocalDate(2024, 5, 10), figures)], [])
                .Conflicts.Where(c => c.Kind == ConflictKind.Contradiction)
                .Select(c => string.Join('+', c.Figures.Order()))
                .Order();

            found.ShouldBe(Minimal(rules, figures).Order());
        });

    [Fact]
    public void A_count_that_the_rules_alone_rule_out_is_told_by_itself()
    {
        var rules = RuleSet.Parse("r", "killed = wounded").Rules.ShouldNotBeNull();
        var figures = Figures([new Interval(1, 3), new Interval(1, 5), null, new Interval(1, 1)]);
        var conflict = new Reconciler(Convention.Whence, rules)
            .Reconcile([Report("r", new LocalDate(2024, 5, 10), figures)], [])
            .Conflicts.ShouldHaveSingleItem();

        conflict.Figures.ShouldBe([figures[2].Id]);
        conflict.Reason.ShouldStartWith("“1” casualties (voice 3: 1) cannot be true: ");
        conflict.Room.ShouldBeNull();
    }

    // One sentence, so that all are of the event that it opens with.
    private static Figure[] Figures(Interval?[] counts) =>
        [
            .. Enumerable
                .Range(0, counts.Length)
                .Where(i => counts[i] is not null)
                .Select(i =>
                {
                    var interval = counts[i]!.Value;
                    var figure = Figure("r", i * 10, $"{interval.Low}", interval, Measures[i], $"voice {i}");
                    return figure with
                    {
                        Quantity = new Quantity(Hedge.Between, [interval.Low], interval),
                        Sentence = new Span(0, 99),
                        SentenceText = new string('x', 99),
                    };
                }),
        ];

    private static IEnumerable<string> Minimal(RuleSet rules, Figure[] figures)
    {
        // A sum of which a part or the whole is not counted ties what is left of it.
        var met = new HashSet<int>();
        foreach (var values in Solutions(rules, figures))
        {
            met.Add(
                Enumerable
                    .Range(0, figures.Length)
                    .Where(i =>
                        figures[i].Quantity.Interval.Contains(values[Array.IndexOf(Measures, figures[i].Measure)])
                    )
                    .Sum(i => 1 << i)
            );
        }
        var clash = Enumerable.Range(0, 1 << figures.Length).Select(set => !met.Any(m => (m & set) == set)).ToArray();
        return Enumerable
            .Range(1, clash.Length - 1)
            .Where(set =>
                clash[set]
                && Enumerable.Range(0, figures.Length).All(i => (set >> i & 1) == 0 || !clash[set & ~(1 << i)])
            )
            .Select(set =>
                string.Join(
                    '+',
                    Enumerable
                        .Range(0, figures.Length)
                        .Where(i => (set >> i & 1) == 1)
                        .Select(i => figures[i].Id)
                        .Order()
                )
            );
    }

    private static IEnumerable<long[]> Solutions(RuleSet rules, Figure[] figures)
    {
        const int beyond = 15;
        var counted = figures.Select(f => Array.IndexOf(Measures, f.Measure)).ToHashSet();
        var sums = rules
            .Sums.Select(s =>
                (
                    Parts: s.Parts.Select(p => Array.IndexOf(Measures, p.Measure)).Where(counted.Contains).ToArray(),
                    Whole: Array.IndexOf(Measures, s.Whole.Measure),
                    s.Exact,
                    s.Parts.Length
                )
            )
            .Where(s => s.Parts.Length > 0 && counted.Contains(s.Whole))
            .ToList();
        var values = new long[Measures.Length];
        return Fill(0);

        IEnumerable<long[]> Fill(int at)
        {
            if (at == values.Length)
            {
                if (
                    sums.TrueForAll(s =>
                        s.Parts.Sum(p => values[p]) is var sum
                        && (s.Exact && s.Parts.Length == s.Length ? sum == values[s.Whole] : sum <= values[s.Whole])
                    )
                )
                {
                    yield return values;
                }
                yield break;
            }
            for (var value = 0; value <= (counted.Contains(at) ? beyond : 0); value++)
            {
                values[at] = value;
                foreach (var full in Fill(at + 1))
                {
                    yield return full;
                }
            }
        }
    }
}
