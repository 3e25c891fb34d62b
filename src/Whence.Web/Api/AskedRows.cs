using Whence.Sqlite.Tables;
using Whence.Web.Cases;

namespace Whence.Web.Api;

/// <summary>Which rows the address asks for, by the names that the options of the command line have.</summary>
internal static class AskedRows
{
    /// <summary>The names of a list that is turned page by page, with those of its filter.</summary>
    public static IEnumerable<string> Names(params IEnumerable<string> filter) => filter.Concat(["cursor", "limit"]);

    /// <summary>The filter; what is wrong with it is told by <paramref name="query"/>.</summary>
    public static Filter Of(ApiQuery query, OpenedCase opened)
    {
        var report = query.Words("report");
        var number = report is null ? null : opened.File.Reports.Find(report)?.Number;
        if (report is not null && number is null)
        {
            query.Refuse($"there is no report '{report}' in the case");
        }
        return new Filter
        {
            Measure = query.Words("measure")?.ToLowerInvariant(),
            Place = query.Words("place"),
            Population = query.Words("population"),
            Source = query.Words("source"),
            Accused = query.Words("accused"),
            Matter = query.Words("about"),
            Stance = query.OneOf<Stance>("stance"),
            Grading = query.OneOf<Grading>("grading"),
            Kind = query.OneOf<ConflictKind>("kind"),
            Report = number,
            From = query.Day("from"),
            To = query.Day("to"),
            Contested = query.Flag("contested"),
        };
    }
}
