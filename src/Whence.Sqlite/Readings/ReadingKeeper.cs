using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Readings;

/// <summary>Keeps what was read from reports, and what it is asked by.</summary>
internal sealed class ReadingKeeper : IDisposable
{
    private readonly Packing packing;
    private readonly Query clear;
    private readonly Query readings;
    private readonly FigureRows figures;
    private readonly Query positions;
    private readonly Query allegations;

    public ReadingKeeper(SqliteConnection connection, Packing packing)
    {
        this.packing = packing;
        clear = new Query(connection, "DELETE FROM reading WHERE report = $report");
        readings = new Query(connection, "INSERT INTO reading VALUES ($report, $engine, $pairs, $length, $packed)");
        figures = new FigureRows(connection);
        positions = new Query(
            connection,
            "INSERT INTO position VALUES ($report, $nth, $day, $actor, $stance, $matter)"
        );
        allegations = new Query(
            connection,
            "INSERT INTO allegation VALUES ($report, $nth, $day, $accuser, $accused, $act)"
        );
    }

    /// <summary>Keeps what the report of number <paramref name="report"/>, with <paramref name="text"/>, states; what was kept of it before goes.</summary>
    public void Keep(long report, Statements statements, string text)
    {
        clear.Run(report);
        var packed = PackedStatements.Pack(statements);
        var pairs = text.Length - new CodePoints(text).Count;
        readings.Run(report, Engine.Today, pairs, packed.Length, packing.Pack(packed));
        var day = DayNumber.Of(statements.Heading.Published);
        figures.Keep(report, statements);
        for (var nth = 0; nth < statements.Positions.Length; nth++)
        {
            var position = statements.Positions[nth];
            var stance = Folded.Of(position.Stance.ToString());
            positions.Run(report, nth, day, Folded.Of(position.Actor), stance, Folded.Of(position.On));
        }
        for (var nth = 0; nth < statements.Allegations.Length; nth++)
        {
            var (accuser, accused) = (statements.Allegations[nth].Accuser, statements.Allegations[nth].Accused);
            var act = statements.Allegations[nth].ActText;
            allegations.Run(report, nth, day, Folded.Of(accuser), Folded.Of(accused), Folded.Of(act));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        clear.Dispose();
        readings.Dispose();
        figures.Dispose();
        positions.Dispose();
        allegations.Dispose();
    }
}
