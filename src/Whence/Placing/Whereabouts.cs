using System.Collections.Frozen;
using System.Globalization;
using Whence.Languages;

namespace Whence.Placing;

/// <summary>
/// Tells where places lie, by what ships: countries, regions and towns. It is asked when something is answered, so that places that were read
/// before a point was known, or a town had an id, lie somewhere too.
/// </summary>
public static class Whereabouts
{
    private const string Middle = "middle";

    private static readonly Lazy<FrozenDictionary<string, (Coordinates At, string What)>> Points = new(Load);

    /// <summary>How many countries ship.</summary>
    public static int Countries => Points.Value.Count(point => point.Value.What == Middle);

    /// <summary>How many regions ship.</summary>
    public static int Regions => Points.Value.Count - Countries;

    /// <summary>Where <paramref name="place"/> lies, or else the nearest of what holds it; null where neither is known.</summary>
    public static Spot? Of(Place place) =>
        Itself(place)
        ?? place.Within.Select(holder => ById(holder, itself: false)).FirstOrDefault(spot => spot is not null);

    /// <summary>The name of the country or region of an ISO 3166 code; null where it does not ship.</summary>
    public static string? NameOf(string code) => Gazetteer.Places.GetValueOrDefault(code);

    /// <summary>The towns that <paramref name="place"/> may be, where its name alone does not tell; empty where it is settled, or none bears the name.</summary>
    public static ImmutableArray<Town> Alternatives(Place place) =>
        place is { Id: null, Kind: PlaceKind.Settlement or PlaceKind.Unknown } && Itself(place) is null
            ? Towns.Named(place.Text)
            : [];

    private static Spot? Itself(Place place) =>
        place.Id is { } id ? ById(id, IsItself(place))
        : place.Kind == PlaceKind.Region ? ById(place.Text.ToLowerInvariant(), IsItself(place))
        : place.Kind is PlaceKind.Settlement or PlaceKind.Unknown
        && TownChoice.Of(place.Text, place.Within, null) is { } town
            ? At(town, IsItself(place))
        : null;

    // Not near it, nor a part of it that has no name.
    private static bool IsItself(Place place) => place.Precision is not (2 or 5);

    private static Spot? ById(string id, bool itself) =>
        Points.Value.TryGetValue(id, out var point)
            ? point.What == Middle
                ? new Spot(id, SpotKind.Country, point.At, itself) { Name = NameOf(id) }
                : new Spot(id, SpotKind.Region, point.At, itself) { Name = NameOf(id), Seat = point.What }
            : Towns.Of(id) is { } town
                ? At(town, itself)
                : null;

    private static Spot At(Town town, bool itself) => new(town.Id, SpotKind.Town, town.At, itself);

    private static FrozenDictionary<string, (Coordinates, string)> Load() =>
        Table
            .Shipped("Placing/points.tsv")
            .Rows.ToFrozenDictionary(
                row => row[0],
                row =>
                    (
                        new Coordinates(
                            double.Parse(row[1], CultureInfo.InvariantCulture),
                            double.Parse(row[2], CultureInfo.InvariantCulture)
                        ),
                        row[3]
                    )
            );
}
