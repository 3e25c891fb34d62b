using Whence.Sqlite;
using Whence.Web.Cases;

namespace Whence.Web.Questions;

/// <summary>What keeps figures from standing as facts that somebody states, and what was decided of them.</summary>
/// <param name="opened">The case.</param>
internal sealed class Doubts(OpenedCase opened)
{
    private readonly HashSet<string> decided = [.. opened.File.Reviews.All().Select(decision => decision.On.Report)];
    private readonly Dictionary<long, Withdrawal?> fallen = [];

    /// <summary>The decision that holds of <paramref name="id"/>, which <paramref name="report"/> states; null where none was made.</summary>
    public Decision? Decision(KeptReport report, string id) =>
        decided.Contains(report.Heading.Id) && opened.File.Readings.Find(report.Number) is { } statements
            ? opened.File.Reviews.Of(statements).Holding.GetValueOrDefault(id)
            : null;

    /// <summary>What keeps <paramref name="figure"/> from standing, in words; null where it stands.</summary>
    public string? Of(KeptReport report, Figure figure, Decision? decision) =>
        decision?.Kind == DecisionKind.Reject ? decision.ToString()
        : Fallen(report) is { } withdrawal && withdrawal.Figures.Contains(figure.Id)
            ? withdrawal.Root == withdrawal.Report ? "taken back by its publisher"
                : $"rests on {withdrawal.Root}, which its publisher took back"
        : figure.Realis ? null
        : "not stated as fact";

    private Withdrawal? Fallen(KeptReport report)
    {
        if (!fallen.TryGetValue(report.Number, out var withdrawal))
        {
            fallen.Add(report.Number, withdrawal = opened.Answers.Withdrawal(report.Number));
        }
        return withdrawal;
    }
}
