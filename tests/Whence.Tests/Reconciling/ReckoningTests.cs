using CsCheck;
using NodaTime;
using Whence.Counting;
using Whence.Reconciling;
using Whence.Reconciling.Ruling;
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

    private static readonly Population?[] Peoples =
    [
        null,
        null,
        new("people", PopulationKind.People),
        new("rebels", PopulationKind.Combatants),
        new("soldiers", PopulationKind.Combatants),
    ];

    // Some reports of one matter, each with some figures of a few measures, hedged or not, stated as fact or not.
    private static readonly Gen<ImmutableArray<Statements>> Reports = (
        from day in Gen.Int[0, 3]
        from figures in (
            from low in Gen.Long[0, 60]
            from width in Gen.OneOf(Gen.Const(0L), Gen.Long[0, 30])
            from measure in Gen.Int[0, 3].Select(i => Measures[i])
            from source in Gen.Int[0, 2].Select(i => Sources[i])
            from realis in Gen.Int[0, 5]
            from people in Gen.Int[0, 4].Select(i => Peoples[i])
            select (new Interval(low, low + width), measure, source, realis > 0, people)
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
                                            Population = f.people,
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
            // What is not stated as fact stands beside what is, where anything of its kind is stated.
            answers.ShouldBeSubsetOf(reports.SelectMany(r => r.Figures).Select(f => f.Id));
            foreach (var question in questions)
            {
                question.Accounts.SelectMany(a => a).Distinct().ShouldBeSubsetOf(question.Figures);
                question.Accounts.ShouldAllBe(account => !account.IsEmpty);
            }
        });

    [Theory]
    [InlineData("whence")]
    [InlineData("ucdp")]
    [InlineData("acled")]
    public void No_number_is_made_of_two_and_across_a_clash_only_a_convention_that_says_so_takes_one(
        string convention
    ) =>
        Reports.Sample(reports =>
        {
            var figures = reports.SelectMany(r => r.Figures).ToDictionary(f => f.Id);
            var (questions, conflicts) = new Reconciler(Convention.Named(convention), RuleSet.Empty).Reconcile(
                reports,
                []
            );
            foreach (var question in questions)
            {
                var answers = question.Figures.Select(id => figures[id]).Where(f => f.Realis).ToList();
                answers.ShouldContain(f => f.Quantity.Interval.Low == question.Low);
                answers.ShouldContain(f => f.Quantity.Interval.High == question.High);
                if (question.Best is not { } best)
                {
                    continue;
                }
                // A number that somebody gives in so many words.
                answers.ShouldContain(f => f.Quantity.Values.Contains(best));
                if (convention == "whence")
                {
                    conflicts
                        .Where(c => c.Kind == ConflictKind.Contradiction)
                        .ShouldNotContain(c => c.Figures.All(question.Figures.Contains));
                }
            }
            foreach (var conflict in conflicts)
            {
                conflict.Figures.ShouldAllBe(id => figures.ContainsKey(id));
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
    public void Reports_that_arrive_one_by_one_clash_as_if_they_had_been_there_from_the_first() =>
        Reports.Sample(reports =>
        {
            // One voice a source, as far as it was known at first.
            var known = reports.Length / 2;
            var origins = reports[..known]
                .SelectMany(r => r.Figures)
                .Where(f => f.Source is not null)
                .GroupBy(f => f.Source!)
                .Select(g => new Origin("o:" + g.First().Id, g.Key, [.. g.Select(f => f.Id)], []))
                .ToImmutableArray();
            var reckoning = new Reckoning(reports[..known], origins);
            for (var i = known; i < reports.Length; i++)
            {
                var before = reckoning.Conflicts.Select(c => c.Id).ToHashSet();
                var touched = reckoning.Add(reports[i]).Select(c => c.Id).ToHashSet();
                var whole = new Reckoning(reports[..(i + 1)], origins);

                var all = whole.Conflicts.Select(c => c.Id).ToHashSet();
                reckoning.Conflicts.Select(c => c.Id).ToHashSet().ShouldBe(all, ignoreOrder: true);
                touched.ShouldBeSubsetOf(all);
                all.Except(before).ShouldBeSubsetOf(touched);
                reckoning
                    .Questions.Select(q => string.Join(' ', q.Select(c => c.Figure.Id)))
                    .ShouldBe(
                        whole.Questions.Select(q => string.Join(' ', q.Select(c => c.Figure.Id))),
                        ignoreOrder: true
                    );
            }
        });

    [Fact]
    public void How_far_a_count_had_come_by_a_day_is_of_the_event_itself()
    {
        var inquiry = new Inquiry();
        var report = new Report(
            "r",
            "Ferry capsizes off Torvik, 31 bodies recovered\n\nThirty-one bodies had been recovered by Friday evening off Torvik, the coast guard said."
        )
        {
            Published = new NodaTime.LocalDate(2031, 4, 12),
        };
        inquiry.Weigh([inquiry.Read(report)]).Questions.ShouldHaveSingleItem().Figures.Length.ShouldBe(2);
    }
}
