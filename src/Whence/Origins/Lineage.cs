namespace Whence.Origins;

/// <summary>
/// Picks, among the reports that share passages with one, those it most plausibly rests on: the fewest earlier ones that
/// account for what is shared, most first.
/// </summary>
internal static class Lineage
{
    /// <summary>The share of a report's own sampled shingles below which a second parent is not taken up.</summary>
    private const double Least = 0.1;

    /// <summary>
    /// The covered share below which a report has a story of its own around what it copied, and is an origin too.
    /// </summary>
    public const double OwnStory = 0.35;

    /// <summary>The parents of each report, best first.</summary>
    /// <param name="count">How many reports there are.</param>
    /// <param name="overlaps">What they share.</param>
    /// <param name="times">When each was published; null where unknown, which counts as last.</param>
    public static int[][] Parents(int count, ImmutableArray<Overlap> overlaps, IReadOnlyList<Instant?> times)
    {
        var earlier = new List<(int Parent, List<Span> Shared, int Weight)>[count];
        foreach (var overlap in overlaps)
        {
            var leftLater = IsLater(times[overlap.Left], times[overlap.Right]);
            var (child, parent) = leftLater ? (overlap.Left, overlap.Right) : (overlap.Right, overlap.Left);
            var spans = overlap.Passages.Select(p => leftLater ? p.Left : p.Right).ToList();
            (earlier[child] ??= []).Add((parent, spans, overlap.Shared));
        }
        return [.. earlier.Select(candidates => candidates is null ? [] : Choose(candidates))];
    }

    /// <summary>Whether what was published at <paramref name="one"/> comes after; an unknown time comes last.</summary>
    public static bool IsLater(Instant? one, Instant? other) => other is not null && (one is null || one >= other);

    private static int[] Choose(List<(int Parent, List<Span> Shared, int Weight)> candidates)
    {
        var chosen = new List<int>();
        var covered = new List<Span>();
        candidates.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Parent.CompareTo(b.Parent));
        var most = candidates[0].Shared.Sum(span => span.Length);
        foreach (var (parent, shared, _) in candidates)
        {
            var fresh = shared.Where(span => !covered.Exists(span.Overlaps)).Sum(span => span.Length);
            if (chosen.Count == 0 || fresh > Math.Max(200, most * Least))
            {
                chosen.Add(parent);
                covered.AddRange(shared);
            }
        }
        return [.. chosen];
    }

    /// <summary>
    /// The share of a report's sampled length that passages shared with its parents cover: 1 for a plain copy; little where
    /// a passage is embedded in a story of the report's own, which then is an origin beside the parent.
    /// </summary>
    public static double[] Covered(
        IReadOnlyList<Fingerprint> fingerprints,
        ImmutableArray<Overlap> overlaps,
        int[][] parents
    )
    {
        var shared = new List<Span>[fingerprints.Count];
        foreach (var overlap in overlaps)
        {
            if (parents[overlap.Left].Contains(overlap.Right))
            {
                (shared[overlap.Left] ??= []).AddRange(overlap.Passages.Select(passage => passage.Left));
            }
            else if (parents[overlap.Right].Contains(overlap.Left))
            {
                (shared[overlap.Right] ??= []).AddRange(overlap.Passages.Select(passage => passage.Right));
            }
        }
        return [.. shared.Select((spans, report) => spans is null ? 0 : Cover(spans) / Length(fingerprints[report]))];
    }

    private static double Length(Fingerprint fingerprint) => fingerprint.Spans[^1].End - fingerprint.Spans[0].Start;

    private static double Cover(List<Span> spans)
    {
        spans.Sort();
        int covered = 0,
            end = 0;
        foreach (var span in spans)
        {
            covered += Math.Max(0, span.End - Math.Max(end, span.Start));
            end = Math.Max(end, span.End);
        }
        return covered;
    }
}
