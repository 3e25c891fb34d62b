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
    public void A_place_lies_where_its_id_says_longitude_first()
    {
        var id = SampleHoldings
            .Kursk.Dossier.Statements.SelectMany(s => s.Figures)
            .First(f => f.Place?.Id is not null)
            .Place!.Id!;
        var placed = SampleHoldings.Kursk with
        {
            Coordinates = new Dictionary<string, Coordinates> { [id] = new(51.73, 36.19) },
        };
        Features(placed)
            .Single(f => f.GetProperty("id").GetString() == id)
            .GetProperty("geometry")
            .GetProperty("coordinates")
            .GetRawText()
            .Split([',', '[', ']', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["36.19", "51.73"]);
    }

    [Fact]
    public void A_place_without_coordinates_is_listed_without_geometry()
    {
        var nowhere = SampleHoldings.Kursk with { Coordinates = new Dictionary<string, Coordinates>() };
        var features = Features(nowhere);
        features.ShouldNotBeEmpty();
        features.ShouldAllBe(f => f.GetProperty("geometry").ValueKind == JsonValueKind.Null);
        features.Count.ShouldBe(Features(SampleHoldings.Kursk).Count);
    }
}
