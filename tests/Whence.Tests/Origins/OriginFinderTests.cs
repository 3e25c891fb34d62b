using System.Globalization;
using CsCheck;
using NodaTime;
using Whence.Origins;

namespace Whence.Tests.Origins;

public sealed class OriginFinderTests
{
    private static readonly Fingerprinter Fingerprinter = new();
    private static readonly string Passage = string.Join(
        ' ',
        Enumerable.Range(0, 120).Select(i => "word" + i.ToString(CultureInfo.InvariantCulture))
    );

    [Fact]
    public void Two_reports_that_rest_on_a_third_are_one_origin()
    {
        var found = Find(
            Told("a", 1, "Front Bulletin", null, 40) with
            {
                Fingerprint = Fingerprinter.Of(Passage),
            },
            Told("b", 2, "Harbour Post", null, 40) with
            {
                Fingerprint = Fingerprinter.Of(Passage),
            },
            Told("c", 3, "Meridian Daily", "Front Bulletin", 40)
        );
        found.Origins.ShouldHaveSingleItem().Reports.ShouldBe(["a", "b", "c"]);
        found
            .Edges.Select(edge => (edge.Kind, edge.FromReport, edge.ToReport))
            .ShouldBe([(EdgeKind.Copied, "b", "a"), (EdgeKind.Cited, "c", "a")]);
    }

    [Fact]
    public void Five_reports_of_one_speaker_are_one_origin() =>
        Find([
            .. Enumerable
                .Range(1, 5)
                .Select(day => Told(day.ToString(CultureInfo.InvariantCulture), day, null, "Oran Vell", 30 + day)),
        ])
            .Origins.ShouldHaveSingleItem()
            .Figures.Length.ShouldBe(5);

    [Fact]
    public void Different_speakers_are_different_origins_though_their_numbers_agree() =>
        Find(Told("a", 1, null, "Oran Vell", 30), Told("b", 1, null, "Mira Tosk", 30)).Origins.Length.ShouldBe(2);

    [Theory]
    [InlineData("the Harbour Ministry", "a spokesman for the Harbour Ministry")]
    [InlineData("the Velland Centre for Peace Research", "VCPR")]
    [InlineData("Oran Vell", "Oran Vell, who spoke by telephone")]
    public void A_speaker_is_known_under_other_names(string one, string other) =>
        Find(Told("a", 1, null, one, 30), Told("b", 1, null, other, 30)).Origins.ShouldHaveSingleItem();

    [Fact]
    public void A_description_stands_for_the_organisation_that_the_report_names()
    {
        var named = Told("a", 1, null, "the Velland Observatory", 30);
        var described = named with { Figures = [.. named.Figures, Figure("a", 90, "the war monitor", 12)] };
        Find(described).Origins.ShouldHaveSingleItem().Source.ShouldBe("the Velland Observatory");
    }

    [Fact]
    public void A_report_given_twice_is_one_origin()
    {
        var report = Told("a", 1, null, null, 30) with { Fingerprint = Fingerprinter.Of(Passage) };
        var found = Find(report, report);
        found.Origins.ShouldHaveSingleItem().Figures.ShouldBe(["a#f10"]);
        found.Edges.ShouldBeEmpty();
    }

    [Fact]
    public void One_text_under_two_ids_is_one_origin() =>
        Find(
            Told("a", 1, null, null, 30) with
            {
                Fingerprint = Fingerprinter.Of(Passage),
            },
            Told("b", 1, null, null, 30) with
            {
                Fingerprint = Fingerprinter.Of(Passage),
            }
        )
            .Origins.ShouldHaveSingleItem();

    [Fact]
    public void A_report_named_after_its_outlet_is_what_the_outlet_is_cited_for()
    {
        var found = Find(
            Told("2024-12-17-front-bulletin", 1, null, "the river guard", 50),
            Told("b", 2, "Harbour Post", "Front Bulletin", 50)
        );
        found.Edges.ShouldHaveSingleItem().ToReport.ShouldBe("2024-12-17-front-bulletin");
        found.Origins.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_agency_whose_report_is_not_in_hand_is_cited_by_name()
    {
        var told = Told("a", 1, null, null, 50);
        var cited = told with
        {
            Attributions =
            [
                new Attribution("a#a0", "a") { Source = [new Span(0, 7)], Speaker = "the Reuters news agency" },
            ],
        };
        var edge = Find(cited).Edges.ShouldHaveSingleItem();
        (edge.Kind, edge.To, edge.ToReport).ShouldBe((EdgeKind.Cited, "Reuters", null));
    }

    [Fact]
    public void What_an_outlet_says_after_is_not_what_it_was_cited_for() =>
        Find(Told("a", 5, "Front Bulletin", null, 50), Told("b", 2, null, "Front Bulletin", 50))
            .Edges.ShouldAllBe(edge => edge.ToReport == null);

    [Fact]
    public void A_number_in_the_report_s_own_voice_is_the_first_speaker_s_who_gives_it()
    {
        var report = Told("a", 1, null, null, 50);
        Find(report with { Figures = [.. report.Figures, Figure("a", 90, "Oran Vell", 50)] })
            .Origins.ShouldHaveSingleItem()
            .Source.ShouldBe("Oran Vell");
        Find(
            report with
            {
                Figures = [.. report.Figures, Figure("a", 90, "Oran Vell", 50), Figure("a", 95, "Mira Tosk", 50)],
            }
        )
            .Origins.Select(o => (o.Source, o.Figures.Length))
            .ShouldBe([("Oran Vell", 2), ("Mira Tosk", 1)]);
    }

    [Fact]
    public void The_order_in_which_reports_are_given_changes_nothing()
    {
        string?[] speakers = [null, "Oran Vell", "Mira Tosk", "Front Bulletin", "activists"];
        Gen.Select(Gen.Int[1, 9], Gen.Int[0, 4], Gen.Int[1, 3], Gen.Bool)
            .Array[1, 12]
            .SelectMany(drawn =>
                Gen.Shuffle(Enumerable.Range(0, drawn.Length).ToArray()).Select(order => (drawn, order))
            )
            .Sample(
                (drawn, order) =>
                {
                    var reports = drawn
                        .Select(
                            (d, i) =>
                                Told(
                                    "r" + i.ToString(CultureInfo.InvariantCulture),
                                    d.Item1,
                                    d.Item4 ? "Front Bulletin" : null,
                                    speakers[d.Item2],
                                    d.Item3
                                ) with
                                {
                                    Fingerprint = d.Item4 ? Fingerprinter.Of(Passage) : Fingerprint.Empty,
                                }
                        )
                        .ToArray();
                    return Shown(Find(reports)) == Shown(Find([.. order.Select(i => reports[i])]));
                }
            );
    }

    private static string Shown((ImmutableArray<Edge> Edges, ImmutableArray<Origin> Origins) found) =>
        string.Join(
            '\n',
            found
                .Edges.Select(edge => $"{edge.Kind} {edge.From} {edge.To}")
                .Concat(
                    found.Origins.Select(o =>
                        $"{o.Id} {o.Source} {string.Join(' ', o.Figures)} {string.Join(' ', o.Reports)}"
                    )
                )
        );

    private static (ImmutableArray<Edge> Edges, ImmutableArray<Origin> Origins) Find(params Statements[] reports) =>
        new OriginFinder().Find([.. reports]);

    private static Statements Told(string id, int day, string? publisher, string? source, long killed) =>
        new(new Heading(id, null, publisher, new LocalDate(2024, 12, day), null))
        {
            Figures = [Figure(id, 10, source, killed)],
        };

    private static Figure Figure(string report, int at, string? source, long killed) =>
        new(
            Identifier.For(report, 'f', at),
            report,
            new Span(at, at + 2),
            new Quantity(Hedge.Exact, [killed], new Interval(killed, killed)),
            Measure.Killed
        )
        {
            Words = "so many",
            Sentence = new Span(at, at + 5),
            SentenceText = "so many died",
            Source = source,
        };
}
