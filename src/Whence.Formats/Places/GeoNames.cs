using System.Globalization;
using System.Text;
using Whence.Placing;

namespace Whence.Formats.Places;

/// <summary>
/// Makes an index of places from a GeoNames dump (geonames.org, "allCountries.txt" and its parts): provinces, districts and
/// populated places. Of places of one name the most populous is kept.
/// </summary>
public static class GeoNames
{
    /// <summary>Inhabitants that a populated place has at least, where nobody says otherwise.</summary>
    public const int LeastPopulation = 500;

    // The longest rows list the names of capitals in all languages.
    private const int MostBytes = 64 * 1024;

    /// <summary>Reads <paramref name="dump"/> and writes the index; nothing is written where a row is refused.</summary>
    /// <param name="name">The dump's name, for the message.</param>
    /// <param name="dump">Its bytes.</param>
    /// <param name="index">Gets the index.</param>
    /// <param name="leastPopulation">Populated places of fewer inhabitants are left out.</param>
    /// <returns>How many names were written, or the first mistake.</returns>
    /// <exception cref="IOException">A stream could not be read or written.</exception>
    public static (int Names, PlaceFault? Fault) Import(
        string name,
        Stream dump,
        Stream index,
        int leastPopulation = LeastPopulation
    )
    {
        var lines = new Utf8Lines(dump, MostBytes);
        var rows = new List<GeoNamesRow>();
        var names = 0;
        foreach (var line in lines.Read())
        {
            var (row, fault) = GeoNamesRow.Read(line);
            if (row is null)
            {
                return (
                    0,
                    new PlaceFault(
                        name,
                        lines.Number,
                        line.StartsWith("PK", StringComparison.Ordinal) ? "a ZIP archive: unpack it first" : fault!
                    )
                );
            }
            if (IsWanted(row, leastPopulation))
            {
                rows.Add(row);
                names += row.Names.Length;
            }
            if (names > PlaceIndex.MostRows)
            {
                return (
                    0,
                    new PlaceFault(
                        name,
                        lines.Number,
                        $"more than {PlaceIndex.MostRows} names: ask for larger places with --min-population"
                    )
                );
            }
        }
        return lines.Fault is { } broken ? (0, new PlaceFault(name, lines.Number, broken))
            : rows.Count == 0
                ? (0, new PlaceFault(name, Math.Max(1, lines.Number), "no province, district or populated place in it"))
            : (Write(rows, index), null);
    }

    private static bool IsWanted(GeoNamesRow row, int leastPopulation) =>
        row.Names.Length > 0
        && (
            row.Class == 'P'
                && row.Population >= leastPopulation
                && row.Code is not ("PPLH" or "PPLQ" or "PPLW" or "PPLCH")
            || row.Class == 'A' && row.Code is "ADM1" or "ADM2"
        );

    private static int Write(List<GeoNamesRow> rows, Stream index)
    {
        var provinces = rows.Where(row => row.Code == "ADM1")
            .GroupBy(row => (row.Country, row.Province))
            .ToDictionary(same => same.Key, same => same.MinBy(row => row.Id)!.Id);
        using var writer = new StreamWriter(index, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(PlaceIndex.Opening);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.OrderByDescending(Weight).ThenBy(row => row.Id))
        {
            foreach (var key in row.Names)
            {
                if (written.Add(key))
                {
                    writer.WriteLine(Line(key, row, provinces));
                }
            }
        }
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"end\t{written.Count}"));
        return written.Count;
    }

    // A town and the province named after it: the town is meant, unless a word says otherwise.
    private static long Weight(GeoNamesRow row) => row.Class == 'P' ? row.Population : Math.Min(row.Population, 1);

    private static string Line(string key, GeoNamesRow row, Dictionary<(string, string), int> provinces)
    {
        var (kind, precision) =
            row.Class == 'P' ? ("settlement", 1)
            : row.Code == "ADM1" ? ("region", 4)
            : ("region", 3);
        var held = provinces.TryGetValue((row.Country, row.Province), out var province) && province != row.Id;
        string[] within = held ? [Id(province), row.Country] : [row.Country];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{key}\t{Id(row.Id)}\t{kind}\t{precision}\t{string.Join(',', within.Where(w => w.Length > 0))}"
        );
    }

    private static string Id(int id) => string.Create(CultureInfo.InvariantCulture, $"geonames:{id}");
}
