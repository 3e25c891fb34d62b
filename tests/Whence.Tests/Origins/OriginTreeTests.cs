using Whence.Origins;

namespace Whence.Tests.Origins;

public sealed class OriginTreeTests
{
    [Fact]
    public void A_report_hangs_under_the_one_that_it_has_the_figure_from()
    {
        var tree = OriginTree
            .Of(
                Told(
                    ["a", "b", "c", "d"],
                    Edge(EdgeKind.Copied, "b", "a"),
                    Edge(EdgeKind.Cited, "c", "b"),
                    Edge(EdgeKind.Copied, "c", "a"),
                    Edge(EdgeKind.SameUtterance, "d", "a")
                )
            )
            .ShouldHaveSingleItem()
            .Branches;
        Shown(tree).ShouldBe("a(b(c)) d");
    }

    [Fact]
    public void A_ring_hangs_from_its_earliest_report()
    {
        var tree = OriginTree
            .Of(Told(["a", "b"], Edge(EdgeKind.Cited, "a", "b"), Edge(EdgeKind.Cited, "b", "a")))
            .ShouldHaveSingleItem()
            .Branches;
        Shown(tree).ShouldBe("a(b)");
    }

    [Fact]
    public void Reports_that_no_edge_ties_all_have_it_from_the_speaker() =>
        Shown(OriginTree.Of(Told(["a", "b", "c"])).ShouldHaveSingleItem().Branches).ShouldBe("a b c");

    private static string Shown(ImmutableArray<Branch> branches) =>
        string.Join(' ', branches.Select(b => b.Report + (b.Branches.IsEmpty ? "" : "(" + Shown(b.Branches) + ")")));

    private static Edge Edge(EdgeKind kind, string from, string to) => new(kind, from, from, to, to);

    private static Dossier Told(string[] reports, params Edge[] edges)
    {
        Statements[] statements =
        [
            .. reports.Select(id => new Statements(new Heading(id, null, null, null, null))
            {
                Figures =
                [
                    new Figure(
                        Identifier.For(id, 'f', 1),
                        id,
                        new Span(1, 3),
                        new Quantity(Hedge.Exact, [40], new Interval(40, 40)),
                        Measure.Killed
                    )
                    {
                        Words = "40",
                        Sentence = new Span(0, 9),
                        SentenceText = "40 died.",
                    },
                ],
            }),
        ];
        return new Dossier
        {
            Statements = [.. statements],
            Edges = [.. edges],
            Origins = [new Origin("o", "Oran Vell", [.. statements.Select(s => s.Figures[0].Id)], [.. reports])],
        };
    }
}
