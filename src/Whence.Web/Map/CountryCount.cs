using Whence.Sqlite.Tables;

namespace Whence.Web.Map;

/// <summary>What was counted in a country.</summary>
/// <param name="Code">Its ISO 3166-1 alpha-2 code; null for the places of which it is not known in what country they lie.</param>
/// <param name="Figures">How many figures are of places in it.</param>
/// <param name="Clashing">How many of them clash.</param>
/// <param name="All">How many places there are.</param>
/// <param name="Places">Those with most figures; the country itself among them.</param>
internal sealed record CountryCount(
    string? Code,
    long Figures,
    long Clashing,
    long All,
    ImmutableArray<CountedPlace> Places
)
{
    private const int PlacesShown = 20;

    // Places of all countries together: the countries with most figures show theirs.
    private const int MostPlaces = 200;

    /// <summary>The countries, those with most figures first; the places of no known country last.</summary>
    /// <exception cref="Sqlite.CaseException">A reading is damaged.</exception>
    public static ImmutableArray<CountryCount> Of(Landscape landscape)
    {
        var left = MostPlaces;
        var countries = ImmutableArray.CreateBuilder<CountryCount>();
        foreach (var country in landscape.Countries)
        {
            var places = landscape.Places(country.Code ?? "", null, Math.Min(PlacesShown, left));
            left -= places.Length;
            countries.Add(new CountryCount(country.Code, country.Figures, country.Clashing, country.Places, places));
        }
        return countries.ToImmutable();
    }
}
