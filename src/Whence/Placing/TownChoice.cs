namespace Whence.Placing;

/// <summary>
/// Tells which of the towns that ship a name means: the one in what the text says holds it, else the one in the country that the text
/// names most, else one that is greater by far than all others of its name. Where none of these tells, none is chosen.
/// </summary>
internal static class TownChoice
{
    // So many times as many must live in one as in any other for it to be meant unasked, or a country be named as another.
    private const int FarGreater = 5;
    private const int MoreOften = 2;

    // A town of so many is known beyond its country, which need not be named.
    private const long KnownAbroad = 1_000_000;

    private const long Small = 100_000;

    /// <summary>The town of <paramref name="name"/> that is meant; null where none is, or nothing tells which.</summary>
    /// <param name="name">The name.</param>
    /// <param name="within">Codes and names of what the text says holds it.</param>
    /// <param name="countries">The countries that the text names; null where the text is not in hand.</param>
    public static Town? Of(string name, IEnumerable<string> within, NamedCountries? countries)
    {
        var towns = Towns.Named(name);
        if (towns.IsEmpty)
        {
            return null;
        }
        var holders = within.Where(Gazetteer.Places.ContainsKey).ToList();
        if (holders.Count > 0)
        {
            return Greatest([.. towns.Where(town => holders.TrueForAll(code => town.Within.Contains(code)))]);
        }
        if (countries is null)
        {
            return null;
        }
        var near = towns
            .Where(town => !IsElsewhere(town, countries))
            .GroupBy(town => countries.Times(town.Country))
            .Where(country => country.Key > 0)
            .OrderByDescending(country => country.Key)
            .ToList();
        return near.Count == 0
            ? (towns[0].Inhabitants >= KnownAbroad ? Greatest(towns) : null)
            : Greatest([.. near.SelectMany(country => country).OrderByDescending(town => town.Inhabitants)])
                ?? (near.Count == 1 || near[0].Key >= MoreOften * near[1].Key ? Greatest([.. near[0]]) : null);
    }

    // Small towns have namesakes that do not ship: a text that names other regions of the country may mean one in these.
    private static bool IsElsewhere(Town town, NamedCountries countries) =>
        town is { Inhabitants: < Small, Within: [var region, _] } && countries.NamesOthersThan(region);

    private static Town? Greatest(ImmutableArray<Town> towns) =>
        towns.Length == 0 || (towns.Length > 1 && towns[0].Inhabitants < FarGreater * towns[1].Inhabitants)
            ? null
            : towns[0];
}
