using Whence.Placing;
using Whence.Sqlite.Tables;
using Whence.Web.Map.Outlines;
using Whence.Web.Words;

namespace Whence.Web.Map;

/// <summary>What a map shows: all that was counted by country, one country, or one region.</summary>
internal sealed class MapView
{
    // Kilometres across of the narrowest pictures: a country told to its outline's last point, and a region, whose size is not known.
    private const double NarrowestCountry = 250;
    private const double NarrowestRegion = 700;
    private const double NarrowestEarth = 3000;

    // Of a country's lands those are shown that are no smaller than so much of the greatest, and no farther from it.
    private const double LeastLand = 0.15;
    private const double FarthestLand = 30;

    private readonly Func<string?, string> address;

    /// <summary>The view of <paramref name="chosen"/>: the code of a country or region, or null; of one country alone where no other is named.</summary>
    /// <param name="places">The places where most was counted.</param>
    /// <param name="countries">What was counted in each country.</param>
    /// <param name="chosen">The code; one of which nothing is known is as none.</param>
    /// <param name="address">The page's address with another code.</param>
    public MapView(
        ImmutableArray<CountedPlace> places,
        ImmutableArray<CountedCountry> countries,
        string? chosen,
        Func<string?, string> address
    )
    {
        this.address = address;
        (Spots, Unknown) = MapSpot.Of(places);
        Countries = [.. countries.Where(country => country.Code is not null)];
        var only = Countries is [{ Code: { } alone }] ? alone : null;
        Chosen = chosen is not null && Whereabouts.NameOf(chosen) is not null ? chosen : only;
        Frame = Spots.IsEmpty && Chosen is null ? null : Framed();
    }

    /// <summary>Where something was counted, by its point.</summary>
    public ImmutableArray<MapSpot> Spots { get; }

    /// <summary>The places of which it is not known where they lie.</summary>
    public ImmutableArray<CountedPlace> Unknown { get; }

    /// <summary>The countries, those with most figures first.</summary>
    public ImmutableArray<CountedCountry> Countries { get; }

    /// <summary>The code of the country or region that fills the picture; null for all.</summary>
    public string? Chosen { get; }

    /// <summary>The code of the country that fills the picture, or in which the region lies.</summary>
    public string? Country => Chosen?[..2];

    /// <summary>What is shown of the earth; null where nothing has a point.</summary>
    public Frame? Frame { get; }

    /// <summary>The spots that are in what is chosen.</summary>
    public IEnumerable<MapSpot> Within =>
        Spots.Where(spot => Chosen is null || (Chosen.Length > 2 ? spot.Region == Chosen : spot.Country == Chosen));

    /// <summary>The regions of the country that fills the picture where something was counted, those with most figures first.</summary>
    public IEnumerable<string> Regions =>
        Spots
            .Where(spot => spot.Region is not null && spot.Country == Country)
            .GroupBy(spot => spot.Region!, StringComparer.Ordinal)
            .OrderByDescending(region => region.Sum(spot => spot.Figures))
            .ThenBy(region => region.Key, StringComparer.Ordinal)
            .Select(region => region.Key);

    /// <summary>The marks, those with most figures first: a number for each country, or a sign for each spot.</summary>
    public ImmutableArray<MapMark> Marks =>
        Chosen is null
            ?
            [
                .. Countries
                    .Where(country => Middle(country.Code!) is not null)
                    .Select(country => new MapMark(
                        Middle(country.Code!)!.Value,
                        null,
                        CountryNames.Of(country.Code),
                        country.Figures,
                        country.Clashing > 0,
                        MapSpot.Tell(country.Figures, country.Clashing),
                        address(country.Code)
                    )),
            ]
            :
            [
                .. Spots.Select(spot => new MapMark(
                    spot.Spot.At,
                    spot.Spot.Kind,
                    spot.Name,
                    spot.Figures,
                    spot.Clashing > 0,
                    $"{spot.Told}, {spot.Precision}",
                    Within.Contains(spot) ? "#" + spot.Anchor : address(spot.Country)
                )),
            ];

    /// <summary>The address of <paramref name="path"/> with <paramref name="values"/>, and the measure and days that <paramref name="asked"/> asks.</summary>
    public static string Asking(
        string path,
        FiguresAsked? asked,
        params ReadOnlySpan<(string Name, string? Value)> values
    ) =>
        Address.Of(
            path,
            [.. values, ("measure", asked?.Measure), ("since", Iso(asked?.From)), ("until", Iso(asked?.To))]
        );

    private static string? Iso(LocalDate? day) => day is { } on ? NodaTime.Text.LocalDatePattern.Iso.Format(on) : null;

    private static Coordinates? Middle(string code) =>
        Whereabouts.Of(new Place(code, PlaceKind.Country, 6) { Id = code })?.At;

    private Frame Framed()
    {
        if (Chosen is { Length: > 2 } region)
        {
            return Frame.Around(
                [.. Within.Select(spot => spot.Spot.At).Append(Middle(region)!.Value)],
                NarrowestRegion
            );
        }
        var countries = Chosen is { } one ? [one] : Countries.Select(country => country.Code!);
        var points = countries.SelectMany(Lands).Concat(Chosen is null ? [] : Within.Select(spot => spot.Spot.At));
        return Frame.Around([.. points], Chosen is null ? NarrowestEarth : NarrowestCountry);
    }

    // A country's main lands, in rough; where it has no outline, its middle.
    private static IEnumerable<Coordinates> Lands(string code)
    {
        var rings = World.Within(0.1).FirstOrDefault(outline => outline.Code == code)?.Rings ?? [];
        return rings.IsEmpty
            ? [Middle(code)!.Value]
            : rings
                .Where(ring => ring.Area >= LeastLand * rings[0].Area && ring.Reaches(rings[0].Middle, FarthestLand))
                .SelectMany(ring => ring.Points);
    }
}
