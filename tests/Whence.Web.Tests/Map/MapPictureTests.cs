using System.Globalization;
using System.Text.RegularExpressions;
using Whence.Placing;
using Whence.Sqlite.Tables;
using Whence.Web.Map;

namespace Whence.Web.Tests.Map;

public sealed partial class MapPictureTests
{
    private static readonly CountedPlace Kursk = Counted("Kursk region", PlaceKind.Region, 4, "RU-KRS", ["RU"], 12, 3);
    private static readonly CountedPlace Mariupol = Counted(
        "Mariupol",
        PlaceKind.Settlement,
        1,
        "geonames:701822",
        ["UA-14", "UA"],
        40,
        0
    );
    private static readonly CountedPlace Ukraine = Counted("Ukraine", PlaceKind.Country, 6, "UA", [], 5, 0);
    private static readonly CountedPlace South = Counted("southern Ukraine", PlaceKind.Country, 5, "UA", [], 2, 1);
    private static readonly CountedPlace Village = Counted(
        "Castrel",
        PlaceKind.Settlement,
        1,
        null,
        ["UA-14", "UA"],
        4,
        0
    );
    private static readonly CountedPlace Nowhere = Counted("Velm", PlaceKind.Unknown, 1, null, [], 9, 0);

    [Fact]
    public void All_countries_are_told_by_a_number_that_leads_nearer()
    {
        var picture = Draw(View(null));
        picture.ShouldContain("<a href=\"/map?in=UA\"><title>Ukraine: 51 figures, 1 of them in a clash</title>");
        picture.ShouldContain("<a href=\"/map?in=RU\"><title>Russia: 12 figures, 3 of them in a clash</title>");
        picture.ShouldNotContain("class=\"dot");
        foreach (Match at in Place().Matches(picture))
        {
            double.Parse(at.Groups[1].Value, CultureInfo.InvariantCulture).ShouldBeInRange(0, 100);
            double.Parse(at.Groups[2].Value, CultureInfo.InvariantCulture).ShouldBeInRange(0, 100);
        }
    }

    [Fact]
    public void In_a_country_a_sign_tells_how_well_each_place_is_known()
    {
        var picture = Draw(View("UA"));
        picture.ShouldContain("Mariupol: 40 figures, in or at the town</title>");
        picture.ShouldContain(
            "Ukraine: 7 figures, 1 of them in a clash, somewhere in the country; the mark stands in its middle</title>"
        );
        picture.ShouldContain("Donetsk region: 4 figures, somewhere in the region; the mark stands at Donetsk</title>");
        Regex.Count(picture, "class=\"dot town\"").ShouldBe(1);
        Regex.Count(picture, "class=\"dot country\"").ShouldBe(1);
        // Kursk lies in the picture too, over the border.
        Regex.Count(picture, "class=\"dot region\" r=\"[0-9.]+\" fill=\"url\\(#hatch\\)\"").ShouldBe(2);
        picture.ShouldContain("class=\"land chosen\"");
        picture.ShouldNotContain("Velm");
    }

    [Fact]
    public void A_clash_is_ringed_and_has_a_bolt()
    {
        MapPicture.Dot(SpotKind.Town, 6, true).ShouldContain("class=\"ring\"");
        MapPicture.Dot(SpotKind.Town, 6, true).ShouldContain("⚡");
        MapPicture.Dot(SpotKind.Town, 6, false).ShouldNotContain("ring");
    }

    [Fact]
    public void The_area_of_a_sign_goes_with_its_figures()
    {
        var (one, four) = (MapPicture.Radius(100, 400), MapPicture.Radius(400, 400));
        (four * four / (one * one)).ShouldBe(4, 0.001);
        MapPicture.Radius(1, 1_000_000).ShouldBe(4.5);
    }

    [Fact]
    public void A_region_fills_the_picture_with_the_towns_in_it()
    {
        var view = View("UA-14");
        view.Within.Select(spot => spot.Name).ShouldBe(["Mariupol", "Donetsk region"]);
        view.Frame!.Width.ShouldBe(700);
        view.Regions.ShouldBe(["UA-14"]);
    }

    [Fact]
    public void One_country_alone_fills_the_picture_unasked_and_a_code_of_nothing_is_as_none()
    {
        View(null, [Mariupol, Nowhere]).Chosen.ShouldBe("UA");
        View("ZZ").Chosen.ShouldBeNull();
        View("<script>").Chosen.ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_drawn_of_which_it_is_not_known_where_it_lies()
    {
        var view = View(null, [Nowhere]);
        view.Frame.ShouldBeNull();
        view.Unknown.ShouldBe([Nowhere]);
        View(null, []).Frame.ShouldBeNull();
    }

    [Fact]
    public void The_same_view_is_drawn_the_same() => Draw(View("UA")).ShouldBe(Draw(View("UA")));

    [Theory]
    [InlineData("RU", 120_000)]
    [InlineData("UA", 80_000)]
    [InlineData("ID", 120_000)]
    [InlineData("CA", 120_000)]
    public void A_picture_is_light(string code, int most) => Draw(View(code)).Length.ShouldBeLessThan(most);

    [Fact]
    public void No_name_lies_over_another()
    {
        var labels = new Labels(Labels.Wide, [(50, 50, 10), (51, 50, 10)]);
        var first = labels.Put("Kursk", 50, 50, 10).ShouldNotBeNull();
        first.Anchor.ShouldBe("end", "the other mark lies to the right");
        labels.Put("Kursk region", 50, 50, 10).ShouldNotBeNull().Anchor.ShouldBe("middle");
        labels.Put("Oboyan", 50, 50, 10).ShouldNotBeNull();
        labels.Put("Sudzha", 50, 50, 10).ShouldBeNull("nothing is free about it");
    }

    [Theory]
    [InlineData(7, 5)]
    [InlineData(10, 10)]
    [InlineData(499, 200)]
    [InlineData(1200, 1000)]
    public void A_scale_bar_tells_a_round_distance(double most, double kilometres) =>
        ScaleBar.Round(most).ShouldBe(kilometres, 1e-9);

    [Fact]
    public void The_scale_bar_is_as_long_as_it_says_and_the_whole_earth_has_none()
    {
        var frame = new Frame(new Plane(new Coordinates(49, 31)), -500, -300, 1000);
        ScaleBar.Draw(frame).ShouldContain("x1=\"2%\" x2=\"22%\"");
        ScaleBar.Draw(frame).ShouldContain("200 km");
        ScaleBar.Draw(frame with { Plane = Plane.Earth }).ShouldBeEmpty();
    }

    private static MapView View(string? chosen, ImmutableArray<CountedPlace>? places = null)
    {
        var all = places ?? [Mariupol, Kursk, Nowhere, Ukraine, Village, South];
        ImmutableArray<CountedCountry> countries =
        [
            .. all.GroupBy(place => place.Place.Country)
                .Select(country => new CountedCountry(
                    country.Key,
                    country.Count(),
                    country.Sum(place => place.Figures),
                    country.Sum(place => place.Clashing)
                )),
        ];
        return new MapView(all, countries, chosen, code => "/map?in=" + code);
    }

    private static string Draw(MapView view) => MapPicture.Draw("Places", view.Frame!, view.Marks, view.Country);

    private static CountedPlace Counted(
        string name,
        PlaceKind kind,
        int precision,
        string? id,
        ImmutableArray<string> within,
        long figures,
        long clashing
    ) => new(new Place(name, kind, precision) { Id = id, Within = within }, name, figures, 1, clashing);

    [GeneratedRegex("<svg x=\"([0-9.]+)%\" y=\"([0-9.]+)%\"")]
    private static partial Regex Place();
}
