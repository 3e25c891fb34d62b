using CsCheck;
using NodaTime;
using Whence.Examining.Dating;

namespace Whence.Tests.Examining.Dating;

public sealed class PaperDateTests
{
    [Theory]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData("29.02.2024", "2024-02-29", "2024-02-29")]
    [InlineData(" 7.3.1999 ", "1999-03-07", "1999-03-07")]
    [InlineData("03/04/1999", "1999-03-04", "1999-04-03")]
    [InlineData("12 MAY 1990", "1990-05-12", "1990-05-12")]
    [InlineData("1992", "1992-01-01", "1992-12-31")]
    [InlineData("1992-02", "1992-02-01", "1992-02-29")]
    public void A_day_spans_all_that_it_may_be(string words, string first, string last)
    {
        var date = PaperDate.Read(words);
        NodaTime.Text.LocalDatePattern.Iso.Format(date.First!.Value).ShouldBe(first);
        NodaTime.Text.LocalDatePattern.Iso.Format(date.Last!.Value).ShouldBe(last);
        date.Impossible.ShouldBeFalse();
    }

    [Theory]
    [InlineData("30.02.1999")]
    [InlineData("1999-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("31 April 2001")]
    [InlineData("1999-13")]
    [InlineData("00.05.1999")]
    public void What_is_written_as_a_day_and_is_none_is_impossible(string words)
    {
        var date = PaperDate.Read(words);
        (date.First, date.Impossible).ShouldBe((null, true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("in spring")]
    [InlineData("12.3.99")]
    [InlineData("12345")]
    [InlineData("---")]
    public void What_is_no_day_at_all_is_not_called_impossible(string words)
    {
        var date = PaperDate.Read(words);
        (date.First, date.Impossible).ShouldBe((null, false));
    }

    [Fact]
    public void Before_is_said_only_of_days_that_cannot_be_one() =>
        (
            PaperDate.Read("1992").IsBefore(PaperDate.Read("1992-06-01")),
            PaperDate.Read("1991").IsBefore(PaperDate.Read("1992"))
        ).ShouldBe((false, true));

    [Fact]
    public void No_words_make_it_fall() => Gen.String.Sample(words => PaperDate.Read(words).Words == words, iter: 5000);

    [Fact]
    public void Every_day_is_read_back() =>
        Gen.Int[0, 40_000]
            .Sample(days =>
            {
                var day = new LocalDate(1920, 1, 1).PlusDays(days);
                return PaperDate.Read(NodaTime.Text.LocalDatePattern.Iso.Format(day)).First == day;
            });
}
