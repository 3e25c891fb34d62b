using System.Globalization;
using System.Text;
using Whence.Languages;

namespace Whence.Placing;

/// <summary>The towns that ship, by their names and by their ids.</summary>
public static class Towns
{
    private const string Prefix = "geonames:";

    private static readonly OrderedTable Rows = OrderedTable.Shipped("Placing/towns.tsv");

    private static readonly Lazy<Dictionary<string, Town>> ById = new(() =>
        Rows.All().Select(Read).DistinctBy(town => town.Id).ToDictionary(town => town.Id, StringComparer.Ordinal)
    );

    /// <summary>How many there are.</summary>
    public static int Count => ById.Value.Count;

    /// <summary>The towns of <paramref name="name"/>, the most populous first.</summary>
    public static ImmutableArray<Town> Named(string name) => [.. Rows.Of(Key(name)).Select(Read)];

    /// <summary>The town of <paramref name="id"/> ("geonames:703448"); null where none that ships has it.</summary>
    public static Town? Of(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) ? ById.Value.GetValueOrDefault(id) : null;

    /// <summary>Whether one is named so.</summary>
    internal static bool Has(string name) => Rows.Has(Key(name));

    // Names stand in lower case, without the marks of their letters, and with a space for a hyphen.
    private static string Key(string name)
    {
        var lower = name.ToLowerInvariant().Replace('’', '\'').Replace('-', ' ');
        return Ascii.IsValid(lower)
            ? lower
            : string.Concat(
                lower
                    .Normalize(NormalizationForm.FormD)
                    .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                    .Select(Plain)
            );
    }

    // Letters whose marks are a part of them.
    private static char Plain(char letter) =>
        letter switch
        {
            'ı' => 'i',
            'ł' => 'l',
            'ø' => 'o',
            'đ' => 'd',
            _ => letter,
        };

    private static Town Read(string[] row) =>
        new(
            Prefix + row[1],
            [.. row[2].Split(',')],
            long.Parse(row[3], CultureInfo.InvariantCulture),
            new Coordinates(
                double.Parse(row[4], CultureInfo.InvariantCulture),
                double.Parse(row[5], CultureInfo.InvariantCulture)
            )
        );
}
