namespace Whence.Web.Map.Outlines;

/// <summary>Points on the earth laid on a plane.</summary>
internal static class Geometry
{
    // So many units are a radian at the equator's middle: a unit is under a tenth of a degree.
    private const double Unit = 1000;

    /// <summary>
    /// Where a point lies on a plane on which areas keep their size: Equal Earth (Šavrič, Patterson and Jenny, "The Equal Earth map
    /// projection", International Journal of Geographical Information Science 33, 2019). y grows southward.
    /// </summary>
    public static (double X, double Y) Project(Coordinates at)
    {
        const double A1 = 1.340264;
        const double A2 = -0.081106;
        const double A3 = 0.000893;
        const double A4 = 0.003796;
        var lambda = at.Longitude * Math.PI / 180;
        var theta = Math.Asin(Math.Sqrt(3) / 2 * Math.Sin(at.Latitude * Math.PI / 180));
        var (t2, t6) = (theta * theta, Math.Pow(theta, 6));
        var x = 2 * Math.Sqrt(3) * lambda * Math.Cos(theta) / (3 * (9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1));
        var y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
        return (Unit * x, -Unit * y);
    }

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

    /// <summary>The middle of the area within <paramref name="ring"/>.</summary>
    public static Coordinates Middle(ImmutableArray<Coordinates> ring)
    {
        var (area, x, y) = (Area(ring), 0.0, 0.0);
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            var cross = a.Longitude * b.Latitude - b.Longitude * a.Latitude;
            x += (a.Longitude + b.Longitude) * cross;
            y += (a.Latitude + b.Latitude) * cross;
        }
        return new Coordinates(y / (6 * area), x / (6 * area));
    }
}
