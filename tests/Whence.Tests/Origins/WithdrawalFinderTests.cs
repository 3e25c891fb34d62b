using Whence.Origins;
using static Whence.Testing.FigureBuilder;

namespace Whence.Tests.Origins;

public sealed class WithdrawalFinderTests
{
    private static readonly Interval Forty = new(40, 40);

    private static Statements Of(string id, Standing standing = Standing.Usable, Edition? edition = null)
    {
        var stated = Report(
            id,
            null,
            Figure(id, 10, "forty", Forty, Measure.Killed),
            Figure(id, 90, "nine", new Interval(9, 9), Measure.Wounded)
        );
        return stated with { Heading = stated.Heading with { Standing = standing, Edition = edition } };
    }

    private static Edge Cites(string from, string to) => new(EdgeKind.Cited, from + "#f10", from, to + "#f10", to);

    private static Edge Copies(string from, Span own, string to, Span its) =>
        new(EdgeKind.Copied, from, from, to, to) { Evidence = [new(from, own, null), new(to, its, null)] };

    private static string Find(Statements[] statements, params Edge[] edges) =>
        string.Join(
            "; ",
            new WithdrawalFinder()
                .Find([.. statements], [.. edges])
                .Select(w => $"{w.Report} {w.Standing} by {w.Root}: {string.Join(' ', w.Figures)}")
        );

    [Fact]
    public void All_that_a_canceled_report_states_falls() =>
        Find([Of("a", Standing.Canceled), Of("b")]).ShouldBe("a Canceled by a: a#f10 a#f90");

    [Fact]
    public void Nothing_falls_where_nothing_was_taken_back() =>
        Find([Of("a"), Of("b")], Cites("b", "a")).ShouldBeEmpty();

    [Fact]
    public void The_figure_that_cites_one_that_falls_falls_and_its_report_is_marked() =>
        Find([Of("a", Standing.Withheld), Of("b")], Cites("b", "a"))
            .ShouldBe("a Withheld by a: a#f10 a#f90; b Withheld by a: b#f10");

    [Fact]
    public void What_is_cited_by_what_falls_stands() =>
        Find([Of("a", Standing.Canceled), Of("b")], Cites("a", "b")).ShouldBe("a Canceled by a: a#f10 a#f90");

    [Fact]
    public void Figures_in_a_copied_passage_fall_and_others_stand() =>
        Find([Of("a", Standing.Canceled), Of("b")], Copies("b", new Span(0, 50), "a", new Span(100, 150)))
            .ShouldBe("a Canceled by a: a#f10 a#f90; b Canceled by a: b#f10");

    [Fact]
    public void It_falls_through_any_number_of_reports_as_far_as_the_words_were_handed_on() =>
        Find(
                [Of("a", Standing.Canceled), Of("b"), Of("c"), Of("d"), Of("e")],
                Copies("b", new Span(0, 50), "a", new Span(0, 50)),
                Cites("c", "b"),
                Copies("d", new Span(0, 200), "c", new Span(5, 30)),
                // Of what c says itself.
                Copies("e", new Span(0, 200), "c", new Span(60, 120))
            )
            .ShouldBe(
                "a Canceled by a: a#f10 a#f90; b Canceled by a: b#f10; c Canceled by a: c#f10; d Canceled by a: d#f10 d#f90"
            );

    [Fact]
    public void Whoever_heard_the_same_speaker_stands() =>
        Find([Of("a", Standing.Canceled), Of("b")], Cites("b", "a") with { Kind = EdgeKind.SameUtterance })
            .ShouldBe("a Canceled by a: a#f10 a#f90");

    [Fact]
    public void Reports_in_a_ring_fall_once() =>
        Find(
                [Of("a", Standing.Canceled), Of("b"), Of("c")],
                Cites("b", "a"),
                Cites("c", "b"),
                Cites("b", "c"),
                Cites("a", "c")
            )
            .ShouldBe("a Canceled by a: a#f10 a#f90; b Canceled by a: b#f10; c Canceled by a: c#f10");

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(3, 2, false)]
    [InlineData(2, 2, true)]
    [InlineData(2, 0, true)]
    public void The_latest_version_says_how_an_item_stands(long usable, long canceled, bool falls) =>
        Find([
                Of("a", Standing.Usable, new Edition("urn:1", usable)),
                Of("b", Standing.Canceled, new Edition("urn:1", canceled)),
                Of("c", Standing.Usable, new Edition("urn:2", 1)),
            ])
            .ShouldBe(falls ? "a Canceled by a: a#f10 a#f90; b Canceled by b: b#f10 b#f90" : "");
}
