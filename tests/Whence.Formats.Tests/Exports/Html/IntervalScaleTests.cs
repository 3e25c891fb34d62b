using Whence.Formats.Exports.Html;

namespace Whence.Formats.Tests.Exports.Html;

public sealed class IntervalScaleTests
{
    [Fact]
    public void A_bar_lies_where_its_numbers_do() =>
        new IntervalScale(0, 100, false)
            .Bar(new(25, 75), new(25, 75))
            .ShouldContain("<rect class=\"span\" x=\"250\" y=\"2\" width=\"500\" height=\"12\"/>");

    [Fact]
    public void An_open_end_is_an_arrow() =>
        new IntervalScale(0, 100, false).Bar(new(50, null), new(50, null)).ShouldContain("M500 2H980L1000 8");

    [Fact]
    public void What_is_ruled_out_is_pale_and_what_is_left_strong()
    {
        var bar = new IntervalScale(300, 999, false).Bar(new(300, 999), new(991, 999));
        bar.ShouldContain("class=\"out\" x=\"0\" y=\"2\" width=\"1000\"");
        bar.ShouldContain("class=\"span\" x=\"988.6\"");
    }

    [Fact]
    public void A_single_number_is_wide_enough_to_see_at_either_end()
    {
        var scale = new IntervalScale(0, 1_000_000, false);
        scale.Bar(new(0, 0), new(0, 0)).ShouldContain("x=\"0\" y=\"2\" width=\"8\"");
        scale.Bar(new(1_000_000, 1_000_000), new(1_000_000, 1_000_000)).ShouldContain("x=\"992\" y=\"2\" width=\"8\"");
    }

    [Fact]
    public void Numbers_that_lie_far_apart_stand_by_their_ratios()
    {
        IntervalScale.Over([new(3, 3), new(12_000, 12_000)]).Logarithmic.ShouldBeTrue();
        IntervalScale.Over([new(90, 99), new(80, 120)]).Logarithmic.ShouldBeFalse();
    }
}
