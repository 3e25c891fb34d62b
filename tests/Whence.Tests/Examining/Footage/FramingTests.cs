using Whence.Examining.Footage;
using Whence.Examining.Zones;

namespace Whence.Tests.Examining.Footage;

public sealed class FramingTests
{
    private static readonly LuminancePlane Picture = new(100, 60, new byte[6000]);

    [Fact]
    public void The_whole_picture_comes_first_and_is_not_copied() => Framing.All[0].Of(Picture).ShouldBeSameAs(Picture);

    [Fact]
    public void A_framing_cuts_hundredths_off_each_side()
    {
        var part = new Framing(10, 5, 20, 5).Of(Picture);
        (part.Width, part.Height).ShouldBe((70, 54));
    }

    [Fact]
    public void No_framing_is_tried_twice() => Framing.All.Distinct().Count().ShouldBe(Framing.All.Length);

    [Fact]
    public void A_tenth_is_tried_off_the_middle_off_each_corner_and_off_each_side()
    {
        Framing.All.ShouldContain(new Framing(5, 5, 5, 5));
        Framing.All.ShouldContain(new Framing(10, 10, 0, 0));
        Framing.All.ShouldContain(new Framing(0, 0, 10, 10));
        Framing.All.ShouldContain(new Framing(10, 0, 0, 0));
        Framing.All.ShouldContain(new Framing(0, 0, 0, 10));
    }

    [Fact]
    public void A_picture_of_one_pixel_stays_whole() =>
        Framing.All.ShouldAllBe(framing => framing.Of(new LuminancePlane(1, 1, new byte[1])).Width == 1);
}
