namespace Whence.Web.Reports;

/// <summary>Finds the passages that a report shares with those that it rests on, and with those that rest on it.</summary>
internal static class SharedPassages
{
    // A report of an agency may rest under hundreds: the margin has no room for more.
    private const int MostReports = 40;
    private const int MostPassages = 200;

    /// <summary>The passages of <paramref name="report"/>, in reading order; those that it copied itself before those copied from it.</summary>
    /// <param name="report">The report's id.</param>
    /// <param name="from">What it rests on.</param>
    /// <param name="to">What rests on it.</param>
    /// <param name="heading">The heading of another report.</param>
    public static ImmutableArray<SharedPassage> Of(
        string report,
        IEnumerable<Edge> from,
        IEnumerable<Edge> to,
        Func<string, Heading?> heading
    ) =>
        [
            .. from.Where(IsCopied)
                .Take(MostReports)
                .SelectMany(edge => Of(edge, report, edge.ToReport!, isOrigin: true, heading))
                .Concat(
                    to.Where(IsCopied)
                        .Take(MostReports)
                        .SelectMany(edge => Of(edge, report, edge.FromReport, isOrigin: false, heading))
                )
                .Take(MostPassages)
                .OrderBy(passage => passage.Span)
                .ThenByDescending(passage => passage.IsOrigin),
        ];

    private static bool IsCopied(Edge edge) =>
        edge is { Kind: EdgeKind.Copied, ToReport: not null } && edge.ToReport != edge.FromReport;

    // Evidence tells the words on both sides, in step where there are as many of each.
    private static IEnumerable<SharedPassage> Of(
        Edge edge,
        string report,
        string other,
        bool isOrigin,
        Func<string, Heading?> heading
    )
    {
        var here = edge.Evidence.Where(e => e.Report == report).Select(e => e.Span).ToList();
        var there = edge.Evidence.Where(e => e.Report == other).Select(e => e.Span).ToList();
        var known = heading(other);
        for (var i = 0; i < here.Count; i++)
        {
            var match =
                here.Count == there.Count ? there[i]
                : there.Count > 0 ? there[0]
                : (Span?)null;
            yield return new SharedPassage(here[i], other, known, match, isOrigin, edge.Direction);
        }
    }
}
