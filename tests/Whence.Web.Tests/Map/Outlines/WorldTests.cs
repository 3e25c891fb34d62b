using Whence.Placing;
using Whence.Web.Map.Outlines;

namespace Whence.Web.Tests.Map.Outlines;

public sealed class WorldTests
{
    [Fact]
    public void Outlines_are_of_every_country_that_the_package_has_once_each()
    {
        World.Countries.Length.ShouldBe(241);
        World
            .Countries.Where(c => c.Code is null)
            .Select(c => c.Name)
            .ShouldBe(["Somaliland", "N. Cyprus", "Indian Ocean Ter.", "Siachen Glacier"], ignoreOrder: true);
        World.Countries.Select(c => c.Code).OfType<string>().ShouldBeUnique();
        World.Countries.ShouldAllBe(c => c.Rings.All(ring => ring.Points.Length >= 3));
    }

    [Theory]
    [InlineData(44.95, 34.11, "UA")] // Simferopol
    [InlineData(44.6, 33.53, "UA")] // Sevastopol
    [InlineData(48.02, 37.8, "UA")] // Donetsk
    [InlineData(51.73, 36.19, "RU")] // Kursk
    [InlineData(25.0, -13.0, "EH")]
    [InlineData(31.5, 34.45, "PS")] // Gaza
    [InlineData(42.66, 21.16, "XK")] // Pristina
    [InlineData(25.04, 121.5, "TW")] // Taipei
    public void A_point_lies_in_the_country_that_the_package_says(double latitude, double longitude, string code) =>
        World
            .Countries.Where(c => c.Rings.Any(ring => Holds(ring.Points, latitude, longitude)))
            .Select(c => c.Code)
            .ShouldBe([code]);

    [Fact]
    public void Every_country_that_ships_with_an_outline_has_its_point_in_it()
    {
        foreach (
            var country in World.Countries.Where(c =>
                c.Code is not null && Whereabouts.NameOf(c.Code) is not null && c.Rings.Length > 0
            )
        )
        {
            var at = Whereabouts.Of(new Place(country.Name, PlaceKind.Country, 6) { Id = country.Code })!.At;
            country
                .Rings.Any(ring =>
                    new[] { -360, 0, 360 }.Any(turn => Holds(ring.Points, at.Latitude, at.Longitude + turn))
                )
                .ShouldBeTrue(country.Name);
        }
    }

    [Fact]
    public void A_land_on_both_sides_of_the_180th_meridian_is_one()
    {
        var russia = World.Countries.Single(c => c.Code == "RU").Rings[0].Points;
        russia.Max(p => p.Longitude).ShouldBeGreaterThan(180);
        russia.Zip(russia.Skip(1)).ShouldAllBe(pair => Math.Abs(pair.First.Longitude - pair.Second.Longitude) < 30);
    }

    [Theory]
    [InlineData(0.07)]
    [InlineData(0.2)]
    public void Thinned_outlines_have_fewer_points_and_stay_near(double degrees)
    {
        var (all, few) = (Points(World.Countries), Points(World.Within(degrees)));
        few.ShouldBeLessThan(all * 2 / 3);
        var (fine, rough) = (
            World.Countries.Single(c => c.Code == "UA").Rings[0].Points,
            World.Within(degrees).Single(c => c.Code == "UA").Rings[0].Points
        );
        rough.ShouldAllBe(point => fine.Contains(point));
        fine.Where((_, i) => i % 7 == 0).ShouldAllBe(point => rough.Min(p => Geometry.Distance(p, point)) < 3);
    }

    [Fact]
    public void A_border_that_two_countries_share_is_the_same_for_both_however_thin()
    {
        var rough = World.Within(0.1);
        var (ukraine, russia) = (Line(rough, "UA"), Line(rough, "RU"));
        ukraine.Intersect(russia).Count().ShouldBeGreaterThan(10);
        Line(World.Countries, "UA")
            .Intersect(Line(World.Countries, "RU"))
            .Count()
            .ShouldBeGreaterThan(ukraine.Intersect(russia).Count());
    }

    private static HashSet<Coordinates> Line(ImmutableArray<Outline> outlines, string code) =>
        [.. outlines.Single(c => c.Code == code).Rings[0].Points];

    private static int Points(ImmutableArray<Outline> outlines) =>
        outlines.Sum(c => c.Rings.Sum(ring => ring.Points.Length));

    private static bool Holds(ImmutableArray<Coordinates> ring, double latitude, double longitude)
    {
        var holds = false;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            holds ^=
                a.Latitude > latitude != b.Latitude > latitude
                && longitude
                    < a.Longitude + (latitude - a.Latitude) / (b.Latitude - a.Latitude) * (b.Longitude - a.Longitude);
        }
        return holds;
    }
}
