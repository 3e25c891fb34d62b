using System.Globalization;

namespace Whence.Reconciling;

/// <summary>The sentences that explain a conflict, in the figures' own words.</summary>
internal static class Phrases
{
    public static string Contradiction(IReadOnlyList<Claim> claims, string? because) =>
        string.Join(" and ", claims.Select(Said))
        + $" cannot{All(claims)} be true"
        + (because is null ? "." : $": {because}.");

    private static string All(IReadOnlyList<Claim> claims) =>
        claims.Count switch
        {
            1 => "",
            2 => " both",
            _ => " all",
        };

    public static string Revision(Claim earlier, Claim later) =>
        $"{Who(earlier)} lowered its own count from {Quoted(earlier)} to {Quoted(later)}.";

    public static string Strain(Claim strained, IReadOnlyList<Claim> others, Interval left, double share)
    {
        var words = string.Join(" with ", others.Select(o => $"{Quoted(o)} {o.Figure.Measure}"));
        var sayers = Same(others) ? Who(others[0]) : string.Join("; ", others.Select(Who));
        var both = others.Count > 1 ? "all" : "both";
        var said = $"{Said(strained)} and {words} ({sayers}: {Together(strained, others, left)})";
        if (left.IsEmpty)
        {
            return $"{said} can {both} be true only beyond what {Quoted(strained)} is read as.";
        }
        var percent = Math.Max(1, Math.Round(share * 100)).ToString(CultureInfo.InvariantCulture);
        return $"{said} can {both} be true only {Between(left)}, {percent} % of what the words of {Who(strained)} allow.";
    }

    private static string Together(Claim strained, IReadOnlyList<Claim> others, Interval left)
    {
        if (left.Low <= strained.Interval.Low && !left.IsEmpty)
        {
            return string.Join(", ", others.Select(o => o.Interval));
        }
        var least = others.Sum(o => o.Interval.Low).ToString("#,0", CultureInfo.InvariantCulture);
        return (others.Count > 1 ? "together at least " : "at least ") + least;
    }

    private static bool Same(IReadOnlyList<Claim> claims) =>
        claims.All(c =>
            c.Origin == claims[0].Origin || (c.Figure.Source is { } source && source == claims[0].Figure.Source)
        );

    private static string Between(Interval left) =>
        left.High == left.Low
            ? $"at {left}"
            : $"between {left.ToString().Replace("–", " and ", StringComparison.Ordinal)}";

    private static string Said(Claim claim) =>
        $"{Quoted(claim)} {claim.Figure.Measure} ({Who(claim)}: {claim.Interval})";

    private static string Quoted(Claim claim) => $"“{claim.Figure.Words}”";

    private static string Who(Claim claim) =>
        claim.Figure.Source is { } source ? source : "the report " + claim.Figure.Report;
}
