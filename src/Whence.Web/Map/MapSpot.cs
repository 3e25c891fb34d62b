using Whence.Formats.Exports;
using Whence.Placing;
using Whence.Sqlite.Tables;

namespace Whence.Web.Map;

/// <summary>What was counted at one point, or somewhere about it.</summary>
/// <param name="Spot">The point.</param>
/// <param name="Places">The places that lie there, as reports name them, those with most figures first.</param>
internal sealed record MapSpot(Spot Spot, ImmutableArray<CountedPlace> Places)
{
    /// <summary>How many figures are of it.</summary>
    public long Figures { get; } = Places.Sum(place => place.Figures);

    /// <summary>How many of them clash.</summary>
    public long Clashing { get; } = Places.Sum(place => place.Clashing);

    /// <summary>What it is called: as the tables have it, a region that is called as its seat by that word; a town as most figures have it.</summary>
    public string Name =>
        (
            Spot is { Kind: SpotKind.Region, Name: { } region } && Towns.Named(region).Any(town => town.At == Spot.At)
                ? $"{region} region"
                : Spot.Name
        )
        ?? Places.Where(place => Whereabouts.Of(place.Place)!.Itself).Select(place => place.Place.Text).FirstOrDefault()
        ?? Places[0].Place.Text;

    /// <summary>The code of the country that it lies in, or is.</summary>
    public string? Country => Places[0].Place.Country;

    /// <summary>The code of the region that it lies in, or is; null where that is not known, or has none.</summary>
    public string? Region =>
        (Towns.Of(Spot.Id)?.Within ?? [Spot.Id]).FirstOrDefault(id =>
            id is [_, _, '-', ..] && Whereabouts.NameOf(id) is not null
        );

    /// <summary>What the mark says of how well the place is known.</summary>
    public string Precision =>
        Spot.Kind switch
        {
            SpotKind.Town => "in or at the town",
            SpotKind.Region => $"somewhere in the region; the mark stands at {Spot.Seat}",
            _ => "somewhere in the country; the mark stands in its middle",
        };

    /// <summary>How many figures and clashes, in words.</summary>
    public string Told => Tell(Figures, Clashing);

    /// <summary>What its entry in the list is led to by.</summary>
    public string Anchor => "at-" + Spot.Id.Replace(':', '-').Replace(' ', '-');

    /// <summary>So many figures, and how many of them clash, in words.</summary>
    public static string Tell(long figures, long clashing) =>
        $"{Phrases.Number(figures)} {(figures == 1 ? "figure" : "figures")}"
        + (clashing > 0 ? $", {Phrases.Number(clashing)} of them in a clash" : "");

    /// <summary>The places by where they lie, those with most figures first; the rest of which nothing is known.</summary>
    public static (ImmutableArray<MapSpot> Spots, ImmutableArray<CountedPlace> Unknown) Of(
        IEnumerable<CountedPlace> places
    )
    {
        var known = places.ToLookup(place => Whereabouts.Of(place.Place)?.Id);
        return (
            [
                .. known
                    .Where(same => same.Key is not null)
                    .Select(same => new MapSpot(Whereabouts.Of(same.First().Place)!, [.. same]))
                    .OrderByDescending(spot => spot.Figures)
                    .ThenBy(spot => spot.Spot.Id, StringComparer.Ordinal),
            ],
            [.. known[null]]
        );
    }
}
