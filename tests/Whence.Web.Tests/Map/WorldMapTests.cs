using Whence.Web.Map;
using Whence.Web.Map.Outlines;

namespace Whence.Web.Tests.Map;

public sealed class WorldMapTests
{
    [Fact]
    public void Outlines_are_those_of_the_countries_that_the_scale_can_show()
    {
        World.Countries.Length.ShouldBe(177);
        World.Countries.Count(c => c.Code is null).ShouldBe(2, "Northern Cyprus and Somaliland have no code");
        World.Countries.Select(c => c.Code).OfType<string>().ShouldBeUnique();
        World.Countries.ShouldAllBe(c => c.Rings.All(ring => ring.Length >= 3));
    }

    [Theory]
    [InlineData("UA", 49, 31)]
    [InlineData("KP", 40, 127)]
    [InlineData("BR", -10, -53)]
    [InlineData("RU", 62, 97)]
    public void A_country_lies_about_its_middle(string code, double latitude, double longitude)
    {
        var middle = Geometry.Middle(World.Countries.Single(c => c.Code == code).Rings[0]);
        middle.Latitude.ShouldBe(latitude, 3);
        middle.Longitude.ShouldBe(longitude, 3);
    }

    [Fact]
    public void A_land_on_both_sides_of_the_180th_meridian_is_one()
    {
        var russia = World.Countries.Single(c => c.Code == "RU").Rings[0];
        russia.Max(p => p.Longitude).ShouldBeGreaterThan(180);
        russia.Zip(russia.Skip(1)).ShouldAllBe(pair => Math.Abs(pair.First.Longitude - pair.Second.Longitude) < 30);
    }

    [Fact]
    public void The_projection_keeps_areas()
    {
        // A degree square at the equator and one at 60° north, which has half its area.
        var (low, high) = (Square(0), Square(60));
        (high / low).ShouldBe(
            (Math.Sin(61 * Math.PI / 180) - Math.Sin(60 * Math.PI / 180)) / Math.Sin(Math.PI / 180),
            0.001
        );
    }

    [Fact]
    public void Every_country_that_is_named_is_marked_within_the_frame_with_its_number()
    {
        var map = WorldMap.Draw([Counted("UA", 12, 0), Counted("KP", 3, 2), Counted(null, 5, 0)]);
        map.ShouldContain("<title>Ukraine: 12 figures</title>");
        map.ShouldContain("<title>North Korea: 3 figures, some clash</title>");
        map.ShouldContain("⚡ 3");
        foreach (
            System.Text.RegularExpressions.Match at in System.Text.RegularExpressions.Regex.Matches(
                map,
                "<svg x=\"([0-9.]+)%\" y=\"([0-9.]+)%\""
            )
        )
        {
            double.Parse(at.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(5, 95);
            double.Parse(at.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(5, 95);
        }
    }

    [Fact]
    public void Without_a_country_there_is_no_map() => WorldMap.Draw([Counted(null, 5, 0)]).ShouldBeEmpty();

    private static double Square(double latitude)
    {
        ImmutableArray<Coordinates> ring =
        [
            .. new[] { (0.0, 0.0), (0, 1), (1, 1), (1, 0) }.Select(p =>
            {
                var (x, y) = Geometry.Project(new Coordinates(latitude + p.Item1, p.Item2));
                return new Coordinates(y, x);
            }),
        ];
        return Math.Abs(Geometry.Area(ring));
    }

    private static CountryCount Counted(string? code, long figures, long clashing) =>
        new(code, figures, clashing, 1, []);
}
