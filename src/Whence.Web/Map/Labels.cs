namespace Whence.Web.Map;

/// <summary>
/// Puts names beside marks so that none lies over another or over a mark: beside it to the right, else to the left, above or below; where
/// none of these is free there is no name. The greatest come first. Two widths of picture are looked at, for names keep their size.
/// </summary>
internal sealed class Labels
{
    /// <summary>Pixels across of the picture on a wide screen, and on a telephone.</summary>
    public const double Wide = 880;

    /// <inheritdoc cref="Wide"/>
    public const double Narrow = 360;

    private const double Letter = 7.2;
    private const double Line = 16;

    private readonly double width;
    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    /// <summary>For a picture of <paramref name="width"/> pixels, over <paramref name="marks"/>: hundredths across and down, and pixels of their radius.</summary>
    public Labels(double width, IEnumerable<(double X, double Y, double Radius)> marks)
    {
        this.width = width;
        foreach (var (x, y, radius) in marks)
        {
            var (left, top) = Pixels(x, y);
            taken.Add((left - radius, top - radius, left + radius, top + radius));
        }
        // The scale bar has the lower left corner.
        taken.Add((0, 0.92 * width / Frame.Ratio, 0.28 * width, width / Frame.Ratio));
    }

    /// <summary>Right over a point.</summary>
    public static (double X, double Y, string Anchor) Over { get; } = (0, 0, "middle");

    /// <summary>Puts <paramref name="name"/> beside a mark: pixels right and down of its middle, and how it is anchored there; null where nothing is free.</summary>
    public (double X, double Y, string Anchor)? Put(string name, double x, double y, double radius)
    {
        var gap = radius + 5;
        foreach (
            var beside in (ReadOnlySpan<(double, double, string)>)
                [(gap, 4, "start"), (-gap, 4, "end"), (0, -gap - 2, "middle"), (0, gap + 11, "middle")]
        )
        {
            if (Puts(name, x, y, beside))
            {
                return beside;
            }
        }
        return null;
    }

    /// <summary>Puts <paramref name="name"/> so far from a point; false where something is there.</summary>
    public bool Puts(string name, double x, double y, (double X, double Y, string Anchor) beside)
    {
        var (left, top) = Pixels(x, y);
        var length = Letter * name.Length;
        left +=
            beside.X
            - beside.Anchor switch
            {
                "end" => length,
                "middle" => length / 2,
                _ => 0,
            };
        var bottom = top + beside.Y + 4;
        var box = (Left: left, Top: bottom - Line, Right: left + length, Bottom: bottom);
        var fits =
            box is { Left: >= 2, Top: >= 2 }
            && box.Right <= width - 2
            && box.Bottom <= width / Frame.Ratio - 2
            && taken.TrueForAll(other =>
                box.Left >= other.Right || other.Left >= box.Right || box.Top >= other.Bottom || other.Top >= box.Bottom
            );
        if (fits)
        {
            taken.Add(box);
        }
        return fits;
    }

    private (double X, double Y) Pixels(double x, double y) => (x * width / 100, y * width / 100 / Frame.Ratio);
}
