using System.Reflection;
using System.Text.Json;

namespace Whence.Web.Map.Outlines;

/// <summary>The outlines of countries that ship: TopoJSON (Bostock, 2012), borders that two share being told once, in steps.</summary>
internal static class World
{
    private static readonly Lazy<ImmutableArray<Outline>> Loaded = new(Load);

    /// <summary>All countries that are large enough to have one.</summary>
    public static ImmutableArray<Outline> Countries => Loaded.Value;

    private static ImmutableArray<Outline> Load()
    {
        var codes = Codes();
        using var file = Open("Map/Outlines/countries-110m.json");
        using var json = JsonDocument.Parse(file);
        var arcs = Arcs(json.RootElement);
        return
        [
            .. json
                .RootElement.GetProperty("objects")
                .GetProperty("countries")
                .GetProperty("geometries")
                .EnumerateArray()
                .Select(country =>
                {
                    var name = country.GetProperty("properties").GetProperty("name").GetString()!;
                    var key = country.TryGetProperty("id", out var id) ? id.GetString()! : name;
                    var polygons = country.GetProperty("arcs").EnumerateArray();
                    // Of a polygon the first ring is its land, the others its lakes and enclaves.
                    var lands =
                        country.GetProperty("type").GetString() == "Polygon"
                            ? polygons.Take(1)
                            : polygons.Select(polygon => polygon[0]);
                    return new Outline(
                        codes.GetValueOrDefault(key),
                        name,
                        [
                            .. lands
                                .Select(land => Ring(land, arcs))
                                .OrderByDescending(ring => Math.Abs(Geometry.Area(ring))),
                        ]
                    );
                }),
        ];
    }

    private static ImmutableArray<Coordinates> Ring(JsonElement land, ImmutableArray<ImmutableArray<Coordinates>> arcs)
    {
        var ring = new List<Coordinates>();
        foreach (var index in land.EnumerateArray().Select(i => i.GetInt32()))
        {
            // A number below zero is the arc of its complement, backwards; each begins where the one before ended.
            var arc = index < 0 ? arcs[~index].Reverse() : arcs[index];
            foreach (var point in arc.SkipLast(1))
            {
                ring.Add(ring.Count == 0 ? point : Near(point, ring[^1].Longitude));
            }
        }
        return Whole(ring);
    }

    // Beyond the 180th meridian degrees go on: a land on both its sides is one.
    private static Coordinates Near(Coordinates point, double longitude) =>
        point with
        {
            Longitude = point.Longitude + 360 * Math.Round((longitude - point.Longitude) / 360),
        };

    private static ImmutableArray<Coordinates> Whole(List<Coordinates> ring)
    {
        var (first, last) = (ring[0].Longitude, ring[^1].Longitude);
        if (Math.Abs(first - last) > 180)
        {
            // It runs about the pole, and is closed over it.
            var pole = 90.0 * Math.Sign(ring[0].Latitude);
            return [.. ring, new Coordinates(pole, last), new Coordinates(pole, first)];
        }
        var turns = 360 * Math.Round(ring.Average(point => point.Longitude) / 360);
        return [.. ring.Select(point => point with { Longitude = point.Longitude - turns })];
    }

    private static ImmutableArray<ImmutableArray<Coordinates>> Arcs(JsonElement topology)
    {
        var transform = topology.GetProperty("transform");
        var (scale, translate) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var (scaleX, scaleY) = (scale[0].GetDouble(), scale[1].GetDouble());
        var (atX, atY) = (translate[0].GetDouble(), translate[1].GetDouble());
        return
        [
            .. topology
                .GetProperty("arcs")
                .EnumerateArray()
                .Select(arc =>
                {
                    var (x, y) = (0L, 0L);
                    var points = ImmutableArray.CreateBuilder<Coordinates>();
                    foreach (var step in arc.EnumerateArray())
                    {
                        (x, y) = (x + step[0].GetInt64(), y + step[1].GetInt64());
                        points.Add(new Coordinates(atY + y * scaleY, atX + x * scaleX));
                    }
                    return points.ToImmutable();
                }),
        ];
    }

    private static Dictionary<string, string> Codes()
    {
        using var reader = new StreamReader(Open("Map/Outlines/codes.tsv"));
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var key, var code])
            {
                codes.Add(key, code);
            }
        }
        return codes;
    }

    private static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
}
