namespace Whence.Examining.Zones;

/// <summary>Solves a few linear equations by elimination.</summary>
internal static class LinearSystem
{
    private const double Nothing = 1e-12;

    /// <summary>The solution; null where there is none, or more than one. Both arguments are written over.</summary>
    public static double[]? Solve(double[,] rows, double[] right)
    {
        var n = right.Length;
        var scale = Enumerable.Range(0, n).Max(i => Math.Abs(rows[i, i]));
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(rows[row, column]));
            if (Math.Abs(rows[pivot, column]) <= Nothing * scale)
            {
                return null;
            }
            for (var j = 0; j < n; j++)
            {
                (rows[column, j], rows[pivot, j]) = (rows[pivot, j], rows[column, j]);
            }
            (right[column], right[pivot]) = (right[pivot], right[column]);
            for (var row = 0; row < n; row++)
            {
                if (row == column)
                {
                    continue;
                }
                var factor = rows[row, column] / rows[column, column];
                for (var j = column; j < n; j++)
                {
                    rows[row, j] -= factor * rows[column, j];
                }
                right[row] -= factor * right[column];
            }
        }
        return [.. Enumerable.Range(0, n).Select(i => right[i] / rows[i, i])];
    }
}
