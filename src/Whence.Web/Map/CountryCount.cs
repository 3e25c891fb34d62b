using Whence.Sqlite.Tables;

namespace Whence.Web.Map;

/// <summary>What was counted in a country.</summary>
/// <param name="Code">Its ISO 3166-1 alpha-2 code; null for the places of which it is not known in what country they lie.</param>
/// <param name="Places">The places, those with most figures first; the country itself among them.</param>
internal sealed record CountryCount(string? Code, ImmutableArray<CountedPlace> Places)
{
    /// <summary>How many figures are of places in it.</summary>
    public long Figures => Places.Sum(place => place.Figures);

    /// <summary>How many of them clash.</summary>
    public long Clashing => Places.Sum(place => place.Clashing);

    /// <summary>The places by country, those with most figures first; those of no known country last.</summary>
    public static ImmutableArray<CountryCount> Of(IEnumerable<CountedPlace> places) =>
        [
            .. places
                .GroupBy(place => CodeOf(place.Place), StringComparer.Ordinal)
                .Select(country => new CountryCount(country.Key, [.. country]))
                .OrderBy(country => country.Code is null)
                .ThenByDescending(country => country.Figures)
                .ThenBy(country => country.Code, StringComparer.Ordinal),
        ];

    /// <summary>The code of the country that <paramref name="place"/> lies in, or is: of "RU-KRS" it is RU; null where that is not known.</summary>
    public static string? CodeOf(Place place) =>
        place
            .Within.Prepend(place.Id)
            .OfType<string>()
            .Where(id =>
                id is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] or [>= 'A' and <= 'Z', >= 'A' and <= 'Z', '-', ..]
            )
            .Select(id => id[..2])
            .FirstOrDefault();
}
