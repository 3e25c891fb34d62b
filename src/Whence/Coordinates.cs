namespace Whence;

/// <summary>A point on the earth by WGS 84, in degrees.</summary>
/// <param name="Latitude">−90 to 90, north positive.</param>
/// <param name="Longitude">−180 to 180, east positive.</param>
public readonly record struct Coordinates(double Latitude, double Longitude);
