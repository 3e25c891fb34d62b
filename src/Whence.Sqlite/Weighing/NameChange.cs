using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Weighing;

/// <summary>What changes of whom figures name, and of the questions that these answer.</summary>
/// <param name="connection">The case, with the reports that are touched.</param>
internal sealed class NameChange(SqliteConnection connection)
{
    // By its first figure a name is numbered.
    private const string First = "SELECT min(report << 20 | nth) AS first FROM figure WHERE source = $name";

    private readonly Renumbering numbers = new(connection, "named", "names", ["answered"], "named");
    private Dictionary<string, long> before = [];

    /// <summary>Takes off what the touched reports add.</summary>
    public void Take()
    {
        connection.Run(
            """
            DELETE FROM answered WHERE question IN (
                SELECT w.question FROM temp.touched t CROSS JOIN weighed w ON w.report = t.report
            )
            """
        );
        before = Names();
    }

    /// <summary>Adds what they add now.</summary>
    public void Give()
    {
        var now = Names();
        foreach (
            var name in before
                .Keys.Union(now.Keys)
                .Where(n => before.GetValueOrDefault(n, -1) != now.GetValueOrDefault(n, -1))
        )
        {
            numbers.Give(name, (long?)connection.Value(First, name));
            connection.Run(
                $"INSERT OR IGNORE INTO named SELECT -first, $name FROM ({First}) WHERE first IS NOT NULL",
                name
            );
        }
        numbers.Settle();
        connection.Run(
            """
            INSERT OR IGNORE INTO answered
            SELECT n.number, w.question
            FROM temp.touched t CROSS JOIN figure f ON f.report = t.report
            CROSS JOIN weighed w ON w.report = f.report AND w.nth = f.nth CROSS JOIN named n ON n.names = f.source
            WHERE w.question IS NOT NULL
            """
        );
    }

    // Whom the figures of the reports name, each with the first that does.
    private Dictionary<string, long> Names()
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        connection.Each(
            """
            SELECT f.source, min(f.report << 20 | f.nth)
            FROM temp.touched t CROSS JOIN figure f ON f.report = t.report WHERE f.source IS NOT NULL GROUP BY f.source
            """,
            row => found.Add(row.GetString(0), row.GetInt64(1))
        );
        return found;
    }
}
