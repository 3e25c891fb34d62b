using CsCheck;
using NodaTime;
using Whence.Reading;
using Whence.Timing;

namespace Whence.Tests.Timing;

public sealed class TimeRecogniserTests
{
    // A Monday.
    private static readonly LocalDate Published = new(2024, 12, 23);

    [Theory]
    [InlineData("Two died on Sunday.", "Sunday", "2024-12-22", "2024-12-22", 1)]
    [InlineData("Two died on Monday.", "Monday", "2024-12-23", "2024-12-23", 1)]
    [InlineData("Hundreds have fled since October.", "since October", "2024-10-01", null, 4)]
    [InlineData("Two fled since the beginning of October.", "since the beginning of October", "2024-10-01", null, 4)]
    [InlineData("On December 17, the ferry sank.", "December 17", "2024-12-17", "2024-12-17", 1)]
    [InlineData("The ferry sank on 17 December 2023.", "17 December 2023", "2023-12-17", "2023-12-17", 1)]
    [InlineData("The dam broke on Dec. 3rd.", "Dec. 3rd", "2024-12-03", "2024-12-03", 1)]
    [InlineData("The dam broke on 2024-11-30.", "2024-11-30", "2024-11-30", "2024-11-30", 1)]
    [InlineData("The dam broke on 17/11/2024.", "17/11/2024", "2024-11-17", "2024-11-17", 1)]
    [InlineData("The dam broke on 17.11.2024.", "17.11.2024", "2024-11-17", "2024-11-17", 1)]
    [InlineData("The dam broke on 03.04.2024.", "03.04.2024", "2024-04-03", "2024-04-03", 1)]
    [InlineData("Forty fell ill in the past week.", "the past week", "2024-12-16", "2024-12-23", 3)]
    [InlineData("Forty fell ill over the last three months.", "the last three months", "2024-09-23", "2024-12-23", 5)]
    [InlineData("The fire spread yesterday.", "yesterday", "2024-12-22", "2024-12-22", 1)]
    [InlineData("The fire spread the day before yesterday.", "the day before yesterday", "2024-12-21", "2024-12-21", 1)]
    [InlineData("Three days ago a bus crashed.", "Three days ago", "2024-12-20", "2024-12-20", 1)]
    [InlineData("A week ago a bus crashed.", "A week ago", "2024-12-16", "2024-12-16", 1)]
    [InlineData("Two months ago a bus crashed.", "Two months ago", "2024-10-01", "2024-10-31", 4)]
    [InlineData("Protests began in March 2022.", "March 2022", "2022-03-01", "2022-03-31", 4)]
    [InlineData("The plant closed last month.", "last month", "2024-11-01", "2024-11-30", 4)]
    [InlineData("The plant closed last August.", "last August", "2024-08-01", "2024-08-31", 4)]
    [InlineData("It lasted from March 3 to March 9.", "from March 3 to March 9", "2024-03-03", "2024-03-09", 3)]
    [InlineData("It lasted from 3 to 7 May.", "from 3 to 7 May", "2024-05-03", "2024-05-07", 2)]
    [InlineData("The fair ran 3–7 May 2019.", "3–7 May 2019", "2019-05-03", "2019-05-07", 2)]
    [InlineData("The fair ran on May 3-7.", "May 3-7", "2024-05-03", "2024-05-07", 2)]
    [InlineData(
        "Rain fell between Tuesday and Thursday.",
        "between Tuesday and Thursday",
        "2024-12-17",
        "2024-12-19",
        2
    )]
    [InlineData("Rain fell on Tuesday and Wednesday.", "Tuesday and Wednesday", "2024-12-17", "2024-12-18", 2)]
    [InlineData("As of Friday 30 were missing.", "As of Friday", null, "2024-12-20", 1)]
    [InlineData("By Friday 30 were missing.", "By Friday", null, "2024-12-20", 1)]
    [InlineData("Until May 2020 the mine was open.", "Until May 2020", null, "2020-05-31", 4)]
    [InlineData("Nobody had been there before 1990.", "before 1990", null, "1989-12-31", 5)]
    [InlineData("The quay flooded last Thursday.", "last Thursday", "2024-12-19", "2024-12-19", 1)]
    [InlineData("The quay flooded last Monday.", "last Monday", "2024-12-16", "2024-12-16", 1)]
    [InlineData("Trains have stood still since Monday.", "since Monday", "2024-12-16", null, 1)]
    [InlineData("The bridge opens next Friday.", "next Friday", "2024-12-27", "2024-12-27", 1)]
    [InlineData("Rivers rose overnight.", "overnight", "2024-12-22", "2024-12-23", 2)]
    [InlineData("Rivers rose overnight on Thursday.", "overnight on Thursday", "2024-12-19", "2024-12-20", 2)]
    [InlineData("Rivers rose last night.", "last night", "2024-12-22", "2024-12-22", 1)]
    [InlineData("Shops closed this week.", "this week", "2024-12-23", "2024-12-29", 3)]
    [InlineData("Shops closed over the weekend.", "the weekend", "2024-12-21", "2024-12-22", 2)]
    [InlineData("Rain fell in mid-December.", "mid-December", "2024-12-11", "2024-12-20", 4)]
    [InlineData("Rain fell in late November.", "late November", "2024-11-21", "2024-11-30", 4)]
    [InlineData("The school opened in early 2016.", "early 2016", "2016-01-01", "2016-04-30", 5)]
    [InlineData("The school opened in mid-2016.", "mid-2016", "2016-05-01", "2016-08-31", 5)]
    [InlineData("Sheep died in the first week of May.", "the first week of May", "2024-05-01", "2024-05-07", 3)]
    [InlineData("Sheep died in the last week of May.", "the last week of May", "2024-05-25", "2024-05-31", 3)]
    [InlineData("Sheep died in the first half of 2020.", "the first half of 2020", "2020-01-01", "2020-07-01", 5)]
    [InlineData("A train left the rails at 3 a.m. on Sunday.", "at 3 a.m. on Sunday", "2024-12-22", "2024-12-22", 1)]
    [InlineData(
        "A train left the rails early on Friday morning.",
        "early on Friday morning",
        "2024-12-20",
        "2024-12-20",
        1
    )]
    [InlineData(
        "A train left the rails in the early hours of Friday.",
        "the early hours of Friday",
        "2024-12-20",
        "2024-12-20",
        1
    )]
    [InlineData("A train left the rails at dawn yesterday.", "at dawn yesterday", "2024-12-22", "2024-12-22", 1)]
    [InlineData(
        "A train left the rails on Friday at about 6:30 p.m. near the lake.",
        "Friday at about 6:30 p.m.",
        "2024-12-20",
        "2024-12-20",
        1
    )]
    [InlineData("Smoke rose on the night of 3 May.", "the night of 3 May", "2024-05-03", "2024-05-03", 1)]
    [InlineData("The mill burned on Sunday, Oct. 20, 2024.", "Sunday, Oct. 20, 2024", "2024-10-20", "2024-10-20", 1)]
    [InlineData("The mill burned on Thu 5 September.", "Thu 5 September", "2024-09-05", "2024-09-05", 1)]
    [InlineData("The mill burned on the 17th.", "the 17th", "2024-12-17", "2024-12-17", 1)]
    [InlineData("The mill burned on the 30th.", "the 30th", "2024-12-30", "2024-12-30", 1)]
    [InlineData("Prices rose in the 1990s.", "1990s", "1990-01-01", "1999-12-31", 5)]
    [InlineData("Locusts came in the summer of 2012.", "summer of 2012", "2012-01-01", "2012-12-31", 5)]
    [InlineData("The ice broke on Christmas Eve.", "Christmas Eve", "2023-12-24", "2023-12-24", 1)]
    [InlineData(
        "Nine have drowned since the flood began last Thursday.",
        "since the flood began last Thursday",
        "2024-12-19",
        null,
        1
    )]
    [InlineData(
        "Nine have drowned since storms hit the coast in October.",
        "since storms hit the coast in October",
        "2024-10-01",
        null,
        4
    )]
    public void A_time_expression_resolves_against_the_publication_day(
        string text,
        string words,
        string? from,
        string? to,
        int precision
    )
    {
        var period = Recognise(text, Published).ShouldHaveSingleItem();
        period.Text.ShouldBe(words);
        period.Span!.Value.In(text).ShouldBe(words);
        Iso(period.From).ShouldBe(from);
        Iso(period.To).ShouldBe(to);
        period.Precision.ShouldBe(precision);
    }

    [Fact]
    public void A_duration_ends_on_the_day_named_before_it()
    {
        var periods = Recognise("On December 17, rescuers said 50 were found in just three days.", Published);
        periods.Length.ShouldBe(2);
        Iso(periods[1].From).ShouldBe("2024-12-14");
        Iso(periods[1].To).ShouldBe("2024-12-17");
    }

    [Fact]
    public void The_same_period_is_the_one_spoken_of_before()
    {
        var periods = Recognise("Ten died since October. Thirty were hurt in the same period.", Published);
        periods[1].Text.ShouldBe("in the same period");
        Iso(periods[1].From).ShouldBe("2024-10-01");
        periods[1].To.ShouldBeNull();
    }

    [Fact]
    public void Without_a_publication_day_relative_words_stay_unresolved_and_say_so()
    {
        var period = Recognise("Two died on Sunday.", null).ShouldHaveSingleItem();
        period.From.ShouldBeNull();
        period.Unresolved.ShouldNotBeNull();
    }

    [Fact]
    public void The_date_that_opens_a_text_anchors_it_and_is_no_event()
    {
        var period = Recognise("Wednesday 21 August 2013 Ferry sinks off the coast. Ten died on Tuesday.", null)
            .ShouldHaveSingleItem();
        Iso(period.From).ShouldBe("2013-08-20");
    }

    [Theory]
    [InlineData("Ten people were hurt on Friday. That day 40 more fled.", "2024-12-20", "2024-12-20")]
    [InlineData("Ten people were hurt on Friday. Forty fled on the same day.", "2024-12-20", "2024-12-20")]
    [InlineData("Ten people were hurt on Friday. At the time 40 were indoors.", "2024-12-20", "2024-12-20")]
    [InlineData("Ten people were hurt on Friday. Two days earlier 40 fled.", "2024-12-18", "2024-12-18")]
    [InlineData("Ten people were hurt on Friday. Two days later 40 fled.", "2024-12-22", "2024-12-22")]
    [InlineData("Ten people were hurt on Friday. The next day 40 fled.", "2024-12-21", "2024-12-21")]
    [InlineData("Ten people were hurt on Friday. The day before, 40 fled.", "2024-12-19", "2024-12-19")]
    [InlineData("Ten people were hurt on 12 May. Forty fled that month.", "2024-05-01", "2024-05-31")]
    [InlineData("Ten people were hurt on 12 May. Forty have fled since then.", "2024-05-12", null)]
    public void Words_that_point_back_take_the_period_spoken_of_before(string text, string? from, string? to)
    {
        var period = Recognise(text, Published)[1];
        (Iso(period.From), Iso(period.To)).ShouldBe((from, to));
    }

    [Theory]
    [InlineData(
        "Hundreds have fled since the war began.",
        "since the war began",
        "the event that it is reckoned from has no date here"
    )]
    [InlineData("Forty fell ill in recent weeks.", "recent weeks", "the words do not say how long")]
    [InlineData("Forty fell ill over the past few days.", "the past few days", "the words do not say how long")]
    [InlineData("Several days ago a bus crashed.", "Several days ago", "the words do not say how long")]
    [InlineData("Two days later the rain stopped.", "Two days later", "no period was spoken of before")]
    public void What_the_words_leave_open_stays_unresolved_and_says_why(string text, string words, string why)
    {
        var period = Recognise(text, Published).ShouldHaveSingleItem();
        (period.Text, period.From, period.To, period.Unresolved).ShouldBe((words, null, null, why));
    }

    [Fact]
    public void A_date_in_figures_that_can_be_read_two_ways_spans_both()
    {
        var period = Recognise("The dam broke on 3/4/2024.", Published).ShouldHaveSingleItem();
        (Iso(period.From), Iso(period.To), period.Precision).ShouldBe(("2024-03-04", "2024-04-03", 4));
    }

    [Fact]
    public void Of_two_readings_the_one_that_has_not_come_yet_is_left_out() =>
        Iso(Recognise("The dam broke on 5/12/2024.", new LocalDate(2024, 6, 1)).ShouldHaveSingleItem().From)
            .ShouldBe("2024-05-12");

    [Theory]
    [InlineData("14 March 2011 Ferry sinks off the coast. Ten died on Saturday.")]
    [InlineData("Posted on March 14 2011 by the night desk Ten died on Saturday.")]
    [InlineData("Last updated at Mar 142011 HARBOUR A ferry sank. Ten died on Saturday.")]
    [InlineData("14.03.2011 (updated 1601 14.03.2011) Ten died on Saturday.")]
    [InlineData("Ferry sinks off coast Wire Monday 14 Mar 2011 Ten people died on Saturday.")]
    public void The_day_that_a_text_gives_itself_outweighs_a_catalogues(string text) =>
        Iso(Recognise(text, Published).ShouldHaveSingleItem().From).ShouldBe("2011-03-12");

    [Theory]
    [InlineData("TORVIK, Dec. 20 (Wire) — Ten died on Thursday.")]
    [InlineData("Ferry sinks off Torvik, ten dead\n\nTORVIK, December 20 - Ten died on Thursday.")]
    [InlineData("Ferry sinks off Torvik, ten dead\n\nTorvik, 20 December (Harbour Wire) – Ten died on Thursday.")]
    public void A_wire_dateline_is_when_the_report_was_filed(string text) =>
        Iso(Recognise(text, Published).ShouldHaveSingleItem().From).ShouldBe("2024-12-19");

    [Theory]
    [InlineData("They may march again.")]
    [InlineData("She is 17 and lives at 2015 Elm Street.")]
    [InlineData("May Sutton and April Jones signed it.")]
    [InlineData("It stands on the 17th floor.")]
    [InlineData("The report lists between 1900 and 2000 soldiers.")]
    [InlineData("He ran since he was late.")]
    [InlineData("He said that month after month passed.")]
    [InlineData("The child is three years old.")]
    public void Words_that_only_look_like_times_are_left_alone(string text) =>
        Recognise(text, Published).ShouldBeEmpty();

    [Fact]
    public void Any_written_day_is_read_back() =>
        Gen.Int[0, 20000]
            .Select(Gen.Int[0, Forms.Length - 1])
            .Sample(
                (days, form) =>
                {
                    var day = new LocalDate(1990, 1, 1).PlusDays(days);
                    var written = day.ToString(Forms[form], System.Globalization.CultureInfo.InvariantCulture);
                    var text = $"The mine collapsed on {written}.";
                    var period = Recognise(text, Published).ShouldHaveSingleItem(written);
                    (period.From, period.To).ShouldBe((day, day), written);
                    period.Text.ShouldBe(written);
                    period.Span!.Value.In(text).ShouldBe(written);
                }
            );

    [Fact]
    public void Any_day_of_the_past_weeks_is_read_back_from_words_that_count_from_publication() =>
        Gen.Int[1, 6]
            .Select(Gen.Int[0, 3000])
            .Sample(
                (back, shift) =>
                {
                    var published = new LocalDate(2015, 1, 1).PlusDays(shift);
                    var day = published.PlusDays(-back);
                    string[] words =
                    [
                        day.ToString("dddd", System.Globalization.CultureInfo.InvariantCulture),
                        $"{back} days ago",
                        "the "
                            + day.Day
                            + (
                                day.Day is 1 or 21 or 31 ? "st"
                                : day.Day is 2 or 22 ? "nd"
                                : day.Day is 3 or 23 ? "rd"
                                : "th"
                            ),
                        day.ToString("MMMM d", System.Globalization.CultureInfo.InvariantCulture),
                    ];
                    foreach (var written in words)
                    {
                        var period = Recognise($"The mine collapsed on {written}.", published)
                            .ShouldHaveSingleItem(written);
                        (period.From, period.To).ShouldBe((day, day), $"{written}, {published}");
                    }
                }
            );

    [Fact]
    public void Any_range_of_days_is_read_back() =>
        Gen.Int[0, 20000]
            .Select(Gen.Int[1, 40])
            .Sample(
                (days, length) =>
                {
                    var from = new LocalDate(1990, 1, 1).PlusDays(days);
                    var to = from.PlusDays(length);
                    var period = Recognise($"Rain fell from {from:d MMMM yyyy} to {to:d MMMM yyyy}.", Published)
                        .ShouldHaveSingleItem();
                    (period.From, period.To).ShouldBe((from, to));
                }
            );

    [Fact]
    public void No_text_throws_and_every_span_holds_its_words() =>
        Gen.Int[0, Soup.Length - 1]
            .Select(i => Soup[i])
            .Array[0, 40]
            .Sample(words =>
            {
                var text = string.Join(' ', words);
                foreach (
                    var published in new LocalDate?[] { Published, null, LocalDate.MinIsoValue, LocalDate.MaxIsoValue }
                )
                {
                    foreach (var period in Recognise(text, published))
                    {
                        period.Span!.Value.In(text).ShouldBe(period.Text);
                    }
                }
            });

    private static readonly string[] Forms =
    [
        "d MMMM yyyy",
        "MMMM d, yyyy",
        "yyyy-MM-dd",
        "MMM. d, yyyy",
        "d MMM yyyy",
        "dd.MM.yyyy",
        "dddd, d MMMM yyyy",
        "dddd, MMMM d, yyyy",
        "ddd d MMM yyyy",
    ];

    private static readonly string[] Soup =
    [
        "in",
        "the",
        "last",
        "May",
        "31",
        "Feb",
        "30",
        "since",
        "of",
        "0",
        "9999",
        "2024-99-99",
        "three",
        "days",
        "ago",
        ".",
        "Sunday",
        "from",
        "to",
        "same",
        "period",
        "\n",
        "until",
        "before",
        "between",
        "and",
        "1/2/2024",
        "mid-",
        "mid-March",
        "early",
        "week",
        "years",
        "999",
        "ago",
        "later",
        "at",
        "3",
        "a.m.",
        "on",
        "17th",
        "weekend",
        "overnight",
        "began",
        "war",
        "Published",
        "that",
        "day",
        ",",
        "–",
        "December",
    ];

    private static ImmutableArray<Period> Recognise(string text, LocalDate? published) =>
        new TimeRecogniser().Recognise(new Annotator().Annotate(new Report("r", text) { Published = published }));

    private static string? Iso(LocalDate? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
