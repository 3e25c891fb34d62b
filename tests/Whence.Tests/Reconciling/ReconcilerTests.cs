using NodaTime;
using Whence.Reconciling;
using static Whence.Testing.FigureBuilder;

namespace Whence.Tests.Reconciling;

public sealed class ReconcilerTests
{
    private static readonly LocalDate Day = new(2024, 5, 10);

    [Fact]
    public void Casualties_that_killed_and_wounded_leave_little_of_are_strained()
    {
        var vague = Figure("r", 0, "several hundred", new Interval(300, 999), Measure.Casualties, "an official");
        var (_, conflicts) = Reconcile(
            Report(
                "r",
                Day,
                vague,
                Figure("r", 50, "nearly 100", new Interval(90, 99), Measure.Killed, "a lawmaker"),
                Figure("r", 90, "over 900", new Interval(901, null), Measure.Wounded, "a lawmaker")
            )
        );

        var strain = conflicts.ShouldHaveSingleItem();
        strain.Kind.ShouldBe(ConflictKind.Strain);
        strain.Left.ShouldBe(new Interval(991, 999));
        strain.Share!.Value.ShouldBe(9 / 700.0, 1e-9);
        strain.Room.ShouldBe(new Room(vague.Id, new Interval(991, null)));
        strain.Reason.ShouldBe(
            "“several hundred” casualties (an official: 300–999) and “nearly 100” killed with “over 900” wounded "
                + "(a lawmaker: together at least 991) can all be true only between 991 and 999, 1 % of what the words of an official allow."
        );
    }

    [Fact]
    public void What_was_taken_back_stands_beside_its_question_and_counts_for_nothing()
    {
        var back = Figure("r", 0, "forty", new Interval(40, 40), Measure.Killed, "a mayor");
        var stands = Figure("r", 90, "twelve", new Interval(12, 12), Measure.Killed, "a doctor");
        ImmutableArray<Statements> statements = [Report("r", Day, back, stands)];
        var (before, clash) = new Reconciler().Reconcile(statements, []);
        clash.Length.ShouldBe(1);
        before.ShouldHaveSingleItem().Origins.ShouldBe(2);

        var (questions, conflicts) = new Reconciler().Reconcile(
            statements,
            [],
            [new Withdrawal("r", Standing.Canceled, "wire", [back.Id])]
        );
        conflicts.ShouldBeEmpty();
        var question = questions.ShouldHaveSingleItem();
        (question.Low, question.Best, question.High).ShouldBe((12, 12, 12));
        (question.Origins, question.Reports, question.Grading).ShouldBe((1, 1, Grading.Weak));
        question.Figures.ShouldBe([back.Id, stands.Id]);
        question.Accounts.ShouldHaveSingleItem().ShouldBe([stands.Id]);
    }

    [Theory]
    [InlineData("KE", 1)]
    [InlineData("SE", 0)]
    public void Losses_far_below_the_opening_are_held_together_where_they_are_of_the_side_that_it_counts(
        string side,
        int conflicts
    )
    {
        var soldiers = new Population("soldiers", PopulationKind.Combatants);
        Figure Of(string whose, int start, string words, Interval interval, Measure measure) =>
            Figure("r", start, words, interval, measure, "an official") with
            {
                Population = soldiers with { Side = whose },
            };

        Reconcile(
            Report(
                "r",
                Day,
                Of("KE", 0, "three", new Interval(3, 3), Measure.Captured),
                Of(side, 2000, "several hundred", new Interval(300, 999), Measure.Casualties),
                Of(side, 3000, "nearly 100", new Interval(90, 99), Measure.Killed),
                Of(side, 3100, "over 900", new Interval(901, null), Measure.Wounded)
            )
        )
            .Conflicts.Length.ShouldBe(conflicts);
    }

    [Fact]
    public void What_was_added_to_a_total_is_held_beside_no_total()
    {
        var (questions, conflicts) = Reconcile(
            Report("r", Day, Figure("r", 0, "12 more", new Interval(12, 12), Measure.Killed, "divers")),
            Report("s", Day, Figure("s", 0, "31", new Interval(31, 31), Measure.Killed, "a doctor"))
        );

        conflicts.ShouldBeEmpty();
        questions.Select(q => q.Low).ShouldBe([12, 31]);
    }

    [Fact]
    public void Two_voices_of_one_report_that_differ_contradict_and_no_number_is_best()
    {
        var (questions, conflicts) = Reconcile(
            Report(
                "r",
                Day,
                Figure("r", 0, "40", new Interval(40, 40), Measure.Killed, "the militia"),
                Figure("r", 50, "31", new Interval(31, 31), Measure.Killed, "a doctor")
            )
        );

        conflicts.ShouldHaveSingleItem().Kind.ShouldBe(ConflictKind.Contradiction);
        var question = questions.ShouldHaveSingleItem();
        question.Best.ShouldBeNull();
        (question.Low, question.High).ShouldBe((31, 40));
        question.Accounts.Length.ShouldBe(2);
    }

    [Fact]
    public void A_longer_stretch_that_holds_a_shorter_one_does_not_conflict_with_it()
    {
        var month = Figure("r", 0, "90", new Interval(90, 90), Measure.Killed, "a lawmaker") with
        {
            Period = new Period("since April") { From = new LocalDate(2024, 4, 1) },
        };
        var days = Figure("r", 50, "50", new Interval(50, 50), Measure.Killed, "the army") with
        {
            Period = new Period("in three days") { From = new LocalDate(2024, 4, 3), To = new LocalDate(2024, 4, 6) },
        };

        Reconcile(Report("r", Day, month, days)).Conflicts.ShouldBeEmpty();
        Reconcile(Report("r", Day, month, days with { Quantity = days.Quantity with { Interval = new(95, 95) } }))
            .Conflicts.ShouldHaveSingleItem()
            .Reason.ShouldEndWith("cannot both be true: the shorter time lies within the longer.");
    }

    [Fact]
    public void Every_stated_figure_stands_in_one_question_and_one_not_stated_as_fact_in_no_conflict()
    {
        var stated = Figure("r", 0, "40", new Interval(40, 40), Measure.Killed, "the militia");
        var again = Figure("r", 20, "40", new Interval(40, 40), Measure.Killed, "the militia") with
        {
            Repeats = stated.Id,
        };
        var feared = Figure("r", 50, "31", new Interval(31, 31), Measure.Killed, "a doctor") with { Realis = false };

        var (questions, conflicts) = Reconcile(Report("r", Day, stated, again, feared));

        conflicts.ShouldBeEmpty();
        questions.SelectMany(q => q.Figures).ShouldBe([stated.Id, again.Id, feared.Id], ignoreOrder: true);
        questions.ShouldAllBe(q => q.High != 31 || q.Figures.Contains(feared.Id));
    }

    private static (ImmutableArray<Question> Questions, ImmutableArray<Conflict> Conflicts) Reconcile(
        params Statements[] statements
    ) => new Reconciler().Reconcile([.. statements], []);
}
