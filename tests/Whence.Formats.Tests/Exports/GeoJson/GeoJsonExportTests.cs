using System.Text.Json;
using Whence.Formats.Exports;
using Whence.Formats.Exports.GeoJson;

namespace Whence.Formats.Tests.Exports.GeoJson;

public sealed class GeoJsonExportTests
{
    private static List<JsonElement> Features(Holdings holdings) =>
        [
            .. JsonDocument
                .Parse(SampleHoldings.Bytes(new GeoJsonExport(), holdings))
                .RootElement.GetProperty("features")
                .EnumerateArray(),
        ];

    [Fact]
    public void The_collection_keeps_the_schema()
    {
        foreach (var holdings in SampleHoldings.All)
        {
            HandSchema.Check("geojson", SampleHoldings.Bytes(new GeoJsonExport(), holdings));
        }
    }

    [Fact]
    public void What_a_user_imported_goes_before_what_ships_longitude_first()
    {
        var imported = SampleHoldings.Kursk with
        {
            Coordinates = new Dictionary<string, Coordinates> { ["RU-KRS"] = new(51.5, 36.25) },
        };
        Point(Feature(imported, "RU-KRS")).ShouldBe(["36.25", "51.5"]);
        Point(Feature(imported with { Coordinates = new Dictionary<string, Coordinates>() }, "RU-KRS"))
            .ShouldBe(["36.187", "51.737"]);
    }

    [Theory]
    [InlineData("Ten people died in Mariupol, Ukraine.", "geonames:701822", 1, "geonames:701822")]
    [InlineData("Ten people died near Mariupol, Ukraine.", "geonames:701822", 2, "geonames:701822")]
    [InlineData("Ten people died in Ukraine.", "UA", 6, "UA")]
    [InlineData("Ten people died in southern Ukraine.", "UA", 6, "UA")]
    [InlineData("Ten people died in Donetsk region.", "UA-14", 4, "UA-14")]
    [InlineData("Ten people died in Castrel, in Ukraine.", "castrel", 6, "UA")]
    public void A_point_says_what_lies_there_and_how_precise_it_is(string text, string id, int precision, string what)
    {
        var properties = Feature(SampleHoldings.Of("one", [new Report("r", text)]), id).GetProperty("properties");
        properties.GetProperty("point_prec").GetInt32().ShouldBe(precision);
        properties.GetProperty("point_of").GetString().ShouldBe(what);
    }

    [Fact]
    public void A_place_of_which_nothing_is_known_has_no_geometry()
    {
        var nowhere = Feature(SampleHoldings.Of("one", [new Report("r", "Ten people died in Castrel.")]), "castrel");
        nowhere.GetProperty("geometry").ValueKind.ShouldBe(JsonValueKind.Null);
        nowhere.GetProperty("properties").GetProperty("point_prec").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_name_that_several_towns_bear_comes_with_them_and_no_geometry()
    {
        var either = Feature(
            SampleHoldings.Of("one", [new Report("r", "Ten people died in Birmingham.")]),
            "birmingham"
        );
        either.GetProperty("geometry").ValueKind.ShouldBe(JsonValueKind.Null);
        either
            .GetProperty("properties")
            .GetProperty("may_be")
            .EnumerateArray()
            .Select(id => id.GetString())
            .ShouldBe(["geonames:2655603", "geonames:4049979", "geonames:4986172"]);
    }

    private static JsonElement Feature(Holdings holdings, string id) =>
        Features(holdings).Single(f => f.GetProperty("id").GetString() == id);

    private static string[] Point(JsonElement feature) =>
        feature
            .GetProperty("geometry")
            .GetProperty("coordinates")
            .GetRawText()
            .Split([',', '[', ']', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
