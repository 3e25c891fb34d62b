using NodaTime;
using Whence.Testing;
using Whence.Web.Reviewing;

namespace Whence.Web.Tests.Reviewing;

public sealed class MisgivingsTests
{
    private static readonly Figure Plain = FigureBuilder.Figure(
        "a",
        0,
        "12",
        new Whence.Interval(12, 12),
        Measure.Killed,
        "the mayor"
    ) with
    {
        Population = new Population("residents", PopulationKind.Civilians),
        Place = new Place("Tula", PlaceKind.Region, 4) { Id = "RU-TUL" },
        Period = new Whence.Period("on Monday")
        {
            From = new LocalDate(2024, 12, 23),
            To = new LocalDate(2024, 12, 23),
        },
    };

    [Fact]
    public void A_figure_that_says_all_raises_none() => Misgivings.Of(Plain, [], []).ShouldBeEmpty();

    [Fact]
    public void A_clash_weighs_more_than_anything_that_is_not_told()
    {
        var clash = new Conflict("c:a", ConflictKind.Contradiction, [Plain.Id], "");
        var all = Misgivings.Of(
            Plain with
            {
                Source = null,
                Period = new Whence.Period("then") { Unresolved = "the report has no day" },
            },
            [clash],
            []
        );
        all[0].Words.ShouldBe("in 1 contradiction");
        all.Skip(1).ShouldAllBe(m => m.Weight < all[0].Weight);
        all.Select(m => m.Words).ShouldContain("nobody is named who says so");
        all.Select(m => m.Words).ShouldContain("its days are not known: the report has no day");
    }

    [Fact]
    public void A_link_that_is_only_assumed_is_told_for_the_figures_that_it_carries()
    {
        var edge = new Edge(EdgeKind.Copied, "a", "a", "b", "b")
        {
            Evidence = [new Evidence("a", new Span(0, 40), null)],
        };
        Misgivings.Of(Plain, [], [edge]).ShouldHaveSingleItem().Words.ShouldContain("probable");
        Misgivings.Of(Plain, [], [edge with { Direction = EdgeDirection.Dated }]).ShouldBeEmpty();
        Misgivings.Of(Plain with { Quote = new Span(60, 62) }, [], [edge]).ShouldBeEmpty();
    }
}
