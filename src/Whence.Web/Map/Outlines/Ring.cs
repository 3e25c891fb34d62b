namespace Whence.Web.Map.Outlines;

/// <summary>A closed line around a piece of land, its first point told once.</summary>
internal sealed class Ring(ImmutableArray<Coordinates> points)
{
    private readonly Lazy<(Coordinates Middle, double Reach)> circle = new(() => Around(points));

    /// <summary>Its points; longitudes go on beyond the 180th meridian.</summary>
    public ImmutableArray<Coordinates> Points => points;

    /// <summary>The point about which it lies.</summary>
    public Coordinates Middle => circle.Value.Middle;

    /// <summary>The area within, on a plane of degrees that is as narrow as its middle's parallel.</summary>
    public double Area { get; } =
        points.Length == 0
            ? 0
            : Math.Abs(Geometry.Area(points)) * Math.Cos(points.Average(p => p.Latitude) * Math.PI / 180);

    /// <summary>Whether any of it may lie within <paramref name="degrees"/> of <paramref name="at"/>.</summary>
    public bool Reaches(Coordinates at, double degrees) =>
        Geometry.Distance(at, Middle) <= degrees + circle.Value.Reach;

    private static (Coordinates, double) Around(ImmutableArray<Coordinates> points)
    {
        var middle = Geometry.Middle(points);
        return (middle, points.Max(point => Geometry.Distance(middle, point)));
    }
}
