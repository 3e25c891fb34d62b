using NodaTime;
using Whence.Sqlite.Tables;
using Whence.Web.Timeline;

namespace Whence.Web.Tests.Timeline;

public sealed class DayBinTests
{
    private static readonly LocalDate Day = new(2024, 12, 17);

    [Fact]
    public void Few_days_have_a_bar_each_and_days_without_anything_too()
    {
        var bins = DayBin.Of([new(Day, 1, 2, 0), new(Day.PlusDays(2), 3, 0, 1)]);
        bins.ShouldBe([
            new DayBin(Day, Day, 1, 2, 0),
            new DayBin(Day.PlusDays(1), Day.PlusDays(1), 0, 0, 0),
            new DayBin(Day.PlusDays(2), Day.PlusDays(2), 3, 0, 1),
        ]);
    }

    [Theory]
    [InlineData(61)]
    [InlineData(3_000_000)]
    public void Many_days_are_taken_together_and_lose_nothing(int apart)
    {
        ImmutableArray<PublishedDay> days =
        [
            new(new(1, 1, 1), 1, 2, 3),
            new(new LocalDate(1, 1, 1).PlusDays(apart), 4, 5, 6),
        ];
        var bins = DayBin.Of(days);
        bins.Length.ShouldBeLessThanOrEqualTo(DayBin.Most);
        (bins.Sum(b => b.Reports), bins.Sum(b => b.Origins), bins.Sum(b => b.Conflicts)).ShouldBe((5L, 7L, 9L));
    }

    [Fact]
    public void Without_days_there_are_none()
    {
        DayBin.Of([]).ShouldBeEmpty();
        DayChart.Draw([]).ShouldBeEmpty();
    }

    [Fact]
    public void A_bar_tells_its_days_and_leads_to_them()
    {
        var chart = DayChart.Draw(DayBin.Of([new(Day, 1, 2, 1)]));
        chart.ShouldContain("aria-label=\"17 Dec 2024: 1 report, 2 said first, 1 clash\"");
        chart.ShouldContain("href=\"/timeline?from=2024-12-17&amp;to=2024-12-17\"");
    }
}
