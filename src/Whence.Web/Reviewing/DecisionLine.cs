using Whence.Casework;

namespace Whence.Web.Reviewing;

/// <summary>A decision in a line.</summary>
internal static class DecisionLine
{
    /// <summary>"corrected by Ada to 90–99: nearly 100".</summary>
    public static string Of(Decision decision) => decision + Rest(decision);

    /// <summary>"correct to 90–99: nearly 100".</summary>
    public static string What(Decision decision) => DecisionWords.Of(decision.Kind) + Rest(decision);

    private static string Rest(Decision decision) =>
        (decision.Correction is { } correction ? " to " + DecisionWords.Of(correction) : "")
        + (decision.Others.IsEmpty ? "" : " with " + string.Join(", ", decision.Others.Select(DecisionWords.Of)))
        + (decision.Why is { } why ? ": " + why : "");
}
