using System.Globalization;
using Whence.Placing;

namespace Whence.Formats.Places;

/// <summary>Where places lie, from the GeoNames dump that their index was made of.</summary>
public static class GeoNamesCoordinates
{
    private const string Prefix = "geonames:";
    private const int MostBytes = 64 * 1024;
    private const int Columns = 19;

    /// <summary>Reads the coordinates of the places of <paramref name="ids"/> ("geonames:703448"); others are passed over.</summary>
    /// <param name="name">The dump's name, for the message.</param>
    /// <param name="dump">Its bytes.</param>
    /// <param name="ids">The ids of places.</param>
    /// <returns>The coordinates by id, or the first mistake.</returns>
    /// <exception cref="IOException">The dump could not be read.</exception>
    public static (IReadOnlyDictionary<string, Coordinates> Found, PlaceFault? Fault) Read(
        string name,
        Stream dump,
        IEnumerable<string> ids
    )
    {
        var wanted = ids.Where(id => id.StartsWith(Prefix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, Coordinates>(StringComparer.Ordinal);
        var lines = new Utf8Lines(dump, MostBytes);
        foreach (var line in lines.Read())
        {
            var columns = line.Split('\t', Columns + 1);
            if (columns.Length != Columns)
            {
                return (
                    found,
                    new PlaceFault(
                        name,
                        lines.Number,
                        $"a row of a GeoNames dump has {Columns} columns parted by tabs; this file is none, or is packed"
                    )
                );
            }
            var id = Prefix + columns[0];
            if (!wanted.Contains(id))
            {
                continue;
            }
            if (Degrees(columns[4], 90) is not { } latitude || Degrees(columns[5], 180) is not { } longitude)
            {
                return (found, new PlaceFault(name, lines.Number, "the 5th and 6th columns are degrees"));
            }
            found[id] = new Coordinates(latitude, longitude);
        }
        return (found, lines.Fault is { } fault ? new PlaceFault(name, lines.Number, fault) : null);
    }

    private static double? Degrees(string column, double most) =>
        double.TryParse(
            column,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var degrees
        )
        && Math.Abs(degrees) <= most
            ? degrees
            : null;
}
