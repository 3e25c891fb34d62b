using Whence.Web.Map.Outlines;

namespace Whence.Web.Map;

/// <summary>What a picture shows of the earth: a part of a plane, <see cref="Ratio"/> times as wide as high.</summary>
/// <param name="Plane">The plane.</param>
/// <param name="Left">Kilometres of its left edge.</param>
/// <param name="Top">Kilometres of its upper edge.</param>
/// <param name="Width">Kilometres across.</param>
internal sealed record Frame(Plane Plane, double Left, double Top, double Width)
{
    /// <summary>How much wider it is than high.</summary>
    public const double Ratio = 1.6;

    /// <summary>The units of its outlines across.</summary>
    public const double Units = 1000;

    private const double Margin = 0.09;

    // What lies within so many degrees of a point is laid on one plane without being drawn out; for more, the whole earth is laid down.
    private const double Widest = 50;

    private double Height => Width / Ratio;

    /// <summary>The frame that shows <paramref name="points"/>, no narrower than <paramref name="narrowest"/> kilometres.</summary>
    public static Frame Around(IReadOnlyCollection<Coordinates> points, double narrowest)
    {
        var middle = Geometry.Middle(points);
        var plane = points.Max(point => Geometry.Distance(middle, point)) <= Widest ? new Plane(middle) : Plane.Earth;
        var laid = points.Select(plane.Of).ToList();
        var (left, right) = (laid.Min(p => p.X), laid.Max(p => p.X));
        var (top, bottom) = (laid.Min(p => p.Y), laid.Max(p => p.Y));
        var width = Math.Max(narrowest, (1 + 2 * Margin) * Math.Max(right - left, Ratio * (bottom - top)));
        return new Frame(plane, (left + right - width) / 2, Edge(plane, (top + bottom) / 2, width / Ratio), width);
    }

    // Nothing lies beyond the poles of the whole earth.
    private static double Edge(Plane plane, double middle, double height)
    {
        var pole = -Plane.Earth.Of(new Coordinates(90, 0)).Y;
        var top = middle - height / 2;
        return plane.Middle is not null ? top
            : height >= 2 * pole ? -height / 2
            : Math.Clamp(top, -pole, pole - height);
    }

    /// <summary>Where a point lies, in hundredths of the width and of the height; null where the frame does not show it.</summary>
    public (double X, double Y)? Of(Coordinates at)
    {
        var (x, y) = Plane.Of(at);
        var (across, down) = (100 * (x - Left) / Width, 100 * (y - Top) / Height);
        return across is >= 0 and <= 100 && down is >= 0 and <= 100 ? (across, down) : null;
    }

    /// <summary>The part of <paramref name="ring"/> that lies in it, in <see cref="Units"/>; closed along edges that lie a little outside.</summary>
    public List<(double X, double Y)> Cut(Ring ring)
    {
        if (Plane.Middle is { } middle && !ring.Reaches(middle, Reach))
        {
            return [];
        }
        const double Beyond = 10;
        List<(double X, double Y)> line =
        [
            .. ring.Points.Select(Plane.Of).Select(p => (Units * (p.X - Left) / Width, Units * (p.Y - Top) / Width)),
        ];
        line = Cut(line, p => p.X + Beyond);
        line = Cut(line, p => Units + Beyond - p.X);
        line = Cut(line, p => p.Y + Beyond);
        return Cut(line, p => Units / Ratio + Beyond - p.Y);
    }

    // Degrees from the plane's middle within which all of it lies: to the corner farthest off, and half as much again, for the earth is no plane.
    private double Reach =>
        1.5
        * Math.Sqrt(
            Math.Pow(Math.Max(Math.Abs(Left), Math.Abs(Left + Width)), 2)
                + Math.Pow(Math.Max(Math.Abs(Top), Math.Abs(Top + Height)), 2)
        )
        / Geometry.Radius
        * 180
        / Math.PI;

    // The part on the side of an edge on which `inside` is not below zero (Sutherland and Hodgman, "Reentrant polygon clipping", 1974).
    private static List<(double X, double Y)> Cut(
        List<(double X, double Y)> line,
        Func<(double X, double Y), double> inside
    )
    {
        var cut = new List<(double X, double Y)>(line.Count);
        for (var i = 0; i < line.Count; i++)
        {
            var (a, b) = (line[i], line[(i + 1) % line.Count]);
            var (atA, atB) = (inside(a), inside(b));
            if (atA >= 0)
            {
                cut.Add(a);
            }
            if (atA >= 0 != atB >= 0)
            {
                var along = atA / (atA - atB);
                cut.Add((a.X + along * (b.X - a.X), a.Y + along * (b.Y - a.Y)));
            }
        }
        return cut;
    }
}
