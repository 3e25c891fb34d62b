namespace Whence.Reconciling;

/// <summary>A question's low, best and high by the rules of UCDP: the extremes of what is said, and the count best supported.</summary>
internal static class Summary
{
    public static Question Of(
        IReadOnlyList<Claim> claims,
        ImmutableArray<string> figures,
        IReadOnlyList<ImmutableArray<string>> conflicts
    )
    {
        var first = claims[0];
        var said = claims.Where(c => c.Figure.Period is { From: not null } or { To: not null }).ToList();
        var dated = first.Cell.Dated ? first.Cell : default;
        return new Question("q:" + first.Figure.Id, first.Figure.Measure)
        {
            Population = Longest(claims.Select(c => c.Figure.Population?.Text)),
            Place = claims
                .Where(c => c.Figure.Place is not null)
                .OrderBy(c => c.Figure.Place!.Precision)
                .FirstOrDefault()
                ?.Figure.Place!.Text,
            From = dated.From ?? (said.Count > 0 ? said[0].Figure.Period!.From : null),
            To = dated.To ?? (said.Count > 0 ? said[0].Figure.Period!.To : null),
            Low = claims.Min(c => c.Interval.Low),
            High = claims.Any(c => c.Interval.High is null) ? null : claims.Max(c => c.Interval.High),
            Best = conflicts.Count > 0 ? null : Best(claims),
            Reports = claims.Select(c => c.Report).Distinct().Count(),
            Origins = claims.Select(c => c.Origin).Distinct(StringComparer.Ordinal).Count(),
            Figures = figures,
            Accounts = Accounts.Of([.. claims.Select(c => c.Figure.Id)], conflicts),
        };
    }

    // Most independent origins; between equals the lower, as UCDP has it. A vague word has no count of its own.
    private static long? Best(IReadOnlyList<Claim> claims) =>
        claims
            .Where(c =>
                !c.Figure.Quantity.Values.IsEmpty
                && c.Figure.Quantity.Hedge is not (Hedge.AtMost or Hedge.LessThan or Hedge.Between)
            )
            .GroupBy(c => Math.Clamp(c.Figure.Quantity.Values[0], c.Interval.Low, c.Interval.High ?? long.MaxValue))
            .OrderByDescending(g => g.Select(c => c.Origin).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(g => g.Key)
            .FirstOrDefault()
            ?.Key;

    private static string? Longest(IEnumerable<string?> texts) => texts.OfType<string>().MaxBy(t => t.Length);
}
