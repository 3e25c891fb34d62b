using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Placing;

/// <summary>Places known by name: countries with their capitals and demonyms, and regions that news names often.</summary>
internal static class Gazetteer
{
    /// <summary>What is known of each name, by the name in lower case.</summary>
    public static FrozenDictionary<string, Entry> Names { get; } = Load();

    /// <summary>The most words that a name has.</summary>
    public static int LongestName { get; } = Names.Keys.Max(name => name.Count(c => c is ' ' or '-') + 1);

    /// <summary>ISO 3166-1 codes by demonym in lower case ("north korean" → KP).</summary>
    public static FrozenDictionary<string, string> Demonyms { get; } =
        Table
            .Shipped("Placing/countries.tsv")
            .Rows.SelectMany(row => row[3].Split(',').Select(name => (name: name.ToLowerInvariant(), code: row[0])))
            .DistinctBy(pair => pair.name)
            .ToFrozenDictionary(pair => pair.name, pair => pair.code);

    public static FrozenSet<string> Words(string kind) =>
        Table
            .Shipped("Placing/words.tsv")
            .Rows.Where(row => row[0] == kind)
            .SelectMany(row => row[1].Split(' '))
            .ToFrozenSet();

    private static FrozenDictionary<string, Entry> Load()
    {
        var names = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var row in Table.Shipped("Placing/countries.tsv").Rows)
        {
            Add(row[1], new Entry(row[0], PlaceKind.Country, 6, []));
            Add(row[2], new Entry(null, PlaceKind.Settlement, 1, [row[0]]));
        }
        foreach (var row in Table.Shipped("Placing/regions.tsv").Rows)
        {
            Add(row[2], new Entry(row[0].Length > 0 ? row[0] : null, PlaceKind.Region, 4, [row[1]]));
        }
        return names.ToFrozenDictionary();

        void Add(string list, Entry entry)
        {
            foreach (var name in list.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                names.TryAdd(name.ToLowerInvariant(), entry);
            }
        }
    }

    /// <summary>What the tables know of a name.</summary>
    /// <param name="Id">ISO 3166 code; null where it has none.</param>
    /// <param name="Kind">What sort of place.</param>
    /// <param name="Precision">UCDP where_prec.</param>
    /// <param name="Within">Codes of what holds it, nearest first.</param>
    internal sealed record Entry(string? Id, PlaceKind Kind, int Precision, ImmutableArray<string> Within);
}
