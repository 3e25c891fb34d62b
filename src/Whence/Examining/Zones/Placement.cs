namespace Whence.Examining.Zones;

/// <summary>How a layout lies on a page: a plane mapping (homography) from its units to pixels.</summary>
public sealed class Placement
{
    // What OCR's boxes miss by at the least, in thousandths of the page's width.
    private const double LeastDeviation = 0.8;

    private readonly double[] map;
    private readonly Fitting? fitting;
    private readonly double width;

    internal Placement(double[] map) => this.map = map;

    internal Placement(Fitting fitting, int labels, double width)
        : this(fitting.Map) => (this.fitting, Labels, this.width) = (fitting, labels, width);

    /// <summary>How many labels it rests on.</summary>
    public int Labels { get; }

    /// <summary>
    /// How far off a corner of <paramref name="box"/> may lie, in thousandths of the page's width: the standard deviation that follows from how the
    /// labels stray, and how far from them it lies.
    /// </summary>
    public double Doubt(Box box)
    {
        if (fitting is null)
        {
            return 0;
        }
        var thousandth = Of(new Point(0, 0)).To(Of(new Point(width, 0))) / 1000;
        var deviation = Math.Max(Math.Sqrt(fitting.Variance), LeastDeviation * thousandth);
        return Corners(box).Max(corner => fitting.Spread(corner, Of(corner), deviation)) / thousandth;
    }

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
        var corners = Corners(box).Select(Of).ToList();
        var around = new Box(corners[0].X, corners[0].Y, 0, 0);
        return corners.Aggregate(around, (held, corner) => held.With(new Box(corner.X, corner.Y, 0, 0)));
    }

    private static ImmutableArray<Point> Corners(Box box) =>
        [
            new Point(box.X, box.Y),
            new Point(box.X + box.Width, box.Y),
            new Point(box.X, box.Y + box.Height),
            new Point(box.X + box.Width, box.Y + box.Height),
        ];

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
