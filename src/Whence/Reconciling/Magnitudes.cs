namespace Whence.Reconciling;

/// <summary>
/// Counts that are too far apart to be of one thing: between a dozen taken off a bus and thousands taken out of a town no voice
/// need be wrong.
/// </summary>
internal static class Magnitudes
{
    // So many times greater is another thing; voices that count one thing seldom differ by so much.
    private const int Apart = 20;

    /// <summary>Whether two counts can be of one thing.</summary>
    public static bool Meet(Claim a, Claim b)
    {
        var (x, y) = (Number(a), Number(b));
        return Math.Max(x, y) / Apart <= Math.Max(1, Math.Min(x, y));
    }

    /// <summary>The claims in groups that are apart from each other, in the order of their first.</summary>
    public static IEnumerable<IReadOnlyList<Claim>> Split(IReadOnlyList<Claim> claims)
    {
        var starts = new List<Claim>();
        Claim? last = null;
        foreach (var claim in claims.OrderBy(Number))
        {
            if (last is null || !Meet(last, claim))
            {
                starts.Add(claim);
            }
            last = claim;
        }
        return starts.Count == 1
            ? [claims]
            : claims.GroupBy(c => starts.FindLastIndex(s => Number(s) <= Number(c))).Select(g => g.ToList());
    }

    /// <summary>The number that a claim's words name; the least that a vague word allows.</summary>
    public static long Number(Claim claim) =>
        claim.Figure.Quantity.Values is [var value, ..] ? value : claim.Interval.Low;
}
