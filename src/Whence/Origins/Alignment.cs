namespace Whence.Origins;

/// <summary>
/// Aligns the shingles that two texts share into passages: runs that go forward on both sides with gaps of like size.
/// </summary>
internal static class Alignment
{
    /// <summary>The widest gap, in characters, that one passage may bridge.</summary>
    private const int Reach = 400;

    /// <summary>How many open runs a match is tried against: keeps the work linear on texts that repeat themselves.</summary>
    private const int Open = 8;

    /// <summary>The passages witnessed by <paramref name="matches"/>, pairs of places in left order.</summary>
    public static ImmutableArray<Passage> Of(List<(Span Left, Span Right)> matches)
    {
        var runs = new List<Passage>();
        foreach (var (left, right) in matches)
        {
            var joined = false;
            for (var r = runs.Count - 1; r >= Math.Max(0, runs.Count - Open) && !joined; r--)
            {
                var run = runs[r];
                var ahead = left.End - run.Left.End;
                var across = right.End - run.Right.End;
                joined = ahead >= 0 && across >= 0 && ahead <= Reach && Math.Abs(ahead - across) <= 24 + ahead / 2;
                if (joined)
                {
                    runs[r] = new Passage(run.Left.Cover(left), run.Right.Cover(right), run.Shared + 1);
                }
            }
            if (!joined)
            {
                runs.Add(new Passage(left, right, 1));
            }
        }
        return [.. runs];
    }
}
