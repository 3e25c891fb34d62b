using Whence.Examining.Footage;
using Whence.Examining.Zones;

namespace Whence.Tests.Examining.Footage;

public sealed class BlackBarsTests
{
    private const int Width = 100;
    private const int Height = 80;

    [Fact]
    public void Bars_above_and_below_are_taken_off_with_the_line_that_scaling_smears() =>
        BlackBars.Within([Frame((_, y) => y is >= 10 and < 70)]).ShouldBe(new PictureArea(0, 11, Width, 58));

    [Fact]
    public void Bars_on_all_sides_are_taken_off() =>
        BlackBars
            .Within([Frame((x, y) => x is >= 20 and < 80 && y is >= 10 and < 70)])
            .ShouldBe(new PictureArea(21, 11, 58, 58));

    [Fact]
    public void A_dark_scene_is_no_bar_where_the_next_is_lighter() =>
        BlackBars
            .Within([Frame((_, y) => y >= 40), Frame((_, _) => true)])
            .ShouldBe(new PictureArea(0, 0, Width, Height));

    [Fact]
    public void A_mark_set_into_a_bar_does_not_hide_it() =>
        BlackBars
            .Within([Frame((x, y) => y is >= 10 and < 70 || (x is > 85 and < 94 && y < 8))])
            .ShouldBe(new PictureArea(0, 11, Width, 58));

    [Fact]
    public void A_line_is_no_bar() =>
        BlackBars.Within([Frame((_, y) => y > 0)]).ShouldBe(new PictureArea(0, 0, Width, Height));

    [Fact]
    public void A_black_clip_keeps_its_whole_picture() =>
        BlackBars.Within([Frame((_, _) => false)]).ShouldBe(new PictureArea(0, 0, Width, Height));

    [Fact]
    public void Frames_of_two_sizes_are_refused() =>
        Should.Throw<ArgumentException>(() =>
            BlackBars.Within([Frame((_, _) => true), new LuminancePlane(2, 2, new byte[4])])
        );

    private static LuminancePlane Frame(Func<int, int, bool> lit) =>
        new(
            Width,
            Height,
            [
                .. Enumerable
                    .Range(0, Width * Height)
                    .Select(i => (byte)(lit(i % Width, i / Width) ? 60 + i % 97 : i % 12)),
            ]
        );
}
