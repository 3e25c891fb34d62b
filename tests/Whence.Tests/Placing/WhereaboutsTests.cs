using Whence.Languages;
using Whence.Placing;

namespace Whence.Tests.Placing;

public sealed class WhereaboutsTests
{
    [Fact]
    public void Every_country_and_region_that_ships_has_a_point_with_its_precision()
    {
        foreach (var row in Table.Shipped("Placing/countries.tsv").Rows)
        {
            var spot = Whereabouts.Of(new Place("there", PlaceKind.Country, 6) { Id = row[0] });
            spot.ShouldNotBeNull(row[1]).Kind.ShouldBe(SpotKind.Country);
        }
        foreach (var row in Table.Shipped("Placing/regions.tsv").Rows)
        {
            var name = row[2].Split(',')[0];
            var spot = Whereabouts.Of(
                new Place(name, PlaceKind.Region, 4) { Id = row[0].Length > 0 ? row[0] : null, Within = [row[1]] }
            );
            spot.ShouldNotBeNull(name).Kind.ShouldBe(SpotKind.Region);
            spot.Seat.ShouldNotBeNullOrEmpty();
        }
    }

    [Theory]
    [InlineData("UA", 49, 31)]
    [InlineData("KP", 40, 127)]
    [InlineData("BR", -11, -53)]
    [InlineData("RU", 62, 99)]
    [InlineData("RU-KRS", 51.7, 36.2)]
    [InlineData("geonames:701822", 47.1, 37.5)]
    public void A_point_lies_where_it_should(string id, double latitude, double longitude)
    {
        var at = Whereabouts.Of(new Place("there", PlaceKind.Unknown, 1) { Id = id })!.At;
        at.Latitude.ShouldBe(latitude, 1.5);
        at.Longitude.ShouldBe(longitude, 1.5);
    }

    [Fact]
    public void A_place_that_was_read_before_towns_had_ids_lies_by_its_name_in_what_holds_it()
    {
        var old = new Place("Kiev", PlaceKind.Settlement, 1) { Within = ["UA"] };
        Whereabouts.Of(old)!.Id.ShouldBe("geonames:703448");
    }

    [Fact]
    public void A_place_that_is_not_known_lies_somewhere_in_the_nearest_that_is_known()
    {
        var spot = Whereabouts.Of(
            new Place("Castrel", PlaceKind.Settlement, 1) { Within = ["castrel district", "UA-14", "UA"] }
        )!;
        (spot.Id, spot.Itself, spot.Kind).ShouldBe(("UA-14", false, SpotKind.Region));
    }

    [Fact]
    public void Of_a_place_that_nothing_holds_nothing_is_told()
    {
        Whereabouts.Of(new Place("Castrel", PlaceKind.Unknown, 1)).ShouldBeNull();
        Whereabouts.Of(new Place("Mariupol", PlaceKind.Unknown, 1)).ShouldBeNull();
        Whereabouts.Of(new Place("there", PlaceKind.Region, 4) { Id = "XX-1" }).ShouldBeNull();
    }

    [Fact]
    public void A_name_that_several_towns_bear_is_kept_with_them()
    {
        Whereabouts.Alternatives(new Place("Springfield", PlaceKind.Unknown, 1)).Length.ShouldBeGreaterThan(3);
        Whereabouts.Alternatives(new Place("Kiev", PlaceKind.Settlement, 1) { Within = ["UA"] }).ShouldBeEmpty();
    }
}
