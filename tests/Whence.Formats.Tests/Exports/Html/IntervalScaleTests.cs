using Whence.Formats.Exports.Html;

namespace Whence.Formats.Tests.Exports.Html;

public sealed class IntervalScaleTests
{
    [Fact]
    public void A_bar_lies_where_its_numbers_do() =>
        new IntervalScale(0, 100, false)
            .Bar(new(25, 75), new(25, 75))
            .ShouldContain("<rect class=\"span\" x=\"25%\" y=\"2\" width=\"50%\" height=\"12\"/>");

    [Fact]
    public void An_open_end_is_an_arrow()
    {
        var bar = new IntervalScale(0, 100, false).Bar(new(50, null), new(50, null));
        bar.ShouldContain("<rect class=\"span\" x=\"50%\" y=\"2\" width=\"50%\" height=\"12\"/>");
        bar.ShouldContain("x=\"100%\" width=\"10\" height=\"16\" overflow=\"visible\"><path");
    }

    [Fact]
    public void What_is_ruled_out_is_pale_and_what_is_left_strong()
    {
        var bar = new IntervalScale(300, 999, false).Bar(new(300, 999), new(991, 999));
        bar.ShouldContain("class=\"out\" x=\"0%\" y=\"2\" width=\"100%\"");
        bar.ShouldContain("class=\"span\" x=\"98.8%\"");
    }

    [Fact]
    public void A_single_number_is_a_dot_and_few_are_wide_enough_to_see_at_either_end()
    {
        var scale = new IntervalScale(0, 1_000_000, false);
        scale.Bar(new(500_000, 500_000), new(500_000, 500_000)).ShouldContain("<svg class=\"span\" x=\"50%\"");
        scale.Bar(new(0, 1), new(0, 1)).ShouldContain("x=\"0%\" y=\"2\" width=\"1.2%\"");
        scale.Bar(new(999_999, 1_000_000), new(999_999, 1_000_000)).ShouldContain("x=\"98.8%\" y=\"2\" width=\"1.2%\"");
    }

    [Fact]
    public void Numbers_that_lie_far_apart_stand_by_their_ratios()
    {
        IntervalScale.Over([new(3, 3), new(12_000, 12_000)]).Logarithmic.ShouldBeTrue();
        IntervalScale.Over([new(90, 99), new(80, 120)]).Logarithmic.ShouldBeFalse();
    }

    [Fact]
    public void What_all_allow_is_marked_behind_the_bar() =>
        new IntervalScale(0, 100, false)
            .Bar(new(25, 75), new(25, 75), new(50, 60))
            .ShouldContain("<rect class=\"band\" x=\"50%\" y=\"0\" width=\"10%\" height=\"16\"/>");

    [Theory]
    [InlineData(90, 99, new long[] { 90, 92, 94, 96, 98, 100 })]
    [InlineData(3, 1234, new long[] { 1, 10, 100, 1000 })]
    [InlineData(10, 100, new long[] { 0, 20, 40, 60, 80, 100 })]
    [InlineData(300, 999, new long[] { 200, 400, 600, 800, 1000 })]
    [InlineData(7, 7, new long[] { 7, 8 })]
    public void Its_ticks_are_round_numbers_that_hold_the_intervals_between_them(long low, long high, long[] ticks) =>
        IntervalScale.Over([new(low, low), new(high, high)]).Ticks.ShouldBe(ticks);

    [Fact]
    public void Numbers_without_bounds_are_drawn_too()
    {
        foreach (var interval in new Interval[] { new(0, null), new(0, long.MaxValue), new(long.MaxValue, null) })
        {
            var scale = IntervalScale.Over([interval]);
            scale.Ticks.Length.ShouldBeInRange(1, 8);
            (scale.Bar(interval, interval) + scale.Axis()).ShouldNotContain("NaN");
        }
    }

    [Fact]
    public void Each_tick_is_told_on_the_axis() =>
        new IntervalScale(0, 1000, false).Axis().ShouldContain(">1,000</text>");
}
