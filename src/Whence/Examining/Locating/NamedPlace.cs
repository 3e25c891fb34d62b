using Whence.Placing;

namespace Whence.Examining.Locating;

/// <summary>A place that a paper names, as far as the gazetteer knows it. English names, and those of states in other letters, are known.</summary>
/// <param name="Words">As written.</param>
/// <param name="Id">The place's code; null where it has none.</param>
/// <param name="Country">The ISO 3166-1 code of the country that it lies in, or is.</param>
/// <param name="Within">The codes of what holds it.</param>
internal sealed record NamedPlace(string Words, string? Id, string Country, ImmutableArray<string> Within)
{
    private const int LongestName = 6;

    /// <summary>Whether it is a country itself.</summary>
    public bool IsCountry => Id == Country;

    /// <summary>The code of the country that <paramref name="words"/> name; null where they name none that is known.</summary>
    public static string? CountryOf(string? words) => words is null ? null : Find(words)?.Country;

    /// <summary>The parts of "Kyzyl, Republic of Tuva, Russia" that are known, in order.</summary>
    public static IEnumerable<NamedPlace> Parts(string words) =>
        words.Split(',', ';', '(', ')').Select(Find).OfType<NamedPlace>();

    /// <summary>The longest name in <paramref name="words"/> that is known; null where none is.</summary>
    public static NamedPlace? Find(string words)
    {
        var tokens = words.ToLowerInvariant().Split([' ', '\t', '.'], StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(LongestName, tokens.Length); length > 0; length--)
        {
            for (var start = 0; start + length <= tokens.Length; start++)
            {
                var name = string.Join(' ', tokens, start, length);
                if (Gazetteer.Names.TryGetValue(name, out var entry) && !entry.Government)
                {
                    return Of(words, entry);
                }
                if (Gazetteer.Demonyms.TryGetValue(name, out var country))
                {
                    return new NamedPlace(words.Trim(), country, country, []);
                }
            }
        }
        return null;
    }

    /// <summary>Whether one of the two may hold the other, or they are one.</summary>
    public bool Agrees(NamedPlace other) =>
        Country == other.Country
        && (
            Id is null
            || other.Id is null
            || Id == other.Id
            || IsCountry
            || other.IsCountry
            || Within.Contains(other.Id)
            || other.Within.Contains(Id)
        );

    private static NamedPlace? Of(string words, Entry entry) =>
        entry.Kind == PlaceKind.Country ? new NamedPlace(words.Trim(), entry.Id, entry.Id!, [])
        : entry.Within is [.., var country] ? new NamedPlace(words.Trim(), entry.Id, country, entry.Within)
        : null;
}
