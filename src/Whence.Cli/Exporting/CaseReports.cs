using Whence.Formats.Exports;
using Whence.Sqlite;

namespace Whence.Cli.Exporting;

/// <summary>The reports of a case, opened one at a time.</summary>
internal sealed class CaseReports(CaseFile file) : IReports
{
    public Report? Of(string id) => file.Reports.Whole(id);

    public Report? Outline(string id) => file.Reports.Find(id)?.With("");
}
