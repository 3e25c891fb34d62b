namespace Whence.Examining.Zones;

/// <summary>
/// Looks for the ring of a round stamp: every edge votes for the middles that it may be a rim about, along its gradient both ways, and of
/// the likeliest circles the rim is walked: its coverage is the share of directions in which an edge faces the middle (after
/// Kimme, Ballard and Sklansky, 1975).
/// </summary>
public static class RoundStamp
{
    private const int Directions = 72;
    private const int MostCandidates = 12;

    // An edge is no weaker than this share of the span from ink to paper.
    private const double WeakestEdge = 0.10;

    // The cosine of the most that an edge may face away from the middle.
    private const double Facing = 0.96;

    /// <summary>The best circle of a radius from <paramref name="least"/> to <paramref name="most"/> pixels.</summary>
    /// <param name="picture">Where it is looked for.</param>
    /// <param name="least">The least radius.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="contrast">The span from ink to paper, in steps of luminance.</param>
    public static Ring Find(LuminancePlane picture, int least, int most, double contrast)
    {
        var edges = Gradient.Of(picture, contrast * WeakestEdge);
        var best = new Ring(new Point(picture.Width / 2.0, picture.Height / 2.0), 0, 0);
        var candidates = new PriorityQueue<(int At, int Radius), int>();
        var votes = new int[picture.Width * picture.Height];
        for (var radius = Math.Max(4, least); radius <= most; radius++)
        {
            Array.Clear(votes);
            foreach (var edge in edges.All)
            {
                Vote(votes, picture, edge.X + edge.Across * radius, edge.Y + edge.Down * radius);
                Vote(votes, picture, edge.X - edge.Across * radius, edge.Y - edge.Down * radius);
            }
            var top = Smoothed(votes, picture.Width, picture.Height);
            // Longer rims get more votes by themselves.
            candidates.Enqueue((top.At, radius), top.Votes * 1000 / radius);
            if (candidates.Count > MostCandidates)
            {
                candidates.Dequeue();
            }
        }
        foreach (var ((at, radius), _) in candidates.UnorderedItems)
        {
            for (var dy = -1; dy <= 1; dy++)
            {
                for (var dx = -1; dx <= 1; dx++)
                {
                    var middle = new Point(at % picture.Width + dx, at / picture.Width + dy);
                    var ring = new Ring(middle, radius, Coverage(edges, middle, radius));
                    best =
                        ring.Coverage > best.Coverage || (ring.Coverage == best.Coverage && radius > best.Radius)
                            ? ring
                            : best;
                }
            }
        }
        return best;
    }

    private static void Vote(int[] votes, LuminancePlane picture, double x, double y)
    {
        var (column, row) = ((int)Math.Round(x), (int)Math.Round(y));
        if (column >= 0 && row >= 0 && column < picture.Width && row < picture.Height)
        {
            votes[row * picture.Width + column]++;
        }
    }

    // The place with the most votes in the three by three about it.
    private static (int At, int Votes) Smoothed(int[] votes, int width, int height)
    {
        var best = (At: 0, Votes: -1);
        for (var y = 1; y < height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                var sum = 0;
                for (var dy = -1; dy <= 1; dy++)
                {
                    var row = (y + dy) * width + x;
                    sum += votes[row - 1] + votes[row] + votes[row + 1];
                }
                best = sum > best.Votes ? (y * width + x, sum) : best;
            }
        }
        return best;
    }

    private static double Coverage(Gradient edges, Point middle, int radius)
    {
        var met = 0;
        for (var i = 0; i < Directions; i++)
        {
            var (across, down) = (Math.Cos(2 * Math.PI * i / Directions), Math.Sin(2 * Math.PI * i / Directions));
            var there = false;
            for (var off = -1.5; off <= 1.5 && !there; off += 0.75)
            {
                var (x, y) = (middle.X + (radius + off) * across, middle.Y + (radius + off) * down);
                there =
                    edges.At((int)Math.Round(x), (int)Math.Round(y)) is { } edge
                    && Math.Abs(edge.Across * across + edge.Down * down) >= Facing;
            }
            met += there ? 1 : 0;
        }
        return Math.Round((double)met / Directions, 3);
    }
}
