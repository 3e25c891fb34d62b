using NodaTime;
using Whence.Reviewing;
using Whence.Testing;

namespace Whence.Tests.Reviewing;

public sealed class ReviewerTests
{
    private static readonly LocalDate Day = new(2024, 12, 23);
    private static readonly Inquiry Inquiry = new();
    private static readonly Reviewer Reviewer = new();

    private readonly Decisions decisions = new();
    private readonly ImmutableArray<Statements> read =
    [
        .. new[]
        {
            new Report("a", "Twelve miners were killed in the Velm pit on Sunday, the mine's owner said.")
            {
                Published = Day,
            },
            new Report("b", "Thirty miners were killed in the Velm pit on Sunday, the union said.") { Published = Day },
        }.Select(Inquiry.Read),
    ];

    private Anchor Owner => Anchor.Of(read[0].Figures.Single());

    private Anchor Union => Anchor.Of(read[1].Figures.Single());

    [Fact]
    public void Without_decisions_nothing_changes()
    {
        Reviewer.Review(read, []).Statements.ShouldBe(read);
        Inquiry.Weigh(read).Conflicts.ShouldHaveSingleItem().Kind.ShouldBe(ConflictKind.Contradiction);
    }

    [Fact]
    public void A_rejected_figure_contradicts_nothing_and_still_stands_in_its_question()
    {
        var dossier = Inquiry.Weigh(read, decisions.Of(DecisionKind.Reject, Union));
        dossier.Conflicts.ShouldBeEmpty();
        var question = dossier.Questions.ShouldHaveSingleItem();
        (question.Low, question.High).ShouldBe((12, 12));
        question.Figures.Length.ShouldBe(2);
    }

    [Fact]
    public void Of_several_decisions_on_one_thing_the_last_holds()
    {
        var (reject, accept) = (decisions.Of(DecisionKind.Reject, Union), decisions.Of(DecisionKind.Accept, Union));
        Inquiry.Weigh(read, accept, reject).Conflicts.ShouldHaveSingleItem();
        Reviewer.Review(read, [reject, accept]).Holding.ShouldHaveSingleItem().Value.ShouldBe(accept);
    }

    [Fact]
    public void A_corrected_figure_is_weighed_as_it_was_corrected()
    {
        var correction = new Correction { Interval = new Interval(10, 15), Source = "the miners' union" };
        var dossier = Inquiry.Weigh(read, decisions.Of(DecisionKind.Correct, Union, correction: correction));
        dossier.Conflicts.ShouldBeEmpty();
        var figure = dossier.Statements[1].Figures.Single();
        (figure.Id, figure.Words, figure.Source).ShouldBe((read[1].Figures[0].Id, "Thirty", "the miners' union"));
        figure.Quantity.ShouldBe(new Quantity(Hedge.Between, [10, 15], new Interval(10, 15)));
    }

    [Fact]
    public void Measure_place_days_and_people_are_corrected_too()
    {
        var correction = new Correction
        {
            Interval = new Interval(30, null),
            Measure = Measure.Wounded,
            Place = "France",
            From = new LocalDate(2024, 12, 20),
            To = new LocalDate(2024, 12, 22),
            Population = "workers",
        };
        var figure = Reviewer
            .Review(read, [decisions.Of(DecisionKind.Correct, Union, correction: correction)])
            .Statements[1]
            .Figures.Single();
        figure.Measure.ShouldBe(Measure.Wounded);
        (figure.Place!.Id, figure.Place.Kind).ShouldBe(("FR", PlaceKind.Country));
        (figure.Period!.From, figure.Period.To, figure.Period.Precision).ShouldBe((correction.From, correction.To, 2));
        figure.Population!.Text.ShouldBe("workers");
        figure.Quantity.Hedge.ShouldBe(Hedge.AtLeast);
    }

    [Fact]
    public void Questions_that_are_merged_are_one_and_those_split_are_two()
    {
        ImmutableArray<Statements> apart =
        [
            read[0],
            FigureBuilder.Report(
                "c",
                Day,
                FigureBuilder.Figure("c", 0, "20", new Interval(20, 20), Measure.Detained, "the police")
            ),
        ];
        var detained = Anchor.Of(apart[1].Figures[0]);
        Inquiry.Weigh(apart).Questions.Length.ShouldBe(2);
        var merge = decisions.Merge(
            Owner with
            {
                Kind = AnchorKind.Question,
            },
            detained with
            {
                Kind = AnchorKind.Question,
            }
        );
        Inquiry.Weigh(apart, merge).Questions.ShouldHaveSingleItem().Figures.Length.ShouldBe(2);
        var split = decisions.Split(Owner with { Kind = AnchorKind.Question }, detained);
        Inquiry.Weigh(apart, merge, split).Questions.Length.ShouldBe(2);
    }

    [Fact]
    public void A_figure_that_is_split_from_its_question_contradicts_it_no_more()
    {
        var split = decisions.Split(Owner with { Kind = AnchorKind.Question }, Union);
        var dossier = Inquiry.Weigh(read, split);
        dossier.Questions.Length.ShouldBe(2);
        dossier.Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void Origins_that_are_merged_are_one_and_those_split_are_two()
    {
        Inquiry.Weigh(read).Origins.Length.ShouldBe(2);
        var merge = decisions.Merge(Owner with { Kind = AnchorKind.Origin }, Union with { Kind = AnchorKind.Origin });
        var one = Inquiry.Weigh(read, merge).Origins.ShouldHaveSingleItem();
        one.Figures.ShouldBe([read[0].Figures[0].Id, read[1].Figures[0].Id]);
        one.Reports.ShouldBe(["a", "b"]);
        var split = decisions.Split(Owner with { Kind = AnchorKind.Origin }, Union);
        var two = Inquiry.Weigh(read, merge, split).Origins;
        two.Select(o => (o.Source, o.Reports.Single())).ShouldBe([("the mine's owner", "a"), ("the union", "b")]);
    }

    [Fact]
    public void A_decision_outlasts_a_reading_that_finds_more_and_other_things()
    {
        var reject = decisions.Of(DecisionKind.Reject, Union);
        var more = FigureBuilder.Figure("b", 40, "two", new Interval(2, 2), Measure.Missing);
        var anew = read[1] with { Figures = read[1].Figures.Insert(0, more) };
        var reviewed = Reviewer.Review([read[0], anew], [reject]);
        reviewed.Unplaced.ShouldBeEmpty();
        reviewed.Rulings.Rejected.ShouldBe([read[1].Figures[0].Id]);
    }

    [Fact]
    public void A_decision_on_what_is_read_no_more_or_as_something_else_is_unplaced()
    {
        var reject = decisions.Of(DecisionKind.Reject, Union);
        var other = read[1].Figures[0] with { Measure = Measure.Wounded };
        var gone = Reviewer.Review([read[0], read[1] with { Figures = [] }], [reject]);
        gone.Unplaced.ShouldBe([reject]);
        gone.Rulings.Rejected.ShouldBeEmpty();
        Reviewer.Review([read[0], read[1] with { Figures = [other] }], [reject]).Unplaced.ShouldBe([reject]);
        Reviewer.Review([read[0]], [reject]).Unplaced.ShouldBe([reject]);
    }

    [Fact]
    public void A_merge_of_which_one_part_is_gone_is_unplaced_and_holds_for_the_rest()
    {
        var missing = Union with { Report = "c" };
        var merge = decisions.Merge(
            Owner with
            {
                Kind = AnchorKind.Origin,
            },
            Union with
            {
                Kind = AnchorKind.Origin,
            },
            missing with
            {
                Kind = AnchorKind.Origin,
            }
        );
        Reviewer.Review(read, [merge]).Unplaced.ShouldBe([merge]);
        Inquiry.Weigh(read, merge).Origins.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_position_that_is_rejected_is_left_out()
    {
        ImmutableArray<Statements> denied =
        [
            Inquiry.Read(new Report("d", "The ministry denied the reports of losses.")),
        ];
        var position = Anchor.Of(denied[0].Positions.Single());
        var reviewed = Reviewer.Review(denied, [decisions.Of(DecisionKind.Reject, position)]);
        reviewed.Statements[0].Positions.ShouldBeEmpty();
        reviewed.Holding.Keys.ShouldBe([denied[0].Positions[0].Id]);
    }
}
