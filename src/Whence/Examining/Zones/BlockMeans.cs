namespace Whence.Examining.Zones;

/// <summary>
/// How much the means of a picture's blocks stray from an even slope of light. A portrait has large light and dark parts whatever its
/// sharpness; blank paper, a frame or printed words have none. Edges would tell printed words for a portrait.
/// </summary>
public static class BlockMeans
{
    private const int Columns = 8;
    private const int Rows = 10;

    // Words, lines and the rim of a stamp darken a few blocks: the farthest are left out.
    private const double LeftOut = 0.15;

    /// <summary>The root mean square of the deviations, in steps of luminance; null where a block would be less than two pixels wide.</summary>
    public static double? Deviation(LuminancePlane picture)
    {
        if (picture.Width < 2 * Columns || picture.Height < 2 * Rows)
        {
            return null;
        }
        var means = Means(picture);
        var (level, across, down) = Slope(means);
        var squares = means
            .Select((mean, i) => mean - level - across * X(i) - down * Y(i))
            .Select(deviation => deviation * deviation)
            .Order()
            .Take((int)(means.Length * (1 - LeftOut)));
        return Math.Sqrt(squares.Average());
    }

    private static double[] Means(LuminancePlane picture)
    {
        var means = new double[Columns * Rows];
        for (var block = 0; block < means.Length; block++)
        {
            var (column, row) = (block % Columns, block / Columns);
            var (left, right) = (column * picture.Width / Columns, (column + 1) * picture.Width / Columns);
            var (top, bottom) = (row * picture.Height / Rows, (row + 1) * picture.Height / Rows);
            var sum = 0L;
            for (var y = top; y < bottom; y++)
            {
                foreach (var pixel in picture.Row(y)[left..right])
                {
                    sum += pixel;
                }
            }
            means[block] = (double)sum / ((right - left) * (bottom - top));
        }
        return means;
    }

    // The plane of least squares: over a whole grid its two slopes stand alone.
    private static (double Level, double Across, double Down) Slope(double[] means) =>
        (
            means.Average(),
            means.Select((mean, i) => mean * X(i)).Sum() / means.Select((_, i) => X(i) * X(i)).Sum(),
            means.Select((mean, i) => mean * Y(i)).Sum() / means.Select((_, i) => Y(i) * Y(i)).Sum()
        );

    private static double X(int block) => block % Columns - (Columns - 1) / 2.0;

    private static double Y(int block) => block / Columns - (Rows - 1) / 2.0;
}
