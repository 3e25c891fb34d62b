namespace Whence.Reconciling;

/// <summary>A question's low, best and high by the rules of UCDP: the extremes of what is said, and the count best supported.</summary>
internal static class Summary
{
    public static Question Of(
        IReadOnlyList<Claim> claims,
        ImmutableArray<string> figures,
        IReadOnlyList<ImmutableArray<string>> conflicts,
        Grade grade,
        string convention
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
            Best = BestCount.Of(claims, conflicts.Count > 0, convention),
            Grading = grade.Grading,
            Grounds = grade.Grounds,
            Reports = claims.Select(c => c.Report).Distinct().Count(),
            Origins = claims.Select(c => c.Origin).Distinct(StringComparer.Ordinal).Count(),
            Figures = figures,
            Accounts = AccountsOf(claims, conflicts),
        };
    }

    // A clash is between voices, however many reports carry them: what one voice says stands and falls together.
    private static ImmutableArray<ImmutableArray<string>> AccountsOf(
        IReadOnlyList<Claim> claims,
        IReadOnlyList<ImmutableArray<string>> conflicts
    )
    {
        var carried = claims.GroupBy(c => (c.Origin, c.Interval)).ToList();
        var voice = carried
            .SelectMany(g => g.Select(c => (c.Figure.Id, Voice: g.First().Figure.Id)))
            .ToDictionary(pair => pair.Id, pair => pair.Voice, StringComparer.Ordinal);
        var figures = carried.ToDictionary(
            g => g.First().Figure.Id,
            g => g.Select(c => c.Figure.Id),
            StringComparer.Ordinal
        );
        return
        [
            .. Accounts
                .Of(
                    [.. figures.Keys],
                    [.. conflicts.Select(c => c.Select(f => voice[f]).Distinct().ToImmutableArray())]
                )
                .Select(account => account.SelectMany(v => figures[v]).ToImmutableArray()),
        ];
    }

    private static string? Longest(IEnumerable<string?> texts) => texts.OfType<string>().MaxBy(t => t.Length);
}
