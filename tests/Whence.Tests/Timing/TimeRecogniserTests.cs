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
    [InlineData("Forty fell ill in the past week.", "past week", "2024-12-16", "2024-12-23", 3)]
    [InlineData("The fire spread yesterday.", "yesterday", "2024-12-22", "2024-12-22", 1)]
    [InlineData("Three days ago a bus crashed.", "Three days ago", "2024-12-20", "2024-12-20", 1)]
    [InlineData("Protests began in March 2022.", "March 2022", "2022-03-01", "2022-03-31", 4)]
    [InlineData("The plant closed last month.", "last month", "2024-11-01", "2024-11-30", 4)]
    [InlineData("It lasted from March 3 to March 9.", "from March 3 to March 9", "2024-03-03", "2024-03-09", 3)]
    [InlineData("As of Friday 30 were missing.", "As of Friday", null, "2024-12-20", 1)]
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
    [InlineData("They may march again.")]
    [InlineData("She is 17 and lives at 2015 Elm Street.")]
    public void Words_that_only_look_like_times_are_left_alone(string text) =>
        Recognise(text, Published).ShouldBeEmpty();

    [Fact]
    public void Any_written_day_is_read_back() =>
        Gen.Int[0, 20000]
            .Select(Gen.Int[0, 3])
            .Sample(
                (days, form) =>
                {
                    var day = new LocalDate(1990, 1, 1).PlusDays(days);
                    var written = day.ToString(
                        new[] { "d MMMM yyyy", "MMMM d, yyyy", "yyyy-MM-dd", "MMM. d, yyyy" }[form],
                        System.Globalization.CultureInfo.InvariantCulture
                    );
                    var period = Recognise($"The mine collapsed on {written}.", Published)
                        .ShouldHaveSingleItem(written);
                    (period.From, period.To).ShouldBe((day, day), written);
                }
            );

    [Fact]
    public void No_text_throws() =>
        Gen.Int[0, Soup.Length - 1]
            .Select(i => Soup[i])
            .Array[0, 40]
            .Sample(words => Recognise(string.Join(' ', words), Published));

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
    ];

    private static ImmutableArray<Period> Recognise(string text, LocalDate? published) =>
        new TimeRecogniser().Recognise(new Annotator().Annotate(new Report("r", text) { Published = published }));

    private static string? Iso(LocalDate? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
