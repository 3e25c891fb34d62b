using Whence.Formats.Exports;
using Whence.Sqlite;

namespace Whence.Casework;

/// <summary>The reports of a case, opened one at a time.</summary>
/// <param name="file">The case.</param>
public sealed class CaseReports(CaseFile file) : IReports
{
    /// <inheritdoc/>
    public Report? Of(string id) => file.Reports.Whole(id);

    /// <inheritdoc/>
    public Report? Outline(string id) => file.Reports.Find(id)?.With("");
}
