using System.Reflection;
using System.Text.Json;

namespace Whence.Web.Map.Outlines;

/// <summary>The outlines of countries that ship: TopoJSON (Bostock, 2012), borders that two share being told once, in steps.</summary>
internal static class World
{
    // Each level is as fine as twice as many degrees; the first has all there is.
    private const int Levels = 7;
    private const double Finest = 0.008;

    private static readonly Lazy<ImmutableArray<Lazy<ImmutableArray<Outline>>>> Loaded = new(Load);

    /// <summary>All countries that have an outline, to the last point.</summary>
    public static ImmutableArray<Outline> Countries => Loaded.Value[0].Value;

    /// <summary>All countries, thinned so that nothing is more than about <paramref name="degrees"/> off.</summary>
    public static ImmutableArray<Outline> Within(double degrees)
    {
        var level = 0;
        while (level + 1 < Levels && Degrees(level + 1) <= degrees)
        {
            level++;
        }
        return Loaded.Value[level].Value;
    }

    private static double Degrees(int level) => level == 0 ? 0 : Finest * Math.Pow(2, level - 1);

    private static ImmutableArray<Lazy<ImmutableArray<Outline>>> Load()
    {
        var codes = Codes();
        using var file = Open("Map/Outlines/countries-50m.json");
        using var json = JsonDocument.Parse(file);
        var arcs = Arcs(json.RootElement);
        ImmutableArray<(string? Code, string Name, ImmutableArray<ImmutableArray<int>> Lands)> countries =
        [
            .. json
                .RootElement.GetProperty("objects")
                .GetProperty("countries")
                .GetProperty("geometries")
                .EnumerateArray()
                // Lands of one number, such as Australia's islands, are one country; the first is the greatest.
                .GroupBy(country => country.GetProperty("id").GetString()!, StringComparer.Ordinal)
                .Select(country =>
                    (
                        codes.GetValueOrDefault(country.Key),
                        country
                            .Select(land => land.GetProperty("properties").GetProperty("name").GetString()!)
                            .MinBy(name => name.Length)!,
                        country.SelectMany(Lands).ToImmutableArray()
                    )
                ),
        ];
        return
        [
            .. Enumerable
                .Range(0, Levels)
                .Select(level => new Lazy<ImmutableArray<Outline>>(() => At(Degrees(level), countries, arcs))),
        ];
    }

    // Of a polygon the first ring is its land, the others its lakes and enclaves.
    private static IEnumerable<ImmutableArray<int>> Lands(JsonElement country)
    {
        var polygons = country.GetProperty("arcs").EnumerateArray();
        var lands =
            country.GetProperty("type").GetString() == "Polygon"
                ? polygons.Take(1)
                : polygons.Select(polygon => polygon[0]);
        return lands.Select(land => land.EnumerateArray().Select(arc => arc.GetInt32()).ToImmutableArray());
    }

    private static ImmutableArray<Outline> At(
        double degrees,
        ImmutableArray<(string? Code, string Name, ImmutableArray<ImmutableArray<int>> Lands)> countries,
        ImmutableArray<ImmutableArray<Coordinates>> arcs
    )
    {
        ImmutableArray<ImmutableArray<Coordinates>> thinned = [.. arcs.Select(arc => Thinning.Thin(arc, degrees))];
        return
        [
            .. countries.Select(country => new Outline(
                country.Code,
                country.Name,
                [
                    .. country
                        .Lands.Select(land => new Ring(Line(land, thinned)))
                        .Where(ring => ring.Points.Length >= 3)
                        .OrderByDescending(ring => ring.Area),
                ]
            )),
        ];
    }

    private static ImmutableArray<Coordinates> Line(
        ImmutableArray<int> land,
        ImmutableArray<ImmutableArray<Coordinates>> arcs
    )
    {
        var ring = new List<Coordinates>();
        foreach (var index in land)
        {
            // A number below zero is the arc of its complement, backwards; each begins where the one before ended.
            var arc = index < 0 ? arcs[~index].Reverse() : arcs[index];
            foreach (var point in arc.SkipLast(1))
            {
                ring.Add(ring.Count == 0 ? point : Near(point, ring[^1].Longitude));
            }
        }
        return ring.Count == 0 ? [] : Whole(ring);
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
