using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Readings;

/// <summary>Keeps what figures are asked by.</summary>
internal sealed class FigureRows : IDisposable
{
    private readonly Query clear;
    private readonly Query rows;

    public FigureRows(SqliteConnection connection)
    {
        clear = new Query(connection, "DELETE FROM figure WHERE report = $report");
        rows = new Query(
            connection,
            "INSERT INTO figure VALUES ($report, $nth, $day, $measure, $realis, $place, $people, $source)"
        );
    }

    /// <summary>Keeps the figures of <paramref name="statements"/>, those of the report of this number, in place of what was kept of it.</summary>
    public void Keep(long report, Statements statements)
    {
        clear.Run(report);
        var day = DayNumber.Of(statements.Heading.Published);
        for (var nth = 0; nth < statements.Figures.Length; nth++)
        {
            var figure = statements.Figures[nth];
            rows.Run(
                report,
                nth,
                day,
                figure.Measure.Name,
                figure.Realis ? 1 : 0,
                Folded.Of(figure.Place is { } place ? place.Within.Prepend(place.Id).Prepend(place.Text) : []),
                Folded.Of(figure.Population?.Text),
                Folded.Of(figure.Via.Append(figure.Source))
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        clear.Dispose();
        rows.Dispose();
    }
}
