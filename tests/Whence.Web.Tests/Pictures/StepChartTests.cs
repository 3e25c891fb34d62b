using NodaTime;
using Whence.Web.Pictures;

namespace Whence.Web.Tests.Pictures;

public sealed class StepChartTests
{
    private static readonly LocalDate Day = new(2024, 12, 17);

    [Fact]
    public void Each_step_lies_where_its_day_does_and_as_high_as_its_count()
    {
        var chart = StepChart.Draw([(Day, 1), (Day.PlusDays(1), 2), (Day.PlusDays(4), 4)]);
        chart.ShouldContain("<line class=\"step\" x1=\"24%\" x2=\"24%\" y1=\"81.5\" y2=\"59\"/>");
        chart.ShouldContain("<line class=\"step\" x1=\"24%\" x2=\"96%\" y1=\"59\" y2=\"59\"/>");
        chart.ShouldContain(">17 Dec 2024</text>");
        chart.ShouldContain(">21 Dec 2024</text>");
    }

    [Fact]
    public void One_step_alone_is_no_picture() => StepChart.Draw([(Day, 3)]).ShouldBeEmpty();
}
