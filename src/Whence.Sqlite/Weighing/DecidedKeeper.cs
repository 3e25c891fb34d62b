using Microsoft.Data.Sqlite;
using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Weighing;

/// <summary>Keeps what decisions change of the answers: the rows of what they touch are made anew, all others stay.</summary>
/// <param name="file">The case.</param>
/// <param name="groundwork">What is kept for weighing later decisions.</param>
internal sealed class DecidedKeeper(CaseFile file, Groundwork groundwork)
{
    private readonly SqliteConnection connection = file.Connection;

    /// <summary>Keeps <paramref name="change"/>.</summary>
    public void Keep(DecidedChange change)
    {
        ImmutableArray<long> reports = [.. change.Touched.Select(t => t.Report.Report)];
        var overviews = new OverviewChange(connection, reports);
        overviews.Take(change.Gone);
        var questions =
            change.Questions.Length
            - RunEach(
                "DELETE FROM question WHERE number IN (SELECT question FROM weighed WHERE report = $report)",
                reports
            );
        var origins = change.Come.Length - RunEach("DELETE FROM origin WHERE number = $number", change.Gone);
        RunEach("DELETE FROM conflict WHERE number IN (SELECT conflict FROM clash WHERE report = $report)", reports);
        RunEach("DELETE FROM clash WHERE report = $report", reports);
        RunEach("DELETE FROM weighed WHERE report = $report", reports);
        RunEach("DELETE FROM edge WHERE number = $number", change.Freed);
        Write(change);
        using (var figures = new FigureRows(connection))
        {
            foreach (var (report, statements) in change.Retold)
            {
                figures.Keep(report, statements);
            }
        }
        overviews.Give([.. change.Come.Select(o => AnswerNumbers.Origin(o.Claim))], Country);
        if (change.Hearing is { } hearing)
        {
            groundwork.Keep(hearing);
        }
        connection.Run(
            "UPDATE weighing SET decided = $decided, questions = questions + $questions, origins = origins + $origins",
            change.Entries.To,
            questions,
            origins
        );
    }

    // What was put in since is not weighed yet.
    private string? Country(long report, int nth) =>
        connection.Value("SELECT 1 FROM weighed WHERE report = $report AND nth = $nth", report, nth) is not null
        && file.Readings.Find(report) is { } statements
            ? file.Reviews.Corrected(statements).Figures[nth].Place?.Country
            : null;

    private int RunEach(string sql, ImmutableArray<long> values)
    {
        using var query = new Query(connection, sql);
        var rows = 0;
        foreach (var value in values)
        {
            rows += query.Run(value);
        }
        return rows;
    }

    private void Write(DecidedChange change)
    {
        using var rows = new AnswerRows(connection);
        foreach (var (report, statements) in change.Touched)
        {
            rows.Place(report.Report, statements, report.First, report.Matter);
        }
        foreach (var (figure, origin) in change.Origins)
        {
            rows.Of(figure).Origin = origin;
        }
        foreach (var (origin, claim, day) in change.Come)
        {
            rows.Origin(origin, claim, day);
        }
        rows.Answers(change.Questions, change.Conflicts);
        rows.Figures();
        foreach (var (number, edge, child, parent) in change.Rested)
        {
            rows.Edge(number, edge, child, parent);
        }
        if (!change.Circles.IsDefault)
        {
            connection.Run("DELETE FROM circle");
            for (var i = 0; i < change.Circles.Length; i++)
            {
                rows.Circle(i + 1, change.Circles[i]);
            }
        }
    }
}
