using Whence.Cli.Pages;

namespace Whence.Cli.Tests;

public sealed class ScaleTests
{
    private static readonly Scale Scale = new(0, 90, 10);

    [Fact]
    public void A_bar_is_full_where_all_can_be_true_and_pale_where_others_rule_it_out() =>
        Scale.Draw(new(20, 90), new(70, 90)).ShouldBe("··░░░░░███");

    [Fact]
    public void A_bar_of_which_nothing_is_left_is_pale() => Scale.Draw(new(20, 50), new(1, 0)).ShouldBe("··░░░░····");

    [Fact]
    public void An_open_end_is_an_arrow() => Scale.Draw(new(40, null), new(40, null)).ShouldBe("····█████►");

    [Fact]
    public void The_legend_says_what_is_pale_only_where_something_is()
    {
        Scale.Legend(strained: false).ShouldNotContain("░");
        Scale.Legend(strained: true).ShouldContain("░ is ruled out by what others say");
    }
}
