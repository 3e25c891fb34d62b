namespace Whence.Examining.Zones;

/// <summary>
/// Lays a layout on a page by its printed labels: pairs of labels that OCR found propose how the page lies, the proposal that the most
/// labels agree with is taken (Fischler and Bolles, 1981, over all pairs instead of random ones), and fitted to those by least
/// squares: affine, or with perspective where there are labels enough.
/// </summary>
public static class Registration
{
    private const int Fewest = 3;
    private const int EnoughForPerspective = 6;

    // Of the page's width.
    private const double Tolerance = 0.02;

    // A label is printed once; a word of it may stand elsewhere too.
    private const int MostCandidates = 60;

    /// <summary>How the layout lies on the page, or why that cannot be told.</summary>
    public static (Placement? Placement, string? Reason) Fit(Layout layout, IReadOnlyList<ReadWord> words)
    {
        var found = layout
            .Labels.SelectMany(
                (label, i) => LabelFinder.Find(label.Text, words).Select(box => new Pair(i, label.Box, box))
            )
            .Take(MostCandidates)
            .ToList();
        var best = new List<Pair>();
        for (var a = 0; a < found.Count; a++)
        {
            for (var b = a + 1; b < found.Count; b++)
            {
                if (found[a].Label != found[b].Label && Similarity(found[a], found[b]) is { } proposal)
                {
                    var agreeing = Agreeing(found, proposal, layout.Width);
                    best = agreeing.Count > best.Count ? agreeing : best;
                }
            }
        }
        if (best.Count < Fewest)
        {
            var read = found.Select(pair => pair.Label).Distinct().Count();
            return (
                null,
                $"{Math.Max(best.Count, Math.Min(read, Fewest - 1))} of the layout's {layout.Labels.Length} printed labels were found where they belong; {Fewest} are needed"
            );
        }
        var map = LeastSquares(best, perspective: best.Count >= EnoughForPerspective) ?? LeastSquares(best, false);
        if (map is null)
        {
            return (null, "the labels that were found lie on one line");
        }
        var scale = new Placement(map, 0, 0).Around(new Box(0, 0, layout.Width, layout.Height)).Width;
        var residual = best.Average(pair => Misses(pair, new Placement(map, 0, 0))) / scale;
        return (new Placement(map, best.Count, residual), null);
    }

    private static List<Pair> Agreeing(List<Pair> found, double[] proposal, double width)
    {
        var placement = new Placement(proposal, 0, 0);
        var reach = placement.Of(new Point(0, 0)).To(placement.Of(new Point(width, 0))) * Tolerance;
        return
        [
            .. found
                .Select(pair => (Pair: pair, Misses: Misses(pair, placement)))
                .Where(pair => pair.Misses <= reach)
                .GroupBy(pair => pair.Pair.Label)
                .Select(same => same.MinBy(pair => pair.Misses).Pair),
        ];
    }

    private static double Misses(Pair pair, Placement placement)
    {
        var ((left, right), (seenLeft, seenRight)) = (pair.Printed.Ends, pair.Seen.Ends);
        return (placement.Of(left).To(seenLeft) + placement.Of(right).To(seenRight)) / 2;
    }

    // The turn, scale and shift that takes two labels' middles to where they were seen; null where they lie too near for it.
    private static double[]? Similarity(Pair a, Pair b)
    {
        var (from, to) = (a.Printed.Middle, b.Printed.Middle);
        var (seenFrom, seenTo) = (a.Seen.Middle, b.Seen.Middle);
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var (u, v) = (seenTo.X - seenFrom.X, seenTo.Y - seenFrom.Y);
        var square = x * x + y * y;
        if (square < a.Printed.Width * a.Printed.Width)
        {
            return null;
        }
        var (cosine, sine) = ((x * u + y * v) / square, (x * v - y * u) / square);
        return
        [
            cosine,
            -sine,
            seenFrom.X - cosine * from.X + sine * from.Y,
            sine,
            cosine,
            seenFrom.Y - sine * from.X - cosine * from.Y,
            0,
            0,
        ];
    }

    // Two equations a point, of which each label gives two.
    private static double[]? LeastSquares(List<Pair> pairs, bool perspective)
    {
        var unknowns = perspective ? 8 : 6;
        var (normal, right) = (new double[unknowns, unknowns], new double[unknowns]);
        foreach (var pair in pairs)
        {
            var ((left, end), (seenLeft, seenEnd)) = (pair.Printed.Ends, pair.Seen.Ends);
            foreach (var (point, seen) in new[] { (left, seenLeft), (end, seenEnd) })
            {
                Add([point.X, point.Y, 1, 0, 0, 0, -point.X * seen.X, -point.Y * seen.X], seen.X);
                Add([0, 0, 0, point.X, point.Y, 1, -point.X * seen.Y, -point.Y * seen.Y], seen.Y);
            }
        }
        var solved = LinearSystem.Solve(normal, right);
        return solved is null ? null
            : perspective ? solved
            : [.. solved, 0, 0];

        void Add(double[] row, double value)
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
    }

    private sealed record Pair(int Label, Box Printed, Box Seen);
}
