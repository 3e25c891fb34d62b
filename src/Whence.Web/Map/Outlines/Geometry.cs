namespace Whence.Web.Map.Outlines;

/// <summary>What is reckoned of points on the earth.</summary>
internal static class Geometry
{
    /// <summary>Kilometres of the earth's radius, of the sphere of the same area.</summary>
    public const double Radius = 6371;

    /// <summary>The area within <paramref name="ring"/> on a plane of degrees; below zero where it runs clockwise.</summary>
    public static double Area(ImmutableArray<Coordinates> ring)
    {
        var twice = 0.0;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            twice += a.Longitude * b.Latitude - b.Longitude * a.Latitude;
        }
        return twice / 2;
    }

    /// <summary>The point about which <paramref name="points"/> lie: the mean of their directions from the earth's middle.</summary>
    public static Coordinates Middle(IEnumerable<Coordinates> points)
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var point in points)
        {
            var (latitude, longitude) = Radians(point);
            x += Math.Cos(latitude) * Math.Cos(longitude);
            y += Math.Cos(latitude) * Math.Sin(longitude);
            z += Math.Sin(latitude);
        }
        return new Coordinates(
            Math.Atan2(z, Math.Sqrt(x * x + y * y)) * 180 / Math.PI,
            Math.Atan2(y, x) * 180 / Math.PI
        );
    }

    /// <summary>Degrees of the great circle between two points.</summary>
    public static double Distance(Coordinates a, Coordinates b)
    {
        var ((aLatitude, aLongitude), (bLatitude, bLongitude)) = (Radians(a), Radians(b));
        var half =
            Math.Pow(Math.Sin((aLatitude - bLatitude) / 2), 2)
            + Math.Cos(aLatitude) * Math.Cos(bLatitude) * Math.Pow(Math.Sin((aLongitude - bLongitude) / 2), 2);
        return 2 * Math.Asin(Math.Min(1, Math.Sqrt(half))) * 180 / Math.PI;
    }

    /// <summary>Latitude and longitude in radians.</summary>
    public static (double Latitude, double Longitude) Radians(Coordinates at) =>
        (at.Latitude * Math.PI / 180, at.Longitude * Math.PI / 180);
}
