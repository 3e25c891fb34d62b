using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Weighing;

/// <summary>
/// What changes of the sums over the whole case where the answers of some reports do: what these add to the sums is taken off
/// before their rows are made anew, and given back as it is then.
/// </summary>
/// <param name="connection">The case.</param>
/// <param name="reports">The reports: all of the questions and conflicts that are made anew.</param>
internal sealed class OverviewChange(SqliteConnection connection, ImmutableArray<long> reports)
{
    // By its first figure a name is numbered.
    private const string FirstNamed = "SELECT min(report << 20 | nth) FROM figure WHERE source = $name";

    // The tables of which each row is of a source, with what it is of.
    private static readonly string[] OfSources = ["spoke", "carried", "revised"];

    private readonly Dictionary<string, SourceSums> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<long, (long Origins, long Conflicts)> days = [];
    private readonly Dictionary<string, (long Figures, long Reports, long Clashing)> places = new(
        StringComparer.Ordinal
    );
    private Dictionary<string, long> names = [];

    /// <summary>Takes off what the reports add, and the origins of the numbers <paramref name="gone"/>.</summary>
    public void Take(ImmutableArray<long> gone)
    {
        connection.Run("CREATE TEMP TABLE IF NOT EXISTS touched (report INTEGER PRIMARY KEY)");
        connection.Run("DELETE FROM temp.touched");
        using (var touched = new Query(connection, "INSERT INTO temp.touched VALUES ($report)"))
        {
            foreach (var report in reports)
            {
                touched.Run(report);
            }
        }
        foreach (var (table, source, of) in Count(-1, gone))
        {
            connection.Run(
                $"DELETE FROM {table} WHERE source = (SELECT number FROM source WHERE name = $name) AND {Column(table)} = $of",
                source,
                of
            );
        }
        connection.Run(
            """
            DELETE FROM answered WHERE question IN (
                SELECT w.question FROM temp.touched t CROSS JOIN weighed w ON w.report = t.report
            )
            """
        );
        names = Names();
    }

    /// <summary>Adds what they add now, and the origins of the numbers <paramref name="come"/>.</summary>
    /// <param name="come">The origins.</param>
    /// <param name="country">The country of the place of a figure, by its report's number and which of its figures it is, from 0.</param>
    public void Give(ImmutableArray<long> come, Func<long, int, string?> country)
    {
        var told = Count(1, come);
        KeepSources();
        foreach (var (table, source, of) in told)
        {
            connection.Run(
                $"INSERT INTO {table} VALUES ((SELECT number FROM source WHERE name = $name), $of)",
                source,
                of
            );
        }
        KeepNames();
        KeepDays();
        KeepPlaces(country);
        connection.Run("DELETE FROM temp.touched");
    }

    // What is of each source. The tables are joined in the order in which they stand: SQLite knows not how few the reports are.
    private List<(string Table, string Source, long Of)> Count(int sign, ImmutableArray<long> origins)
    {
        var told = new List<(string, string, long)>();
        Rows(
            """
            SELECT DISTINCT o.source, q.number, q.origins <= 1
            FROM temp.touched t CROSS JOIN weighed w ON w.report = t.report
            CROSS JOIN origin o ON o.number = w.origin CROSS JOIN question q ON q.number = w.question
            """,
            row =>
            {
                Of(row.GetString(0)).Questions += sign;
                Of(row.GetString(0)).Alone += sign * row.GetInt64(2);
                told.Add(("spoke", row.GetString(0), row.GetInt64(1)));
            }
        );
        Rows(
            """
            SELECT DISTINCT o.source, w.report
            FROM temp.touched t CROSS JOIN weighed w ON w.report = t.report CROSS JOIN origin o ON o.number = w.origin
            """,
            row =>
            {
                Of(row.GetString(0)).Reports += sign;
                told.Add(("carried", row.GetString(0), row.GetInt64(1)));
            }
        );
        Rows(
            """
            SELECT DISTINCT o.source, c.number
            FROM temp.touched t CROSS JOIN clash h ON h.report = t.report CROSS JOIN conflict c ON c.number = h.conflict
            CROSS JOIN weighed w ON w.report = h.report AND w.nth = h.nth CROSS JOIN origin o ON o.number = w.origin
            WHERE c.kind = 'revision'
            """,
            row =>
            {
                Of(row.GetString(0)).Revised += sign;
                told.Add(("revised", row.GetString(0), row.GetInt64(1)));
            }
        );
        Rows(
            """
            SELECT DISTINCT c.number, c.day
            FROM temp.touched t CROSS JOIN clash h ON h.report = t.report CROSS JOIN conflict c ON c.number = h.conflict
            WHERE c.day > -2147483648
            """,
            row => Day(row.GetInt64(1), 0, sign)
        );
        Rows(
            """
            SELECT f.place, count(*), count(DISTINCT f.report),
                sum(EXISTS (SELECT 1 FROM clash c WHERE c.report = f.report AND c.nth = f.nth))
            FROM temp.touched t CROSS JOIN figure f ON f.report = t.report
            WHERE f.place IS NOT NULL AND f.realis GROUP BY f.place
            """,
            row =>
            {
                var (figures, telling, clashing) = places.GetValueOrDefault(row.GetString(0));
                places[row.GetString(0)] = (
                    figures + sign * row.GetInt64(1),
                    telling + sign * row.GetInt64(2),
                    clashing + sign * row.GetInt64(3)
                );
            }
        );
        foreach (var origin in origins)
        {
            Rows(
                "SELECT source, day FROM origin WHERE number = $number",
                row =>
                {
                    Of(row.GetString(0)).Origins += sign;
                    Of(row.GetString(0)).IsMoved = true;
                    if (row.GetInt64(1) < int.MaxValue)
                    {
                        Day(row.GetInt64(1), sign, 0);
                    }
                },
                origin
            );
        }
        return told;
    }

    private static string Column(string table) =>
        table switch
        {
            "spoke" => "question",
            "carried" => "report",
            _ => "conflict",
        };

    private SourceSums Of(string source) =>
        sources.TryGetValue(source, out var sums) ? sums : sources[source] = new SourceSums();

    private void Day(long day, int origins, int conflicts)
    {
        var (known, clashes) = days.GetValueOrDefault(day);
        days[day] = (known + origins, clashes + conflicts);
    }

    // Whom the figures of the reports name, each with the first that does.
    private Dictionary<string, long> Names()
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        Rows(
            """
            SELECT f.source, min(f.report << 20 | f.nth)
            FROM temp.touched t CROSS JOIN figure f ON f.report = t.report WHERE f.source IS NOT NULL GROUP BY f.source
            """,
            row => found.Add(row.GetString(0), row.GetInt64(1))
        );
        return found;
    }

    // Nobody is numbered by an origin that is another's; until all are told, a number that is new stands below zero.
    private void KeepSources()
    {
        const string first = "SELECT o.number FROM origin o WHERE o.source = $name ORDER BY o.day, o.number LIMIT 1";
        foreach (var (name, sums) in sources)
        {
            if (sums.IsMoved)
            {
                Renumber("source", "name", name, first, OfSources, "source");
                connection.Run(
                    $"""
                    INSERT OR IGNORE INTO source
                    SELECT -number, source, number, 0, 0, 0, 0, 0, day, day FROM origin WHERE number = ({first})
                    """,
                    name
                );
                connection.Run(
                    $"""
                    UPDATE source SET (origin, first_day) = (SELECT o.number, o.day FROM origin o WHERE o.number = ({first})),
                        last_day = (SELECT max(o.day) FROM origin o WHERE o.source = $name)
                    WHERE name = $name
                    """,
                    name
                );
            }
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
        Settle("source", OfSources, "source");
    }

    private void KeepNames()
    {
        var now = Names();
        foreach (
            var name in names.Keys.Union(now.Keys).Where(n => names.GetValueOrDefault(n) != now.GetValueOrDefault(n))
        )
        {
            Renumber("named", "names", name, FirstNamed, ["answered"], "named");
            connection.Run(
                $"INSERT OR IGNORE INTO named SELECT -first, $name FROM ({FirstNamed.Replace(")", ") AS first", StringComparison.Ordinal)}) WHERE first IS NOT NULL",
                name
            );
        }
        Settle("named", ["answered"], "named");
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

    // Gives a row, and the rows that are of it, the number that is found for it now; it goes where there is none.
    private void Renumber(string table, string column, string name, string first, string[] tables, string of)
    {
        var before = connection.Value($"SELECT number FROM {table} WHERE {column} = $name", name);
        var now = connection.Value(first, name);
        if (before is null || before.Equals(now))
        {
            return;
        }
        if (now is null)
        {
            connection.Run($"DELETE FROM {table} WHERE {column} = $name", name);
            return;
        }
        connection.Run($"UPDATE {table} SET number = -$now WHERE {column} = $name", now, name);
        foreach (var one in tables)
        {
            connection.Run($"UPDATE {one} SET {of} = -$now WHERE {of} = $before", now, before);
        }
    }

    private void Settle(string table, string[] tables, string of)
    {
        connection.Run($"UPDATE {table} SET number = -number WHERE number < 0");
        foreach (var one in tables)
        {
            connection.Run($"UPDATE {one} SET {of} = -{of} WHERE {of} < 0");
        }
    }

    private void KeepDays()
    {
        using var keep = new Query(
            connection,
            "UPDATE published SET origins = origins + $origins, conflicts = conflicts + $conflicts WHERE day = $day"
        );
        foreach (var (day, (origins, conflicts)) in days)
        {
            keep.Run(origins, conflicts, day);
        }
    }

    // A place is named by its first figure in the first report that was added.
    private void KeepPlaces(Func<long, int, string?> country)
    {
        foreach (var (place, (figures, telling, clashing)) in places)
        {
            connection.Run("INSERT OR IGNORE INTO counted VALUES ($place, 0, 0, 0, 0, -1, NULL)", place);
            connection.Run(
                """
                UPDATE counted SET figures = figures + $figures, reports = reports + $reports, clashing = clashing + $clashing
                WHERE place = $place
                """,
                figures,
                telling,
                clashing,
                place
            );
            connection.Run("DELETE FROM counted WHERE place = $place AND figures = 0", place);
            connection.Run(
                """
                UPDATE counted SET (report, nth) = (
                    SELECT f.report, f.nth FROM figure f INDEXED BY figure_by_place
                    WHERE f.place = $place AND f.realis ORDER BY f.report, f.nth LIMIT 1
                )
                WHERE place = $place
                """,
                place
            );
            var named = (Report: 0L, Nth: 0);
            Rows(
                "SELECT report, nth FROM counted WHERE place = $place",
                row => named = (row.GetInt64(0), row.GetInt32(1)),
                place
            );
            connection.Run(
                "UPDATE counted SET country = $country WHERE place = $place",
                country(named.Report, named.Nth),
                place
            );
        }
    }

    private void Rows(string sql, Action<SqliteDataReader> take, params ReadOnlySpan<object?> values)
    {
        using var query = new Query(connection, sql);
        using var rows = query.Rows(values);
        while (rows.Read())
        {
            take(rows);
        }
    }
}
