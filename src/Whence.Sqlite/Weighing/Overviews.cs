using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Weighing;

/// <summary>Sums up the tables of a weighing, so that what is asked of the whole case is not counted anew each time.</summary>
internal static class Overviews
{
    /// <summary>The tables that it fills.</summary>
    public static ImmutableArray<string> Tables { get; } =
    ["source", "spoke", "published", "counted", "actor", "matter"];

    private const string Sources = """
        INSERT INTO source
        SELECT row_number() OVER (ORDER BY count(*) DESC, sum(reports) DESC, source),
            source, min(number), count(*), sum(reports), 0, 0, 0, min(day), max(day)
        FROM origin GROUP BY source;
        INSERT OR IGNORE INTO spoke
        SELECT s.number, w.question
        FROM weighed w JOIN origin o ON o.number = w.origin JOIN source s ON s.name = o.source
        WHERE w.question IS NOT NULL;
        UPDATE source SET (questions, alone) = (
            SELECT count(*), coalesce(sum(q.origins <= 1), 0)
            FROM spoke p JOIN question q ON q.number = p.question WHERE p.source = source.number
        );
        UPDATE source SET revised = revision.times
        FROM (
            SELECT o.source AS name, count(DISTINCT c.number) AS times
            FROM conflict c
            JOIN clash h ON h.conflict = c.number
            JOIN weighed w ON w.report = h.report AND w.nth = h.nth
            JOIN origin o ON o.number = w.origin
            WHERE c.kind = 'revision' GROUP BY o.source
        ) AS revision
        WHERE revision.name = source.name;
        """;

    private const string Days = """
        INSERT INTO published
        SELECT day, sum(reports), sum(origins), sum(conflicts)
        FROM (
            SELECT CAST(julianday(published) - 2440587.5 AS INTEGER) AS day, 1 AS reports, 0 AS origins, 0 AS conflicts
            FROM report WHERE published IS NOT NULL
            UNION ALL SELECT day, 0, 1, 0 FROM origin WHERE day < 2147483647
            UNION ALL SELECT day, 0, 0, 1 FROM conflict WHERE day > -2147483648
        )
        WHERE day IS NOT NULL GROUP BY day;
        """;

    // Which columns stand beside min(nth) is told by SQLite: those of the row that has it.
    private const string Statements = """
        INSERT INTO counted
        SELECT f.place, count(*), count(DISTINCT f.report),
            sum(EXISTS (SELECT 1 FROM clash c WHERE c.report = f.report AND c.nth = f.nth)), f.report, min(f.nth)
        FROM figure f WHERE f.place IS NOT NULL AND f.realis GROUP BY f.place;
        INSERT INTO actor
        SELECT row_number() OVER (ORDER BY count(*) DESC, actor), actor, count(*), report, min(nth)
        FROM position GROUP BY actor;
        INSERT INTO matter
        SELECT row_number() OVER (ORDER BY count(DISTINCT actor) DESC, count(*) DESC, matter),
            matter, count(*), count(DISTINCT actor), report, min(nth)
        FROM position GROUP BY matter;
        """;

    /// <summary>Makes them anew.</summary>
    public static void Make(SqliteConnection connection)
    {
        foreach (var table in Tables)
        {
            connection.Run($"DELETE FROM {table}");
        }
        connection.Run(Sources);
        connection.Run(Days);
        connection.Run(Statements);
    }
}
