using Whence.Casework;

namespace Whence.Web.Reviewing;

/// <summary>Takes a verdict back: by a further decision, for the ledger only grows.</summary>
internal static class Reversal
{
    /// <summary>
    /// What is to be decided so that the thing is as it was before the last of <paramref name="decisions"/>; null where the last decides
    /// nothing that can be taken back.
    /// </summary>
    /// <param name="decisions">All of one thing, in their order.</param>
    /// <param name="who">Who takes it back.</param>
    public static AskedDecision? Of(IReadOnlyList<Decision> decisions, string who)
    {
        if (decisions.LastOrDefault(IsVerdict) is not { } last)
        {
            return null;
        }
        var before = decisions.LastOrDefault(d => IsVerdict(d) && d.Number < last.Number);
        return new AskedDecision(
            before?.Kind ?? DecisionKind.Accept,
            who,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"takes back entry {last.Number}"),
            [],
            before?.Kind == DecisionKind.Correct ? before.Correction : null
        );
    }

    private static bool IsVerdict(Decision decision) =>
        decision.Kind is DecisionKind.Accept or DecisionKind.Correct or DecisionKind.Reject;
}
