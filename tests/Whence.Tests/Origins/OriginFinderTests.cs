using System.Globalization;
using CsCheck;
using NodaTime;
using Whence.Origins;
using Whence.Testing;

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
    public void A_source_that_one_report_repeats_is_told_from_others_in_time_that_grows_with_its_figures()
    {
        var said = Enumerable
            .Range(0, 100_000)
            .Select(i => FigureBuilder.Figure("r", i, "40", new Interval(40, 40), Measure.Killed, "the mayor"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Find(FigureBuilder.Report("r", new LocalDate(2031, 5, 4), [.. said])).Origins.ShouldHaveSingleItem();
        clock.Elapsed.TotalSeconds.ShouldBeLessThan(20);
    }

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

    [Theory]
    [InlineData("the Harbour Ministry in Velland", "the harbour ministry in Velland")]
    [InlineData("the defence ministry in Moscow", "Russia's Defense Ministry")]
    [InlineData("Russian Defence Ministry spokesman Oran Vell", "the Russian Ministry of Defense")]
    [InlineData("the Velland Observatory and medics", "the Velland Observatory")]
    [InlineData("Britain-based Velland Observatory", "the Velland Observatory")]
    [InlineData("the UN refugee agency", "UNHCR")]
    [InlineData("Syria's state news agency", "SANA")]
    [InlineData("a Reuters correspondent in Orm", "Reuters")]
    public void One_speaker_is_known_by_several_names(string one, string other) =>
        Find(Told("a", 1, null, one, 30), Told("b", 1, null, other, 31)).Origins.ShouldHaveSingleItem();

    [Theory]
    [InlineData("the Velland army", "the Free Velland Army")]
    [InlineData("Syrian state television", "Syria's state news agency")]
    [InlineData("a medical source", "a security source")]
    [InlineData("the Russian defence ministry", "the Russian foreign ministry")]
    [InlineData("the Russian defence ministry", "the Ukrainian defence ministry")]
    public void Speakers_of_like_names_stay_apart(string one, string other) =>
        Find(Told("a", 1, null, one, 30), Told("b", 1, null, other, 31)).Origins.Length.ShouldBe(2);

    [Fact]
    public void Who_is_introduced_as_speaking_for_an_organisation_speaks_for_it_elsewhere() =>
        Find(
            Told("a", 1, null, "Harbour Ministry spokesman Oran Vell", 30),
            Told("b", 1, null, "Oran Vell", 31),
            Told("c", 1, null, "the Harbour Ministry", 32)
        )
            .Origins.ShouldHaveSingleItem();

    [Fact]
    public void Hearsay_is_the_word_of_who_gives_its_number()
    {
        var told = Told("a", 1, null, "anti-government activists", 57);
        Find(told with { Figures = [.. told.Figures, Figure("a", 90, "Oran Vell", 57)] })
            .Origins.ShouldHaveSingleItem()
            .Source.ShouldBe("Oran Vell");
    }

    [Theory]
    [InlineData(Hedge.MoreThan, 30, 32, 1)]
    [InlineData(Hedge.AtLeast, 22, 24, 2)]
    [InlineData(Hedge.MoreThan, 30, 70, 2)]
    public void A_rounder_number_is_that_of_the_exact_one_that_it_rounds(
        Hedge hedge,
        long round,
        long exact,
        int origins
    )
    {
        var lead = Figure("a", 10, null, round) with
        {
            Quantity = new Quantity(hedge, [round], new Interval(hedge == Hedge.MoreThan ? round + 1 : round, null)),
        };
        var report = Told("a", 1, null, null, round) with { Figures = [lead, Figure("a", 90, "Oran Vell", exact)] };
        Find(report).Origins.Length.ShouldBe(origins);
    }

    [Fact]
    public void Two_speakers_are_never_one_voice_though_a_third_report_repeats_both()
    {
        Statements[] reports =
        [
            Told("a", 1, null, "Oran Vell", 40) with
            {
                Fingerprint = Fingerprinter.Of(Passage),
            },
            Told("b", 1, null, "Mira Tosk", 40) with
            {
                Fingerprint = Fingerprinter.Of(Passage),
            },
            Told("c", 2, null, null, 40) with
            {
                Fingerprint = Fingerprinter.Of(Passage),
            },
        ];
        Find(reports).Origins.Select(o => o.Source).ShouldBe(["Oran Vell", "Mira Tosk"], ignoreOrder: true);
    }

    [Fact]
    public void Who_names_the_other_has_it_from_there_whatever_the_times_say()
    {
        var late = Told("late", 9, "Front Bulletin", null, 40) with { Fingerprint = Fingerprinter.Of(Passage) };
        var early = Told("early", 2, "Harbour Post", null, 40) with
        {
            Fingerprint = Fingerprinter.Of(Passage),
            Attributions =
            [
                new Attribution("early#a0", "early") { Source = [new Span(0, 5)], Speaker = "Front Bulletin" },
            ],
        };
        var edge = Find(early, late).Edges.First(e => e.Kind == EdgeKind.Copied);
        (edge.FromReport, edge.ToReport, edge.Direction).ShouldBe(("early", "late", EdgeDirection.Cited));
    }

    [Fact]
    public void Of_two_undated_copies_neither_is_known_to_be_the_first()
    {
        Statements Undated(string id) =>
            new(new Heading(id, null, null, null, null)) { Fingerprint = Fingerprinter.Of(Passage) };
        Find(Undated("a"), Undated("b")).Edges.ShouldHaveSingleItem().Direction.ShouldBe(EdgeDirection.Assumed);
    }

    [Fact]
    public void What_both_quote_is_a_common_source_and_no_copying()
    {
        Statements Quoting(string id, string publisher) =>
            Told(id, 1, publisher, null, 40) with
            {
                Figures = [],
                Fingerprint = Fingerprinter.Of(Passage),
                Quotations = [new Quotation(id + "#a0", "Oran Vell", new Span(0, Passage.Length), Passage)],
            };
        Find(Quoting("a", "Front Bulletin"), Quoting("b", "Harbour Post"))
            .Edges.ShouldHaveSingleItem()
            .Kind.ShouldBe(EdgeKind.SameUtterance);
        Find(Quoting("a", "Front Bulletin"), Quoting("b", "Harbour Post") with { Quotations = [] })
            .Edges.ShouldHaveSingleItem()
            .Kind.ShouldBe(EdgeKind.Copied);
    }

    [Fact]
    public void Reports_that_cite_each_other_in_a_ring_are_named()
    {
        var found = Find(
            Told("a", 1, "Front Bulletin", "Meridian Daily", 40),
            Told("b", 1, "Harbour Post", "Front Bulletin", 40),
            Told("c", 1, "Meridian Daily", "Harbour Post", 40),
            Told("d", 1, "Lagoon Times", "Harbour Post", 40)
        );
        found.Circles.ShouldHaveSingleItem().Reports.ShouldBe(["a", "b", "c"]);
        found.Origins.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_chain_of_any_length_is_no_ring_and_does_not_end_the_program()
    {
        CircleFinder.Find(200_001, Enumerable.Range(1, 200_000).Select(i => (i, i - 1))).ShouldBeEmpty();
    }

    private static string Shown(
        (ImmutableArray<Edge> Edges, ImmutableArray<Circle> Circles, ImmutableArray<Origin> Origins) found
    ) =>
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

    private static (ImmutableArray<Edge> Edges, ImmutableArray<Circle> Circles, ImmutableArray<Origin> Origins) Find(
        params Statements[] reports
    ) => new OriginFinder().Find([.. reports]);

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
