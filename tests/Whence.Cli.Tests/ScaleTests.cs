using Whence.Cli.Pages;

namespace Whence.Cli.Tests;

public sealed class ScaleTests
{
    private static readonly Scale Scale = new([0, 90], 10);

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

    [Fact]
    public void Numbers_that_an_even_scale_draws_in_one_column_have_places_of_their_own_where_they_clash()
    {
        var scale = Scale.Parting([new(3, 3), new(40, 49), new(50, 50), new(90_000, null)], 12);
        scale.Draw(new(3, 3), new(3, 3)).ShouldBe("█···········");
        scale.Draw(new(40, 49), new(40, 49)).ShouldBe("··███·······");
        scale.Draw(new(50, 50), new(50, 50)).ShouldBe("······█·····");
        scale.Draw(new(90_000, null), new(90_000, null)).ShouldBe("········███►");
        scale.Axis().ShouldBe("3 ── 112,499, not to scale");
    }

    [Fact]
    public void A_scale_on_which_clashing_numbers_stand_apart_is_even()
    {
        var scale = Scale.Parting([new(0, 9), new(10, 90)], 10);
        scale.IsEven.ShouldBeTrue();
        scale.Axis().ShouldBe("0 ───── 90");
    }

    [Fact]
    public void More_numbers_than_there_are_columns_stand_on_an_even_scale() =>
        Scale.Parting([.. Enumerable.Range(0, 40).Select(n => new Interval(n, n))], 20).IsEven.ShouldBeTrue();
}
