using Whence.Placing;

namespace Whence.Formats.Exports;

/// <summary>Where a place lies, and how well that is known.</summary>
/// <param name="At">The point.</param>
/// <param name="Precision">UCDP where_prec with this point: that of the place, but no better than 2 in a town that holds it, 4 at a region's seat or greatest town, 6 in a country's middle.</param>
/// <param name="What">What lies there: the place itself, or what holds it; a code, an id or a name in lower case.</param>
public sealed record Located(Coordinates At, int Precision, string What)
{
    /// <summary>Where <paramref name="place"/> lies: as <paramref name="imported"/> has it by its id, else as what ships has it; null where neither does.</summary>
    public static Located? Of(Place place, IReadOnlyDictionary<string, Coordinates> imported) =>
        place.Id is { } id && imported.TryGetValue(id, out var at) ? new Located(at, place.Precision, id)
        : Whereabouts.Of(place) is { } spot ? new Located(spot.At, Math.Max(place.Precision, Level(spot)), spot.Id)
        : null;

    private static int Level(Spot spot) =>
        spot.Kind switch
        {
            SpotKind.Region => 4,
            SpotKind.Country => 6,
            _ => spot.Itself ? 1 : 2,
        };
}
