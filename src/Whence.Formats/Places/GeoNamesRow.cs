using System.Globalization;

namespace Whence.Formats.Places;

/// <summary>What is taken from a row of a GeoNames dump.</summary>
/// <param name="Id">GeoNames's number.</param>
/// <param name="Names">Its names in Latin letters, lower case, the main one first.</param>
/// <param name="Class">Feature class: A for administrative, P for populated.</param>
/// <param name="Code">Feature code: ADM1, ADM2, PPL …</param>
/// <param name="Country">ISO 3166-1 code.</param>
/// <param name="Province">GeoNames's code of the first-order division, within the country.</param>
/// <param name="Population">Inhabitants; 0 where unknown.</param>
internal sealed record GeoNamesRow(
    int Id,
    ImmutableArray<string> Names,
    char Class,
    string Code,
    string Country,
    string Province,
    long Population
)
{
    private const int Columns = 19;
    private const int MostNames = 8;
    private const int ShortestAlternate = 4;
    private const int LongestName = 80;

    /// <summary>Reads a row; the reason why where it is none.</summary>
    public static (GeoNamesRow? Row, string? Fault) Read(string line)
    {
        var columns = line.Split('\t', Columns + 1);
        if (columns.Length != Columns)
        {
            return (
                null,
                $"a row of a GeoNames dump has {Columns} columns parted by tabs, this has {(columns.Length > Columns ? "more" : columns.Length)}"
            );
        }
        if (!int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return (null, "the first column of a row is a number");
        }
        if (columns[6].Length > 1 || columns[8].Length is not (0 or 2))
        {
            return (null, "the 7th column is one letter and the 9th a country's two");
        }
        if (
            !long.TryParse(columns[14], NumberStyles.None, CultureInfo.InvariantCulture, out var population)
            && columns[14].Length > 0
        )
        {
            return (null, "the 15th column is how many live there");
        }
        var row = new GeoNamesRow(
            id,
            NamesOf(columns[1], columns[2], columns[3]),
            columns[6].Length == 1 ? columns[6][0] : ' ',
            columns[7],
            columns[8],
            columns[10],
            population
        );
        return (row, null);
    }

    private static ImmutableArray<string> NamesOf(string name, string ascii, string alternates)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var candidate in alternates.Split(',', 64).Prepend(ascii).Prepend(name))
        {
            var known = names.Count < 2 || candidate.Length >= ShortestAlternate;
            if (names.Count < MostNames && known && Key(candidate) is { } key && !names.Contains(key))
            {
                names.Add(key);
            }
        }
        return names.ToImmutable();
    }

    // As the reader of names looks it up: words in lower case with a space between; null where no text in Latin letters has it.
    private static string? Key(string name)
    {
        var words = name.ToLowerInvariant().Replace('’', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
            name.Length is > 1 and <= LongestName
            && words.Length is > 0 and <= Placing.PlaceIndex.LongestName
            && char.IsLetter(name[0])
            && name.All(c => c < 'ɐ' && !char.IsControl(c) && c is not ('\t' or ',' or ';' or '(' or '/'))
            ? string.Join(' ', words)
            : null;
    }
}
