namespace Whence.Sqlite.Tables;

/// <summary>Finds figures by their ids, which begin with the id of their report.</summary>
/// <param name="file">The case.</param>
public sealed class FigureFinder(CaseFile file)
{
    // Readings held: the figures of one answer are of few reports, and an answer may have thousands.
    private const int Held = 256;

    private readonly Dictionary<string, (KeptReport Report, Statements Statements)?> held = new(StringComparer.Ordinal);

    /// <summary>The id of the report in which <paramref name="id"/> is said; null where it is the id of no statement.</summary>
    public static string? ReportOf(string id) => id.LastIndexOf('#') is > 0 and var at ? id[..at] : null;

    /// <summary>The report of this id with what it states; null where there is none, or it has not been read.</summary>
    /// <exception cref="CaseException">Its reading is damaged.</exception>
    public (KeptReport Report, Statements Statements)? Report(string id)
    {
        if (!held.TryGetValue(id, out var found))
        {
            if (held.Count == Held)
            {
                held.Clear();
            }
            found =
                file.Reports.Find(id) is { } kept && file.Readings.Find(kept.Number) is { } statements
                    ? (kept, file.Reviews.Corrected(statements))
                    : null;
            held.Add(id, found);
        }
        return found;
    }

    /// <summary>The report of this number with what it states; null where there is none, or it has not been read.</summary>
    /// <exception cref="CaseException">Its reading is damaged.</exception>
    public (KeptReport Report, Statements Statements)? Report(long number) =>
        file.Reports.Find(number) is { } kept ? Report(kept.Heading.Id) : null;

    /// <summary>Figure <paramref name="nth"/>, from 0, of the report of this number; null where there is none.</summary>
    /// <exception cref="CaseException">Its reading is damaged.</exception>
    public (KeptReport Report, Figure Figure)? At(long report, int nth) =>
        Report(report) is var (kept, statements) && nth < statements.Figures.Length
            ? (kept, statements.Figures[nth])
            : null;

    /// <summary>The figure of this id, with its report, and which of the report's it is, from 0; null where there is none.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public (KeptReport Report, Figure Figure, int Nth)? Find(string id)
    {
        if (ReportOf(id) is { } name && Report(name) is var (report, statements))
        {
            for (var nth = 0; nth < statements.Figures.Length; nth++)
            {
                if (statements.Figures[nth].Id == id)
                {
                    return (report, statements.Figures[nth], nth);
                }
            }
        }
        return null;
    }

    /// <summary>The figure of this id, with what its report is known by; null where there is none.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public (Figure Figure, Heading? Heading)? Headed(string id) =>
        Find(id) is var (report, figure, _) ? (figure, report.Heading) : null;
}
