using Whence.Web.Map.Outlines;

namespace Whence.Web.Map;

/// <summary>
/// Lays the earth on a plane on which areas keep their size, in kilometres, y growing southward: the whole of it by Equal Earth (Šavrič,
/// Patterson and Jenny, "The Equal Earth map projection", International Journal of Geographical Information Science 33, 2019), and what lies about
/// a point by Lambert's azimuthal projection (Snyder, "Map Projections: A Working Manual", 1987, p. 185), which is true to scale there.
/// </summary>
/// <param name="Middle">The point; null for the whole earth.</param>
internal sealed record Plane(Coordinates? Middle)
{
    /// <summary>The whole earth.</summary>
    public static Plane Earth { get; } = new((Coordinates?)null);

    /// <summary>Where a point lies.</summary>
    public (double X, double Y) Of(Coordinates at) => Middle is { } middle ? About(middle, at) : Whole(at);

    private static (double X, double Y) Whole(Coordinates at)
    {
        const double A1 = 1.340264;
        const double A2 = -0.081106;
        const double A3 = 0.000893;
        const double A4 = 0.003796;
        var (latitude, longitude) = Geometry.Radians(at);
        var theta = Math.Asin(Math.Sqrt(3) / 2 * Math.Sin(latitude));
        var (t2, t6) = (theta * theta, Math.Pow(theta, 6));
        var x =
            2 * Math.Sqrt(3) * longitude * Math.Cos(theta) / (3 * (9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1));
        var y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
        return (Geometry.Radius * x, -Geometry.Radius * y);
    }

    private static (double X, double Y) About(Coordinates middle, Coordinates at)
    {
        var ((latitude0, longitude0), (latitude, longitude)) = (Geometry.Radians(middle), Geometry.Radians(at));
        var (sine0, cosine0) = Math.SinCos(latitude0);
        var (sine, cosine) = Math.SinCos(latitude);
        var (sineAway, cosineAway) = Math.SinCos(longitude - longitude0);
        // At the antipode, which no frame shows, the plane has no point.
        var scale = Geometry.Radius * Math.Sqrt(2 / Math.Max(1e-9, 1 + sine0 * sine + cosine0 * cosine * cosineAway));
        return (scale * cosine * sineAway, -scale * (cosine0 * sine - sine0 * cosine * cosineAway));
    }
}
