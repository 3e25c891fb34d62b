namespace Whence.Reconciling;

/// <summary>Counts that are listed side by side: of "15 civilians and 27 fighters" neither is the count of everybody.</summary>
internal static class ListedParts
{
    // Characters between two counts of one list.
    private const int Longest = 32;

    /// <summary>The claims of one report, the civilians that stand beside fighters in a class of their own.</summary>
    public static IReadOnlyList<Claim> Apart(List<Claim> claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (
                claims[i].Figure.Population is { Kind: PopulationKind.Civilians } civilians
                && StandsBesideFighters(claims, i)
            )
            {
                claims[i] = claims[i] with
                {
                    Cell = claims[i].Cell with { People = Cell.Some + CellReader.Head(civilians) },
                    Part = true,
                };
            }
        }
        return claims;
    }

    private static bool StandsBesideFighters(List<Claim> claims, int at) =>
        claims
            .Skip(at - 1)
            .Take(3)
            .Any(c =>
                c.Cell.People.StartsWith(Cell.Fighters, StringComparison.Ordinal)
                && c.Figure.Sentence == claims[at].Figure.Sentence
                && !CountWords.IsOne(c.Figure)
                && Gap(c.Figure.Quote, claims[at].Figure.Quote) <= Longest
                && c.Cell with { People = claims[at].Cell.People } == claims[at].Cell
            );

    private static int Gap(Span a, Span b) => Math.Max(a.Start, b.Start) - Math.Min(a.End, b.End);
}
