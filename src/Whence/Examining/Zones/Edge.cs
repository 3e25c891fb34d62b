namespace Whence.Examining.Zones;

/// <summary>An edge at a pixel, and the way in which it grows lighter, of length one.</summary>
internal readonly record struct Edge(int X, int Y, double Across, double Down);
