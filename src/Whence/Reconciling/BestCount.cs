namespace Whence.Reconciling;

/// <summary>
/// The one count that stands for a question, where a convention has one. It is always a count that somebody gives, never between
/// two.
/// </summary>
internal static class BestCount
{
    /// <summary>The count by <paramref name="convention"/>; null where there is none.</summary>
    public static long? Of(IReadOnlyList<Claim> claims, bool clash, string convention)
    {
        var given = claims
            .Where(c =>
                !c.Figure.Quantity.Values.IsEmpty
                && c.Figure.Quantity.Hedge is not (Hedge.AtMost or Hedge.LessThan or Hedge.Between)
            )
            .GroupBy(c => Math.Clamp(c.Figure.Quantity.Values[0], c.Interval.Low, c.Interval.High ?? long.MaxValue))
            .Select(g => (Count: g.Key, Origins: g.Select(c => c.Origin).Distinct(StringComparer.Ordinal).Count()))
            .ToList();
        return given.Count == 0
            ? null
            : convention switch
            {
                // Where reports differ, the lowest stands (ACLED fatality guidelines 2023).
                "acled" => given.Min(g => g.Count),
                // The best supported, and between equals the lower (UCDP GED codebook; Sundberg and Melander 2013).
                "ucdp" => Supported(given),
                // Across a clash no number is best.
                _ => clash ? null : Supported(given),
            };
    }

    private static long Supported(IEnumerable<(long Count, int Origins)> given) =>
        given.OrderByDescending(g => g.Origins).ThenBy(g => g.Count).First().Count;
}
