namespace Whence.Examining.Zones;

/// <summary>A circle on a picture.</summary>
/// <param name="Middle">Its middle, in pixels.</param>
/// <param name="Radius">Its radius, in pixels; 0 where there is none.</param>
/// <param name="Coverage">The share of directions in which an edge stands at its rim and faces the middle, from 0 to 1.</param>
public readonly record struct Ring(Point Middle, int Radius, double Coverage);
