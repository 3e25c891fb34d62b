using Whence.Origins;
using Whence.Sqlite;
using Whence.Sqlite.Tables;
using Whence.Web.Cases;

namespace Whence.Web.Sources;

/// <summary>How an origin's figure came into the reports that carry it.</summary>
/// <param name="Origin">The origin.</param>
/// <param name="Branches">The reports that have it from nobody else, with those that rest on them.</param>
/// <param name="Shown">How many reports the branches have.</param>
internal sealed record OriginBook(Utterance Origin, ImmutableArray<Branch> Branches, int Shown)
{
    /// <summary>The way of <paramref name="origin"/> into the reports of <paramref name="carried"/>.</summary>
    /// <param name="opened">The case.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="carried">Figures that trace to it, one a report.</param>
    public static OriginBook Of(
        OpenedCase opened,
        Utterance origin,
        IEnumerable<(KeptReport Report, Figure Figure)> carried
    )
    {
        var reports = carried
            .OrderBy(c => c.Report.Heading.Published ?? LocalDate.MaxIsoValue)
            .ThenBy(c => c.Report.Heading.PublishedAt ?? Instant.MaxValue)
            .ThenBy(c => c.Report.Heading.Id, StringComparer.Ordinal)
            .ToList();
        var edges = reports
            .SelectMany(r => opened.Answers.From(r.Report.Number))
            .Where(edge => edge.ToReport is not null)
            .ToLookup(edge => edge.FromReport, StringComparer.Ordinal);
        var carrying = new Origin(
            origin.Id,
            origin.Source,
            [.. reports.Select(r => r.Figure.Id)],
            [.. reports.Select(r => r.Report.Heading.Id)]
        );
        return new OriginBook(origin, OriginTree.Of(carrying, edges), reports.Count);
    }
}
