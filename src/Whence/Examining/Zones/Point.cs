namespace Whence.Examining.Zones;

/// <summary>A point, in the units of a layout or in pixels; y grows downwards.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
public readonly record struct Point(double X, double Y)
{
    /// <summary>How far <paramref name="other"/> lies from it.</summary>
    public double To(Point other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));
}
