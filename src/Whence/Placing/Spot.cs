namespace Whence.Placing;

/// <summary>Where a place lies, as far as the tables that ship know it.</summary>
/// <param name="Id">What lies there: an ISO 3166 code or a town's id; of a region without a code its name in lower case.</param>
/// <param name="Kind">How well the point tells it.</param>
/// <param name="At">The point.</param>
/// <param name="Itself">Whether the place itself is meant; else something that holds it, somewhere in which it lies.</param>
public sealed record Spot(string Id, SpotKind Kind, Coordinates At, bool Itself)
{
    /// <summary>The name of a region or country, and of a region's point the town that lies there; null for a town.</summary>
    public string? Name { get; init; }

    /// <summary>The town at a region's point; null for all else.</summary>
    public string? Seat { get; init; }
}
