using System.Globalization;
using System.Text;
using Whence.Languages;

namespace Whence.Examining.Scripts;

/// <summary>The scripts of the world's papers: which letters are whose, and in which a signature can be told.</summary>
public static class WritingSystems
{
    private static readonly ImmutableArray<(
        string Name,
        bool Told,
        ImmutableArray<(int First, int Last)> Ranges
    )> All =
    [
        .. Table
            .Shipped("Examining/Scripts/scripts.tsv")
            .Rows.Select(row => (row[0], row[1] == "told", Ranges(row[2]))),
    ];

    /// <summary>The names of all that are known: Unicode's, such as Hangul.</summary>
    public static IEnumerable<string> Names => All.Select(script => script.Name);

    /// <summary>Whether a signature in <paramref name="script"/> was measured to be taken for no other; null for an unknown script.</summary>
    public static bool? IsTold(string script) =>
        All.Where(s => s.Name.Equals(script, StringComparison.OrdinalIgnoreCase))
            .Select(s => (bool?)s.Told)
            .FirstOrDefault();

    /// <summary>The scripts that <paramref name="text"/> has letters of, most letters first.</summary>
    public static ImmutableArray<string> Of(string text) =>
        [
            .. text.EnumerateRunes()
                .Where(Rune.IsLetter)
                .Select(Of)
                .OfType<string>()
                .GroupBy(name => name, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key),
        ];

    private static string? Of(Rune letter) =>
        All.Where(s => s.Ranges.Any(r => letter.Value >= r.First && letter.Value <= r.Last))
            .Select(s => s.Name)
            .FirstOrDefault();

    private static ImmutableArray<(int, int)> Ranges(string words) =>
        [.. words.Split(',').Select(range => range.Split('-')).Select(range => (Hex(range[0]), Hex(range[1])))];

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
