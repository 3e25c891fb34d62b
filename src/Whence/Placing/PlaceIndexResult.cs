namespace Whence.Placing;

/// <summary>An index of places, or why its text was refused; just one of the two is there.</summary>
/// <param name="Index">The index.</param>
/// <param name="Fault">The first mistake.</param>
public sealed record PlaceIndexResult(PlaceIndex? Index, PlaceFault? Fault);
