namespace Whence.Examining.Zones;

/// <summary>How a layout lies on a page: a plane mapping (homography) from its units to pixels.</summary>
public sealed class Placement
{
    private readonly double[] map;

    internal Placement(double[] map, int labels, double residual) =>
        (this.map, Labels, Residual) = (map, labels, residual);

    /// <summary>How many labels it rests on.</summary>
    public int Labels { get; }

    /// <summary>How far the labels lie from where it puts them, in the mean, as a share of the page's width.</summary>
    public double Residual { get; }

    /// <summary>How far the page is turned, clockwise, in radians, at the layout's own corner.</summary>
    public double Turn => Math.Atan2(map[3] - map[5] * map[6], map[0] - map[2] * map[6]);

    /// <summary>Where a point of the layout lies on the page, in pixels.</summary>
    public Point Of(Point point)
    {
        var depth = map[6] * point.X + map[7] * point.Y + 1;
        return new Point(
            (map[0] * point.X + map[1] * point.Y + map[2]) / depth,
            (map[3] * point.X + map[4] * point.Y + map[5]) / depth
        );
    }

    /// <summary>The upright rectangle of pixels that holds <paramref name="box"/>.</summary>
    public Box Around(Box box)
    {
        ReadOnlySpan<Point> corners =
        [
            Of(new Point(box.X, box.Y)),
            Of(new Point(box.X + box.Width, box.Y)),
            Of(new Point(box.X, box.Y + box.Height)),
            Of(new Point(box.X + box.Width, box.Y + box.Height)),
        ];
        var around = new Box(corners[0].X, corners[0].Y, 0, 0);
        foreach (var corner in corners[1..])
        {
            around = around.With(new Box(corner.X, corner.Y, 0, 0));
        }
        return around;
    }

    /// <summary>
    /// What <paramref name="box"/> shows, straightened, <paramref name="width"/> pixels wide; null where a tenth of it or more lies
    /// outside of the page.
    /// </summary>
    public LuminancePlane? Cut(LuminancePlane page, Box box, int width)
    {
        var height = Math.Max(1, (int)Math.Round(width * box.Height / box.Width));
        var pixels = new byte[width * height];
        var outside = 0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = Of(new Point(box.X + (x + 0.5) * box.Width / width, box.Y + (y + 0.5) * box.Height / height));
                outside += at.X < 0 || at.Y < 0 || at.X >= page.Width || at.Y >= page.Height ? 1 : 0;
                pixels[y * width + x] = page.Near(at);
            }
        }
        return outside * 10 >= pixels.Length ? null : new LuminancePlane(width, height, pixels);
    }
}
