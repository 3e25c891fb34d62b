using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Placing;

/// <summary>Places known by name: countries with their capitals and demonyms, and regions that news names often.</summary>
internal static class Gazetteer
{
    private static readonly Table Countries = Table.Shipped("Placing/countries.tsv");
    private static readonly Table Regions = Table.Shipped("Placing/regions.tsv");

    /// <summary>What is known of each name, by the name in lower case.</summary>
    public static FrozenDictionary<string, Entry> Names { get; } = Load();

    /// <summary>The first word of each name.</summary>
    public static FrozenSet<string> Starts { get; } = Names.Keys.Select(FirstWord).ToFrozenSet();

    /// <summary>The most words that a name has.</summary>
    public static int LongestName { get; } = Names.Keys.Max(name => name.Count(c => c is ' ' or '-') + 1);

    /// <summary>ISO 3166-1 codes by demonym in lower case ("north korean" → KP).</summary>
    public static FrozenDictionary<string, string> Demonyms { get; } =
        Countries
            .Rows.SelectMany(row => List(row[3]).Select(name => (name, code: row[0])))
            .DistinctBy(pair => pair.name)
            .ToFrozenDictionary(pair => pair.name, pair => pair.code);

    /// <summary>The first word of each demonym of two.</summary>
    public static FrozenSet<string> DemonymStarts { get; } =
        Demonyms.Keys.Where(name => name.Contains(' ', StringComparison.Ordinal)).Select(FirstWord).ToFrozenSet();

    /// <summary>The first capital of a country, in lower case, by ISO 3166-1 code.</summary>
    public static FrozenDictionary<string, string> Capitals { get; } =
        Countries.Rows.Where(row => row[2].Length > 0).ToFrozenDictionary(row => row[0], row => List(row[2]).First());

    /// <summary>The names of countries and regions, as they are written first, by their codes.</summary>
    public static FrozenDictionary<string, string> Places { get; } =
        Countries
            .Rows.Select(row => (Code: row[0], Name: row[1]))
            .Concat(Regions.Rows.Where(row => row[0].Length > 0).Select(row => (Code: row[0], Name: row[2])))
            .ToFrozenDictionary(row => row.Code, row => row.Name.Split(',')[0]);

    private static string FirstWord(string name) => name.Split(' ')[0];

    private static FrozenDictionary<string, Entry> Load()
    {
        var names = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var row in Countries.Rows)
        {
            Add(row[1], new Entry(row[0], PlaceKind.Country, 6, []));
            Add(row[2], new Entry(null, PlaceKind.Settlement, 1, [row[0]]));
        }
        foreach (var row in Regions.Rows)
        {
            Add(row[2], new Entry(row[0].Length > 0 ? row[0] : null, PlaceKind.Region, 4, [row[1]]));
        }
        foreach (var row in Table.Shipped("Placing/governments.tsv").Rows)
        {
            Add(row[1], new Entry(row[0], PlaceKind.Unknown, 6, []) { Government = true });
        }
        return names.ToFrozenDictionary();

        void Add(string list, Entry entry)
        {
            foreach (var name in List(list))
            {
                names.TryAdd(name, entry);
            }
        }
    }

    private static IEnumerable<string> List(string names) =>
        names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => name.ToLowerInvariant());
}
