using CsCheck;
using NodaTime;
using Whence.Reconciling;
using static Whence.Testing.FigureBuilder;

namespace Whence.Tests.Reconciling;

public sealed class ReckoningTests
{
    private static readonly LocalDate Day = new(2024, 5, 10);

    // Words of one matter, so many that numbers of their own do not part its reports.
    private static readonly Gist Gist = new(
        [.. Enumerable.Range(0, 40).Select(i => (uint)i)],
        [.. Enumerable.Repeat((byte)9, 40)]
    );
    private static readonly string?[] Sources = ["the mayor", "the coast guard", null];
    private static readonly Measure[] Measures = [Measure.Killed, Measure.Wounded, Measure.Casualties, Measure.Missing];

    // Some reports of one matter, each with some figures of a few measures, hedged or not, stated as fact or not.
    private static readonly Gen<ImmutableArray<Statements>> Reports = (
        from day in Gen.Int[0, 3]
        from figures in (
            from low in Gen.Long[0, 60]
            from width in Gen.OneOf(Gen.Const(0L), Gen.Long[0, 30])
            from measure in Gen.Int[0, 3].Select(i => Measures[i])
            from source in Gen.Int[0, 2].Select(i => Sources[i])
            from realis in Gen.Int[0, 5]
            select (new Interval(low, low + width), measure, source, realis > 0)
        ).Array[1, 6]
        select (day, figures)
    )
        .Array[1, 6]
        .Select(reports =>
            reports
                .Select(
                    (report, r) =>
                        Report(
                            $"r{r}",
                            Day.PlusDays(report.day),
                            [
                                .. report.figures.Select(
                                    (f, i) =>
                                        Figure($"r{r}", i * 40, $"{f.Item1}", f.Item1, f.measure, f.source) with
                                        {
                                            Realis = f.Item4,
                                        }
                                ),
                            ]
                        ) with
                        {
                            Gist = Gist,
                        }
                )
                .ToImmutableArray()
        );

    [Fact]
    public void No_figure_is_dropped() =>
        Reports.Sample(reports =>
        {
            var (questions, _) = new Reconciler().Reconcile(reports, []);
            var stated = reports.SelectMany(r => r.Figures).Where(f => f.Realis).Select(f => f.Id);
            var answers = questions.SelectMany(q => q.Figures).ToList();
            answers.ShouldBeUnique();
            stated.ShouldBeSubsetOf(answers);
            foreach (var question in questions)
            {
                question.Accounts.SelectMany(a => a).Distinct().ShouldBeSubsetOf(question.Figures);
                question.Accounts.ShouldAllBe(account => !account.IsEmpty);
            }
        });

    [Fact]
    public void Nothing_is_averaged_and_across_a_clash_no_number_is_best() =>
        Reports.Sample(reports =>
        {
            var figures = reports.SelectMany(r => r.Figures).ToDictionary(f => f.Id);
            var (questions, conflicts) = new Reconciler().Reconcile(reports, []);
            foreach (var question in questions)
            {
                var answers = question.Figures.Select(id => figures[id]).Where(f => f.Realis).ToList();
                answers.ShouldContain(f => f.Quantity.Interval.Low == question.Low);
                answers.ShouldContain(f => f.Quantity.Interval.High == question.High);
                if (question.Best is { } best)
                {
                    answers.ShouldContain(f => f.Quantity.Interval.Contains(best));
                    conflicts
                        .Where(c => c.Kind == ConflictKind.Contradiction)
                        .ShouldNotContain(c => c.Figures.All(question.Figures.Contains));
                }
            }
        });

    [Fact]
    public void Take_a_figure_of_a_contradiction_away_and_it_is_gone() =>
        Reports.Sample(reports =>
        {
            foreach (var conflict in new Reconciler().Reconcile(reports, []).Conflicts)
            {
                conflict.Figures.Length.ShouldBeGreaterThan(1);
                conflict.Figures.ShouldBeUnique();
            }
        });

    [Fact]
    public void The_order_in_which_reports_are_given_does_not_change_what_clashes() =>
        Reports.Sample(reports =>
        {
            var forth = new Reconciler().Reconcile(reports, []).Conflicts.Select(c => c.Kind).Order();
            var back = new Reconciler().Reconcile([.. reports.Reverse()], []).Conflicts.Select(c => c.Kind).Order();
            back.ShouldBe(forth);
        });

    [Fact]
    public void A_report_that_arrives_later_clashes_as_if_it_had_been_there_from_the_first() =>
        Reports.Sample(reports =>
        {
            var all = new Reckoning(reports, []).Conflicts.Select(c => c.Id).ToHashSet();
            var reckoning = new Reckoning(reports[..^1], []);
            var touched = reckoning.Add(reports[^1]).Select(c => c.Id).ToHashSet();
            reckoning.Conflicts.Select(c => c.Id).ToHashSet().ShouldBe(all, ignoreOrder: true);
            touched.ShouldBeSubsetOf(all);
            all.Where(id => id.Contains($"{reports[^1].Heading.Id}#")).ShouldBeSubsetOf(touched);
        });
}
