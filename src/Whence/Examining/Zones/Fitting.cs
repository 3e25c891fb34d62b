namespace Whence.Examining.Zones;

/// <summary>A mapping from a layout to a page that was fitted to what is known of some points, and how well they determine it.</summary>
internal sealed class Fitting
{
    private readonly double[,] normal;
    private readonly double unit;
    private readonly double pixels;

    public Fitting(double[] solved, double[,] normal, double unit, double pixels, double variance)
    {
        (this.normal, this.unit, this.pixels, Variance) = (normal, unit, pixels, variance);
        var scale = pixels / unit;
        var perspective = solved.Length == 8;
        Map =
        [
            solved[0] * scale,
            solved[1] * scale,
            solved[2] * pixels,
            solved[3] * scale,
            solved[4] * scale,
            solved[5] * pixels,
            perspective ? solved[6] / unit : 0,
            perspective ? solved[7] / unit : 0,
        ];
    }

    /// <summary>The homography, row by row; its last number is one.</summary>
    public double[] Map { get; }

    /// <summary>What the known points stray from it by, in pixels squared for each that is beyond what determines it.</summary>
    public double Variance { get; }

    /// <summary>
    /// How far off a point that it puts at <paramref name="at"/> may lie, in pixels: the standard deviation, where what is known strays by
    /// <paramref name="deviation"/> pixels. It grows with the distance from what is known.
    /// </summary>
    public double Spread(Point point, Point at, double deviation)
    {
        var (x, y) = (point.X / unit, point.Y / unit);
        return deviation * Math.Sqrt(Leverage(Across(x, y, at.X / pixels)) + Leverage(Down(x, y, at.Y / pixels)));
    }

    /// <summary>The equation of how far across a point lies; in an affine mapping without the last two.</summary>
    public static double[] Across(double x, double y, double seen) => [x, y, 1, 0, 0, 0, -x * seen, -y * seen];

    /// <summary>Likewise how far down.</summary>
    public static double[] Down(double x, double y, double seen) => [0, 0, 0, x, y, 1, -x * seen, -y * seen];

    private double Leverage(double[] row)
    {
        var unknowns = normal.GetLength(0);
        var solved = LinearSystem.Solve((double[,])normal.Clone(), row[..unknowns]);
        return solved is null
            ? double.PositiveInfinity
            : Math.Max(0, Enumerable.Range(0, unknowns).Sum(i => row[i] * solved[i]));
    }
}
