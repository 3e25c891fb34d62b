namespace Whence.Examining.Zones;

/// <summary>
/// Lays a layout on a page by its printed labels: pairs of labels that OCR found propose how the page lies, the proposal that the most
/// labels agree with is taken (Fischler and Bolles, 1981, over all pairs instead of random ones), and fitted to those by least
/// squares: affine, or with perspective where labels are enough and lie much better so. OCR puts upright boxes about words that stand aslant; how far the
/// page is turned, by the first fit, tells how the words lie in them, and the fit is made again.
/// </summary>
public static class Registration
{
    /// <summary>The fewest printed labels that a page is laid by.</summary>
    public const int FewestLabels = 4;

    // Of the page's width: how far a label may lie from where it is proposed, and from where each fit after it puts it.
    private const double Tolerance = 0.02;
    private static readonly ImmutableArray<double> Tightening = [0.04, 0.02, 0.01, 0.006];

    // What labels stray by without it, squared, is so many times what they stray by with it.
    private const double WorthPerspective = 2;

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
                    var agreeing = Agreeing(found, proposal, layout.Width, Tolerance);
                    best = agreeing.Count > best.Count ? agreeing : best;
                }
            }
        }
        if (best.Count < FewestLabels)
        {
            var read = found.Select(pair => pair.Label).Distinct().Count();
            return (
                null,
                $"{Math.Max(best.Count, Math.Min(read, FewestLabels - 1))} of the layout's {layout.Labels.Length} printed labels were found where they belong; {FewestLabels} are needed"
            );
        }
        if (Fitted(best, layout.Width) is not { } fitting)
        {
            return (null, "the labels that were found lie on one line");
        }
        // Each fit tells better than the one before how far the page is turned, and which labels were read in part or in excess.
        var most = best.Count;
        foreach (var tolerance in Tightening)
        {
            var agreeing = Agreeing(found, fitting.Map, layout.Width, tolerance);
            if (
                agreeing.Count >= FewestLabels
                && 2 * agreeing.Count >= most
                && Fitted(agreeing, layout.Width) is { } better
            )
            {
                (best, fitting) = (agreeing, better);
                most = Math.Max(most, best.Count);
            }
        }
        return (new Placement(fitting, best.Count, layout.Width), null);
    }

    // Far from the labels, two more unknowns cost more than they give, unless the page was pictured aslant.
    private static Fitting? Fitted(List<Pair> pairs, double width)
    {
        var affine = LeastSquares(pairs, perspective: false, width);
        var perspective = LeastSquares(pairs, perspective: true, width);
        return affine is null ? perspective
            : perspective is null || perspective.Variance * WorthPerspective > affine.Variance ? affine
            : perspective;
    }

    private static List<Pair> Agreeing(List<Pair> found, double[] proposal, double width, double tolerance)
    {
        var placement = new Placement(proposal);
        var turn = placement.Turn;
        var reach = placement.Of(new Point(0, 0)).To(placement.Of(new Point(width, 0))) * tolerance;
        return
        [
            .. found
                .Select(pair => pair.Slanted(turn))
                .Select(pair => (Pair: pair, Misses: Misses(pair, placement)))
                .Where(pair => pair.Misses <= reach)
                .GroupBy(pair => pair.Pair.Label)
                .Select(same => same.MinBy(pair => pair.Misses).Pair),
        ];
    }

    private static double Misses(Pair pair, Placement placement) =>
        placement.Of(pair.Printed.Middle).To(pair.Seen.Middle);

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

    // Each label tells how far across the middles of its ends lie, and how far down its own middle does: an upright box about words that
    // stand aslant does not tell how far down their ends do. All is brought to about one first: squares of products of pixels are more
    // than doubles hold apart.
    private static Fitting? LeastSquares(List<Pair> pairs, bool perspective, double width)
    {
        var fitting = new FittingBuilder(
            pairs.Max(pair => Math.Max(pair.Printed.Ends.Right.X, pair.Printed.Middle.Y)),
            pairs.Max(pair => Math.Max(Math.Abs(pair.Seen.Middle.X), Math.Abs(pair.Seen.Middle.Y))),
            perspective
        );
        foreach (var pair in pairs)
        {
            var ((left, end), reach) = (pair.Printed.Ends, pair.Across / 2);
            fitting.Across(left, pair.Seen.Middle.X - reach);
            fitting.Across(end, pair.Seen.Middle.X + reach);
            fitting.Down(pair.Printed.Middle, pair.Seen.Middle.Y);
        }
        return fitting.Solved();
    }

    private sealed record Pair(int Label, Box Printed, Box Seen)
    {
        // Beyond it an upright box tells little of what lies in it.
        private const double MostSlant = Math.PI / 6;

        /// <summary>How far apart the middles of its ends were seen, across.</summary>
        public double Across { get; private init; } = Seen.Width;

        /// <summary>It, where words that are turned by <paramref name="turn"/> lie in an upright box: w cos + h sin is its width, w sin + h cos its height.</summary>
        public Pair Slanted(double turn)
        {
            if (Math.Abs(turn) > MostSlant)
            {
                return this;
            }
            var (cosine, sine) = (Math.Cos(turn), Math.Abs(Math.Sin(turn)));
            var width = (Seen.Width * cosine - Seen.Height * sine) / Math.Cos(2 * turn);
            return this with { Across = Math.Max(0, width) * cosine };
        }
    }
}
