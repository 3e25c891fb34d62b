namespace Whence.Reconciling;

/// <summary>The cells of claims as analysts have them, where they merged questions or split figures off.</summary>
internal static class RegroupedCells
{
    /// <summary><paramref name="claims"/> after <paramref name="regroupings"/>, in their order.</summary>
    public static IReadOnlyList<Claim> Apply(IReadOnlyList<Claim> claims, ImmutableArray<Regrouping> regroupings)
    {
        foreach (var regrouping in regroupings)
        {
            var of = claims.Where(c => regrouping.Figures.Contains(c.Figure.Id)).ToList();
            if (of.Count > 0)
            {
                claims = regrouping.Together ? Merged(claims, of) : Parted(claims, of);
            }
        }
        return claims;
    }

    private static List<Claim> Merged(IReadOnlyList<Claim> claims, List<Claim> of)
    {
        var cells = of.Select(c => c.Cell).ToHashSet();
        return [.. claims.Select(c => cells.Contains(c.Cell) ? c with { Cell = of[0].Cell } : c)];
    }

    // A cell of their own, which no words name, bears the id of the first.
    private static List<Claim> Parted(IReadOnlyList<Claim> claims, List<Claim> of)
    {
        var own = of[0].Cell with { Place = $"{of[0].Cell.Place} {of[0].Figure.Id}" };
        return [.. claims.Select(c => of.Exists(o => o.Figure.Id == c.Figure.Id) ? c with { Cell = own } : c)];
    }
}
