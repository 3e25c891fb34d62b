using Whence.Web.Map;
using Whence.Web.Map.Outlines;

namespace Whence.Web.Tests.Map;

public sealed class FrameTests
{
    private static readonly Plane Near = new(new Coordinates(49, 31));

    [Fact]
    public void Either_plane_keeps_areas()
    {
        foreach (var plane in new[] { Plane.Earth, Near })
        {
            // A degree square at the equator and one at 60° north, which has about half its area.
            var (low, high) = (Square(plane, 0), Square(plane, 60));
            (high / low).ShouldBe(
                (Math.Sin(61 * Math.PI / 180) - Math.Sin(60 * Math.PI / 180)) / Math.Sin(Math.PI / 180),
                0.001
            );
            low.ShouldBe(Math.Pow(Math.PI / 180 * Geometry.Radius, 2), 10);
        }
    }

    [Fact]
    public void About_its_middle_a_plane_is_true_to_scale()
    {
        foreach (var (latitude, longitude) in new[] { (50.0, 31.0), (49, 32.5), (48, 30) })
        {
            var (x, y) = Near.Of(new Coordinates(latitude, longitude));
            Math.Sqrt(x * x + y * y)
                .ShouldBe(
                    Geometry.Distance(new Coordinates(49, 31), new Coordinates(latitude, longitude))
                        * Math.PI
                        / 180
                        * Geometry.Radius,
                    0.1
                );
        }
    }

    [Fact]
    public void What_it_was_made_around_lies_within_and_the_antipode_does_not()
    {
        Coordinates[] points = [new(44, 22), new(52, 40), new(47, 33)];
        var frame = Frame.Around(points, 100);
        points.ShouldAllBe(p => frame.Of(p) != null);
        frame.Of(new Coordinates(-48, -149)).ShouldBeNull();
        frame.Of(new Coordinates(47, 33))!.Value.X.ShouldBeInRange(5, 95);
    }

    [Fact]
    public void It_shows_nothing_beyond_the_poles()
    {
        var frame = Frame.Around([new(60, -150), new(70, 170), new(35, 20)], 100);
        frame.Plane.ShouldBe(Plane.Earth);
        frame.Top.ShouldBe(Plane.Earth.Of(new Coordinates(90, 0)).Y, 1);
    }

    [Fact]
    public void It_is_no_narrower_than_asked() => Frame.Around([new(51.7, 36.2)], 700).Width.ShouldBe(700);

    [Fact]
    public void What_lies_far_apart_is_laid_down_with_the_whole_earth()
    {
        Frame.Around([new(40, 127), new(-34, -58)], 100).Plane.ShouldBe(Plane.Earth);
        Frame.Around([new(40, 127), new(37, 128)], 100).Plane.Middle.ShouldNotBeNull();
    }

    [Fact]
    public void What_is_cut_lies_in_the_picture_or_just_beside_it()
    {
        var frame = Frame.Around([new(50, 35), new(52, 38)], 300);
        var cut = frame.Cut(World.Countries.Single(c => c.Code == "RU").Rings[0]);
        cut.Count.ShouldBeInRange(4, 400);
        cut.ShouldAllBe(p => p.X >= -10.01 && p.X <= 1010.01 && p.Y >= -10.01 && p.Y <= 635.01);
        frame.Cut(World.Countries.Single(c => c.Code == "BR").Rings[0]).ShouldBeEmpty();
    }

    private static double Square(Plane plane, double latitude)
    {
        var corners = new[] { (0.0, 0.0), (0, 1), (1, 1), (1, 0) }
            .Select(corner => plane.Of(new Coordinates(latitude + corner.Item1, 31 + corner.Item2)))
            .Select(at => new Coordinates(at.Y, at.X));
        return Math.Abs(Geometry.Area([.. corners]));
    }
}
