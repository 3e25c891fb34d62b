using Whence.Reading;

namespace Whence.Placing;

/// <summary>The countries and regions that a text names, countries by capital and people too: of two towns of one name the one that lies in them is meant.</summary>
internal sealed class NamedCountries(AnnotatedText text, Marks marks)
{
    private readonly Lazy<Dictionary<string, int>> times = new(() => Find(text, marks));

    /// <summary>How often the text names the country or region of this code; a region's name is one of its country's too.</summary>
    public int Times(string code) => times.Value.GetValueOrDefault(code);

    /// <summary>Whether the text names regions of the country, but not <paramref name="region"/>.</summary>
    public bool NamesOthersThan(string region) =>
        Times(region) == 0
        && times.Value.Keys.Any(code => code.Length > 2 && code.AsSpan(0, 2).SequenceEqual(region.AsSpan(0, 2)));

    private static Dictionary<string, int> Find(AnnotatedText text, Marks marks)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count; i++)
        {
            if (
                !marks.Is(PlaceWord.NameStart | PlaceWord.Demonym, i)
                && !Gazetteer.DemonymStarts.Contains(text.Lower(i))
            )
            {
                continue;
            }
            var key = text.Lower(i);
            for (var length = 1; length <= Gazetteer.LongestName && i + length <= text.Count; length++)
            {
                if ((Gazetteer.Demonyms.GetValueOrDefault(key) ?? Code(key)) is { } code)
                {
                    found[code] = found.GetValueOrDefault(code) + 1;
                    if (
                        Gazetteer.Names.TryGetValue(key, out var entry)
                        && entry is { Kind: PlaceKind.Region, Id: { } region }
                    )
                    {
                        found[region] = found.GetValueOrDefault(region) + 1;
                    }
                }
                if (i + length < text.Count)
                {
                    key += " " + text.Lower(i + length);
                }
            }
        }
        return found;
    }

    private static string? Code(string name) =>
        !Gazetteer.Names.TryGetValue(name, out var entry)
        && !(name.EndsWith('s') && Gazetteer.Names.TryGetValue(name = name[..^1], out entry))
            ? null
        : entry.Kind == PlaceKind.Country || entry.Government ? entry.Id
        : entry.Kind == PlaceKind.Settlement && !IsGreatest(name, entry.Within[^1]) ? null
        : entry.Within[^1];

    // San José is more often California's than Costa Rica's.
    private static bool IsGreatest(string capital, string country) =>
        Towns.Named(capital) is [] || Towns.Named(capital)[0].Country == country;
}
