using NodaTime;
using Whence.Reconciling;
using static Whence.Testing.FigureBuilder;

namespace Whence.Tests.Reconciling;

public sealed class RivalsTests
{
    private static readonly LocalDate Day = new(2024, 5, 10);

    [Fact]
    public void A_later_and_greater_count_is_news_and_contradicts_nothing() =>
        Conflicts(Dead("a", Day, 12, "the mayor"), Dead("b", Day.PlusDays(1), 19, "the coast guard")).ShouldBeEmpty();

    [Fact]
    public void A_later_and_smaller_count_of_another_voice_contradicts() =>
        Conflicts(Dead("a", Day, 19, "the mayor"), Dead("b", Day.PlusDays(1), 12, "the coast guard"))
            .ShouldHaveSingleItem()
            .Kind.ShouldBe(ConflictKind.Contradiction);

    [Fact]
    public void A_later_and_smaller_count_of_one_voice_is_its_revision()
    {
        var conflict = Conflicts(Dead("a", Day, 19, "the mayor"), Dead("b", Day.PlusDays(1), 12, "the mayor"))
            .ShouldHaveSingleItem();

        conflict.Kind.ShouldBe(ConflictKind.Revision);
        conflict.Reason.ShouldBe("the mayor lowered its own count from “19” to “12”.");
    }

    [Fact]
    public void Two_voices_of_one_day_that_differ_contradict() =>
        Conflicts(Dead("a", Day, 12, "the mayor"), Dead("b", Day, 19, "the coast guard")).ShouldHaveSingleItem();

    [Fact]
    public void Two_outlets_that_differ_on_one_day_in_their_own_voices_may_only_have_heard_later() =>
        Conflicts(Dead("a", Day, 12, null), Dead("b", Day, 19, null)).ShouldBeEmpty();

    [Fact]
    public void A_voice_that_gave_the_others_number_before_has_counted_on() =>
        Conflicts(
                Report("a", Day, Killed("a", 0, 8, "the minister")),
                Report("b", Day.PlusDays(1), Killed("b", 0, 14, "the region"), Killed("b", 40, 8, "the region")),
                Report("c", Day.PlusDays(1), Killed("c", 0, 8, "the minister"))
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_voice_to_which_another_outlet_of_the_same_day_gives_the_others_number_has_not_counted_on() =>
        Conflicts(
                Report("a", Day, Killed("a", 0, 8, "the minister")),
                Report("b", Day, Killed("b", 0, 14, "the region")),
                Report("c", Day, Killed("c", 0, 14, "the minister"))
            )
            .ShouldHaveSingleItem();

    [Fact]
    public void Whom_a_report_quotes_for_another_number_does_not_stand_behind_its_own()
    {
        var opening = Killed("a", 0, 90, null);
        var monitor = Killed("b", 0, 90, "the monitor");
        ImmutableArray<Statements> reports =
        [
            Report("a", Day, opening, Killed("a", 40, 24, "the coast guard")) with
            {
                Gist = Gist(1),
            },
            Report("b", Day, monitor) with
            {
                Gist = Gist(1),
            },
        ];
        Origin[] origins =
        [
            new("o:1", "the coast guard", [opening.Id, reports[0].Figures[1].Id, monitor.Id], ["a", "b"]),
        ];

        new Reconciler()
            .Reconcile(reports, [.. origins])
            .Conflicts.ShouldHaveSingleItem()
            .Figures.ShouldBe([reports[0].Figures[1].Id, opening.Id]);
    }

    [Theory]
    [InlineData("Rockfalls near Velm killed another 6", 1)]
    [InlineData("Divers at Castrel found 6 more dead", 0)]
    public void What_comes_on_top_of_a_total_in_a_place_of_its_own_is_all_that_is_told_of_that_place(
        string words,
        int conflicts
    ) =>
        Conflicts(
            Report(
                "a",
                Day,
                At(Killed("a", 0, 19, "the mayor"), "Castrel"),
                At(
                    Within("a", 40, words, words.Contains("another") ? "another 6" : "6 more", 6, "the mayor"),
                    conflicts == 1 ? "Velm" : "Castrel"
                )
            ),
            Report(
                "b",
                Day,
                At(Killed("b", 0, 19, "the mayor"), "Castrel"),
                At(Within("b", 40, "Rockfalls in Velm also killed 3", "3", 3, "a nurse"), "Velm")
            )
        )
            .Length.ShouldBe(conflicts);

    [Theory]
    [InlineData("The blast killed 12", 1)]
    [InlineData("The flood killed 12", 0)]
    [InlineData("The toll of the flood reached 12", 0)]
    [InlineData("The disaster killed 12", 1)]
    public void A_count_of_another_kind_of_event_is_not_of_the_one_that_the_report_opens_with(
        string words,
        int conflicts
    ) =>
        Conflicts(
            Report("a", Day, Within("a", 0, "A blast killed 19, the mayor said", "19", 19, "the mayor")),
            Report(
                "b",
                Day,
                Within("b", 0, "A blast killed 19", "19", 19, "the mayor"),
                Within("b", 600, words, "12", 12, "a nurse")
            )
        )
            .Length.ShouldBe(conflicts);

    [Theory]
    [InlineData("the report", 1)]
    [InlineData("an earlier report", 0)]
    public void A_source_that_is_earlier_itself_gives_a_number_that_was_given_up(string source, int conflicts) =>
        Conflicts(Report("a", Day, Killed("a", 0, 18, "the mayor"), Killed("a", 40, 15, source)))
            .Length.ShouldBe(conflicts);

    [Theory]
    [InlineData(Hedge.AtLeast, 0)]
    [InlineData(Hedge.About, 1)]
    public void A_headline_that_leaves_out_at_least_rules_out_no_more(Hedge hedge, int conflicts)
    {
        var below = Killed("a", 40, 18, "the mayor");

        Conflicts(
            Report(
                "a",
                Day,
                Killed("a", 0, 18, null),
                below with
                {
                    Quantity = below.Quantity with { Hedge = hedge, Interval = new Interval(18, null) },
                }
            ),
            Dead("b", Day, 21, "the coast guard")
        )
            .Length.ShouldBe(conflicts);
    }

    [Fact]
    public void A_part_told_again_by_its_number_is_still_a_part() =>
        Conflicts(
                Report(
                    "a",
                    Day,
                    Within("a", 0, "The blast killed 31", "31", 31, "the mayor"),
                    Within("a", 20, "The blast killed 31, including 10 on a bus", "10", 10, "the mayor"),
                    Within("a", 90, "Besides the 10 killed on the bus others died in the blast", "10", 10, "a nurse")
                )
            )
            .ShouldBeEmpty();

    [Fact]
    public void Civilians_listed_beside_fighters_are_not_everybody()
    {
        var (civilians, fighters) = (
            new Population("villagers", PopulationKind.Civilians),
            new Population("fighters", PopulationKind.Combatants)
        );
        const string words = "The raid killed 15 villagers and 27 fighters";

        Conflicts(
                Report(
                    "a",
                    Day,
                    Within("a", 0, "The raid killed 50", "50", 50, "the mayor"),
                    Within("a", 40, words, "15", 15, "a nurse") with
                    {
                        Population = civilians,
                    },
                    Within("a", 40, words, "27", 27, "a nurse") with
                    {
                        Population = fighters,
                    }
                )
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("government fighters", "7")]
    [InlineData("rebel fighters", "19")]
    public void Fighters_are_of_the_side_that_the_word_before_them_tells(string people, string count)
    {
        var (rebels, soldiers) = (Killed("a", 0, 19, "the mayor"), Killed("a", 40, 7, "the mayor"));

        Conflicts(
                Report("a", Day, Of("rebels", rebels), Of("soldiers", soldiers)),
                Report("b", Day, Of(people, Killed("b", 0, 12, "the coast guard")))
            )
            .ShouldHaveSingleItem()
            .Figures.ShouldContain(count == "7" ? soldiers.Id : rebels.Id);
    }

    [Fact]
    public void Of_what_can_shrink_a_later_count_says_nothing_of_an_earlier_one() =>
        Conflicts(
                Report("a", Day, Killed("a", 0, 40, "the mayor") with { Measure = Measure.Missing }),
                Report("b", Day.PlusDays(1), Killed("b", 0, 9, "the coast guard") with { Measure = Measure.Missing })
            )
            .ShouldBeEmpty();

    [Fact]
    public void Where_places_are_not_known_to_be_one_nothing_is_held_against_each_other() =>
        Conflicts(
                Report("a", Day, At(Killed("a", 0, 12, "the mayor"), "Castrel")),
                Report("b", Day, At(Killed("b", 0, 19, "the coast guard"), "Velm"))
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_middle_of_a_town_is_in_the_town() =>
        Conflicts(
                Report("a", Day, At(Killed("a", 0, 12, "the mayor"), "central Castrel")),
                Report("b", Day, At(Killed("b", 0, 19, "the coast guard"), "Castrel"))
            )
            .ShouldHaveSingleItem();

    [Fact]
    public void A_toll_that_has_just_risen_in_one_report_has_not_stopped_where_another_gives_more()
    {
        var rising = Killed("a", 20, 12, "the mayor") with { Sentence = new Span(0, 38) };

        Conflicts(
                Report("a", Day, rising with { SentenceText = "Flood toll rises to 12, the mayor said" }),
                Dead("b", Day, 19, "the coast guard")
            )
            .ShouldBeEmpty();
        Conflicts(
                Report("a", Day, rising with { SentenceText = "Flood toll stays at 12, the mayor said" }),
                Dead("b", Day, 19, "the coast guard")
            )
            .ShouldHaveSingleItem();
    }

    [Fact]
    public void A_toll_that_was_raised_a_long_phrase_ago_has_risen_too() =>
        Conflicts(
                Report(
                    "a",
                    Day,
                    Within(
                        "a",
                        0,
                        "The mayor has raised the toll of a fire in the timber yards and salt stores of the old harbour to 12",
                        "12",
                        12,
                        "the mayor"
                    )
                ),
                Dead("b", Day, 19, "the coast guard")
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_toll_that_has_risen_past_another_of_its_day_contradicts_it() =>
        Conflicts(
                Report(
                    "a",
                    Day,
                    Killed("a", 20, 19, "the mayor") with
                    {
                        Sentence = new Span(0, 38),
                        SentenceText = "Flood toll rises to 19, the mayor said",
                    }
                ),
                Dead("b", Day, 12, "the coast guard")
            )
            .ShouldHaveSingleItem();

    [Theory]
    [InlineData(12, 19, 0)]
    [InlineData(19, 12, 1)]
    public void A_smaller_count_of_a_day_may_be_part_of_a_longer_time(int ofTheDay, int ofTheWeekend, int conflicts) =>
        Conflicts(
            Report("a", Day, During(Killed("a", 0, ofTheDay, "the mayor"), Day, Day)),
            Report("b", Day, During(Killed("b", 0, ofTheWeekend, "the coast guard"), Day.PlusDays(-1), Day))
        )
            .Length.ShouldBe(conflicts);

    [Theory]
    [InlineData("Castrel", 1)]
    [InlineData("the Velm quarter", 0)]
    public void A_smaller_count_below_the_opening_may_be_of_a_place_within(string place, int conflicts) =>
        Conflicts(
            Report(
                "a",
                Day,
                At(Killed("a", 0, 19, "the mayor"), "Castrel"),
                At(Killed("a", 40, 12, "the coast guard"), place, PlaceKind.Unknown) with
                {
                    SentenceText = "12 people died in the flood",
                }
            )
        )
            .Length.ShouldBe(conflicts);

    [Theory]
    [InlineData("Meanwhile 4 people drowned in Velm", 1)]
    [InlineData("Meanwhile 4 people drowned", 0)]
    public void A_turn_to_another_event_is_of_that_event_where_its_place_is_named(string words, int conflicts)
    {
        var aside = Killed("b", 40 + 10, 4, "the mayor") with
        {
            SentenceText = words,
            Sentence = new Span(40, 40 + words.Length),
        };

        Conflicts(
            Report("a", Day, At(Killed("a", 0, 19, "the mayor"), "Castrel"), Adding(9)),
            Report("b", Day, At(Killed("b", 0, 19, "the mayor"), "Castrel"), conflicts == 1 ? At(aside, "Velm") : aside)
        )
            .Length.ShouldBe(conflicts);

        static Figure Adding(int dead) =>
            At(Killed("a", 40 + 12, dead, "the coast guard"), "Velm") with
            {
                SentenceText = $"A slide also killed {dead} in Velm",
                Sentence = new Span(32, 80),
            };
    }

    [Fact]
    public void What_a_picture_shows_is_no_claim_that_there_were_no_more() =>
        Conflicts(
                Report(
                    "a",
                    Day,
                    Killed("a", 0, 60, "the mayor"),
                    Killed("a", 40, 12, "A video") with
                    {
                        SentenceText = "12 bodies lay there",
                    }
                )
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_vague_word_is_too_loose_to_contradict() =>
        Conflicts(
                Dead("a", Day, 120, "the mayor"),
                Report("b", Day, Figure("b", 0, "dozens", new Interval(24, 99), Measure.Killed, "the coast guard"))
            )
            .ShouldBeEmpty();

    [Fact]
    public void Voices_that_clash_are_named_once_however_many_reports_carry_them()
    {
        var report = Report("b", Day, Killed("b", 0, 31, "the monitor"), Killed("b", 40, 40, "the militia"));

        Conflicts(Dead("a", Day, 31, "the monitor"), report, Dead("c", Day, 40, "the militia"))
            .ShouldHaveSingleItem()
            .Figures.ShouldBe(report.Figures.Select(f => f.Id));
    }

    [Fact]
    public void Reports_of_two_matters_are_not_held_against_each_other()
    {
        var (flood, fire) = (Dead("a", Day, 12, "the mayor"), Dead("b", Day, 19, "the coast guard"));

        new Reconciler()
            .Reconcile([flood with { Gist = Gist(1) }, fire with { Gist = Gist(2) }], [])
            .Conflicts.ShouldBeEmpty();
    }

    // Reports of one matter, in which whoever bears one name is one voice.
    private static ImmutableArray<Conflict> Conflicts(params Statements[] reports)
    {
        var origins = reports
            .SelectMany(r => r.Figures)
            .Where(f => f.Source is not null)
            .GroupBy(f => f.Source!)
            .Select(g => new Origin("o:" + g.First().Id, g.Key, [.. g.Select(f => f.Id)], []));
        return new Reconciler().Reconcile([.. reports.Select(r => r with { Gist = Gist(1) })], [.. origins]).Conflicts;
    }

    // Twelve words that no other matter has.
    private static Gist Gist(uint matter) =>
        new([.. Enumerable.Range(0, 12).Select(i => (matter * 100) + (uint)i)], [.. Enumerable.Repeat((byte)1, 12)]);

    private static Statements Dead(string id, LocalDate day, long count, string? source) =>
        Report(id, day, Killed(id, 0, count, source));

    private static Figure Killed(string report, int start, long count, string? source) =>
        Figure(report, start, $"{count}", new Interval(count, count), Measure.Killed, source);

    // Killed, by the number that stands in a sentence.
    private static Figure Within(string report, int start, string sentence, string quote, long count, string source)
    {
        var at = sentence.IndexOf(quote, StringComparison.Ordinal);
        return Figure(report, start + at, quote, new Interval(count, count), Measure.Killed, source) with
        {
            Sentence = new Span(start, start + sentence.Length),
            SentenceText = sentence,
        };
    }

    private static Figure Of(string people, Figure figure) =>
        figure with
        {
            Population = new Population(people, PopulationKind.Combatants),
        };

    private static Figure At(Figure figure, string place, PlaceKind kind = PlaceKind.Settlement) =>
        figure with
        {
            Place = new Place(place, kind, 1),
        };

    private static Figure During(Figure figure, LocalDate from, LocalDate to) =>
        figure with
        {
            Period = new Period("then") { From = from, To = to },
        };
}
