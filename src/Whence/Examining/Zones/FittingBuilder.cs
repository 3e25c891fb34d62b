namespace Whence.Examining.Zones;

/// <summary>
/// Gathers what is known of where points of a layout lie on a page, across or down, and finds the mapping that strays from it the least.
/// All is brought to about one first: squares of products of pixels are more than doubles hold apart.
/// </summary>
/// <param name="unit">The greatest coordinate on the layout.</param>
/// <param name="pixels">The greatest on the page.</param>
/// <param name="perspective">Whether lines that are parallel on the layout may meet on the page.</param>
internal sealed class FittingBuilder(double unit, double pixels, bool perspective)
{
    private readonly int unknowns = perspective ? 8 : 6;
    private readonly List<(double[] Row, double Value)> known = [];

    /// <summary>So far across the page lies <paramref name="point"/>.</summary>
    public void Across(Point point, double seen) =>
        Add(Fitting.Across(point.X / unit, point.Y / unit, seen / pixels), seen);

    /// <summary>So far down the page.</summary>
    public void Down(Point point, double seen) =>
        Add(Fitting.Down(point.X / unit, point.Y / unit, seen / pixels), seen);

    /// <summary>The mapping; null where what is known does not determine it.</summary>
    public Fitting? Solved()
    {
        if (unit <= 0 || pixels <= 0)
        {
            return null;
        }
        var (normal, right) = (new double[unknowns, unknowns], new double[unknowns]);
        foreach (var (row, value) in known)
        {
            for (var i = 0; i < unknowns; i++)
            {
                right[i] += row[i] * value;
                for (var j = 0; j < unknowns; j++)
                {
                    normal[i, j] += row[i] * row[j];
                }
            }
        }
        var kept = (double[,])normal.Clone();
        if (LinearSystem.Solve(normal, right) is not { } solved)
        {
            return null;
        }
        var strays = known.Sum(one =>
            Square(one.Value - Enumerable.Range(0, unknowns).Sum(i => one.Row[i] * solved[i]))
        );
        return new Fitting(solved, kept, unit, pixels, strays * pixels * pixels / Math.Max(1, known.Count - unknowns));
    }

    private static double Square(double value) => value * value;

    private void Add(double[] row, double seen) => known.Add((row, seen / pixels));
}
