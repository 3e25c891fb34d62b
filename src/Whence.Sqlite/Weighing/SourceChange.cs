using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Weighing;

/// <summary>What changes of who spoke: of the sums, and of what each is known to have said.</summary>
/// <param name="connection">The case, with the reports that are touched.</param>
internal sealed class SourceChange(SqliteConnection connection)
{
    private const string First =
        "SELECT o.number FROM origin o WHERE o.source = $name ORDER BY o.day, o.number LIMIT 1";

    // What is of each source, by its table and column. Tables are joined in the order in which they stand: SQLite knows not how few
    // the touched reports are. What a question adds to those that nobody else answers stands last.
    private static readonly (string Table, string Column, string Told)[] Tables =
    [
        (
            "spoke",
            "question",
            """
            SELECT DISTINCT o.source, q.number, q.origins <= 1
            FROM temp.touched t CROSS JOIN weighed w ON w.report = t.report
            CROSS JOIN origin o ON o.number = w.origin CROSS JOIN question q ON q.number = w.question
            """
        ),
        (
            "carried",
            "report",
            """
            SELECT DISTINCT o.source, w.report, 0
            FROM temp.touched t CROSS JOIN weighed w ON w.report = t.report CROSS JOIN origin o ON o.number = w.origin
            """
        ),
        (
            "revised",
            "conflict",
            """
            SELECT DISTINCT o.source, c.number, 0
            FROM temp.touched t CROSS JOIN clash h ON h.report = t.report CROSS JOIN conflict c ON c.number = h.conflict
            CROSS JOIN weighed w ON w.report = h.report AND w.nth = h.nth CROSS JOIN origin o ON o.number = w.origin
            WHERE c.kind = 'revision'
            """
        ),
    ];

    private readonly Dictionary<string, SourceSums> sources = new(StringComparer.Ordinal);
    private readonly Renumbering numbers = new(
        connection,
        "source",
        "name",
        [.. Tables.Select(t => t.Table)],
        "source"
    );

    /// <summary>Takes off what the touched reports add.</summary>
    public void Take() =>
        Count(
            -1,
            (table, column) =>
                $"DELETE FROM {table} WHERE source = (SELECT number FROM source WHERE name = $name) AND {column} = $of"
        );

    /// <summary>Takes off, or adds, an origin of <paramref name="source"/>.</summary>
    public void Move(string source, int sign)
    {
        Of(source).Origins += sign;
        Of(source).IsMoved = true;
    }

    /// <summary>Adds what the touched reports add now.</summary>
    public void Give()
    {
        foreach (var (name, sums) in sources)
        {
            if (sums.IsMoved)
            {
                Tell(name);
            }
        }
        numbers.Settle();
        Count(1, (table, _) => $"INSERT INTO {table} VALUES ((SELECT number FROM source WHERE name = $name), $of)");
        foreach (var (name, sums) in sources)
        {
            connection.Run(
                """
                UPDATE source SET origins = origins + $origins, reports = reports + $reports,
                    questions = questions + $questions, alone = alone + $alone, revised = revised + $revised
                WHERE name = $name
                """,
                sums.Origins,
                sums.Reports,
                sums.Questions,
                sums.Alone,
                sums.Revised,
                name
            );
        }
    }

    private void Count(int sign, Func<string, string, string> keep)
    {
        foreach (var (table, column, sql) in Tables)
        {
            var told = new List<(string Source, long Of)>();
            connection.Each(
                sql,
                row =>
                {
                    Of(row.GetString(0)).Add(table, sign, sign * row.GetInt64(2));
                    told.Add((row.GetString(0), row.GetInt64(1)));
                }
            );
            using var query = new Query(connection, keep(table, column));
            foreach (var (source, of) in told)
            {
                query.Run(source, of);
            }
        }
    }

    // The sums of one that is new are none as yet.
    private void Tell(string name)
    {
        numbers.Give(name, (long?)connection.Value(First, name));
        connection.Run(
            $"""
            INSERT OR IGNORE INTO source
            SELECT -number, source, number, 0, 0, 0, 0, 0, day, day FROM origin WHERE number = ({First})
            """,
            name
        );
        connection.Run(
            $"""
            UPDATE source SET (origin, first_day) = (SELECT o.number, o.day FROM origin o WHERE o.number = ({First})),
                last_day = (SELECT max(o.day) FROM origin o WHERE o.source = $name)
            WHERE name = $name
            """,
            name
        );
    }

    private SourceSums Of(string source) =>
        sources.TryGetValue(source, out var sums) ? sums : sources[source] = new SourceSums();
}
