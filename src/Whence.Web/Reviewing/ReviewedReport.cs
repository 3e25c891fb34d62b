using Whence.Sqlite;
using Whence.Sqlite.Tables;
using Whence.Web.Cases;

namespace Whence.Web.Reviewing;

/// <summary>A report with what was read from it, what was decided of that, and what came of it.</summary>
/// <param name="Kept">The report.</param>
/// <param name="Read">What was read.</param>
/// <param name="Statements">The same, figures as they were corrected.</param>
/// <param name="Holding">The decision that holds of each thing, by its id.</param>
/// <param name="Conflicts">The clashes of each figure, by its id.</param>
/// <param name="Edges">What the report rests on.</param>
public sealed record ReviewedReport(
    KeptReport Kept,
    Statements Read,
    Statements Statements,
    ImmutableDictionary<string, Decision> Holding,
    ILookup<string, Conflict> Conflicts,
    ImmutableArray<Edge> Edges
)
{
    private const int MostConflicts = 200;

    /// <summary>The report of this id; null where there is none, or it has not been read.</summary>
    internal static ReviewedReport? Of(OpenedCase opened, string id)
    {
        if (opened.File.Reports.Find(id) is not { } kept || opened.File.Readings.Find(kept.Number) is not { } read)
        {
            return null;
        }
        return new ReviewedReport(
            kept,
            read,
            opened.File.Reviews.Corrected(read),
            opened.File.Reviews.Of(read).Holding,
            opened
                .Tables.Conflicts(new Filter { Report = kept.Number })
                .Rows(MostConflicts)
                .SelectMany(conflict => conflict.Figures, (conflict, figure) => (conflict, figure))
                .ToLookup(pair => pair.figure, pair => pair.conflict, StringComparer.Ordinal),
            [.. opened.Answers.From(kept.Number)]
        );
    }
}
