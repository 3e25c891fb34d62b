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
