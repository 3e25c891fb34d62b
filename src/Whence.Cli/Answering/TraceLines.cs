using Whence.Formats.Contract;
using Whence.Sqlite;
using Whence.Sqlite.Tables;

namespace Whence.Cli.Answering;

/// <summary>What an id traces to, as lines of the contract: the question or conflict, its origins, their figures, and the edges of the reports that carry them.</summary>
internal sealed class TraceLines(CaseFile file, ContractWriter contract)
{
    private readonly FigureFinder figures = new(file);
    private readonly AnswerShelf answers = new(file);

    /// <summary>Writes the lines of <paramref name="id"/>; false where there is no such id.</summary>
    public bool Write(string id)
    {
        if (figures.Report(id) is var (report, statements))
        {
            Origins(statements.Figures.Select(f => f.Id), [report.Heading.Id]);
        }
        else if (figures.Find(id) is not null)
        {
            Origins([id], []);
        }
        else if (answers.Origin(id) is { } origin)
        {
            Origins(origin.Figures, []);
        }
        else if (answers.Question(id) is { } question)
        {
            contract.Write(question);
            Origins(question.Figures, []);
        }
        else if (answers.Conflict(id) is { } conflict)
        {
            contract.Write(conflict);
            Origins(conflict.Figures, []);
        }
        else
        {
            return false;
        }
        return true;
    }

    private void Origins(IEnumerable<string> ids, IEnumerable<string> reports)
    {
        var origins = ids.Select(figures.Find)
            .Select(found => found is var (report, _, nth) ? answers.OriginOf(report.Number, nth) : null)
            .OfType<Origin>()
            .DistinctBy(o => o.Id)
            .ToList();
        var carrying = reports.Concat(origins.SelectMany(o => o.Reports)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var id in carrying)
        {
            if (file.Reports.Whole(id) is { } report && new CodePoints(report.Text) is var points)
            {
                contract.Tell(id, points);
            }
        }
        foreach (var origin in origins)
        {
            contract.Write(origin);
            foreach (var (report, figure, _) in origin.Figures.Select(figures.Find).OfType<(KeptReport, Figure, int)>())
            {
                contract.Write(figure, file.Reports.Text(report.Number) is { } text ? new CodePoints(text) : null);
            }
        }
        foreach (
            var edge in carrying
                .Select(figures.Report)
                .OfType<(KeptReport Report, Statements)>()
                .SelectMany(r => answers.From(r.Report.Number))
        )
        {
            contract.Write(edge);
        }
    }
}
