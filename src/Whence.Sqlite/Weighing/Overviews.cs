using Microsoft.Data.Sqlite;
using Whence.Reconciling;
using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Weighing;

/// <summary>Sums up the tables of a weighing, so that what is asked of the whole case is not counted anew each time.</summary>
internal static class Overviews
{
    /// <summary>The tables that it fills.</summary>
    public static ImmutableArray<string> Tables { get; } =
    [
        "source",
        "spoke",
        "carried",
        "revised",
        "published",
        "counted",
        "counted_on",
        "actor",
        "matter",
        "wording",
        "named",
        "answered",
    ];

    private const string Sources = """
        INSERT INTO source
        SELECT min(number), source, min(number), count(*), 0, 0, 0, 0, min(day), max(day)
        FROM origin GROUP BY source;
        INSERT OR IGNORE INTO spoke
        SELECT s.number, w.question
        FROM weighed w JOIN origin o ON o.number = w.origin JOIN source s ON s.name = o.source
        WHERE w.question IS NOT NULL;
        INSERT OR IGNORE INTO carried
        SELECT s.number, w.report
        FROM weighed w JOIN origin o ON o.number = w.origin JOIN source s ON s.name = o.source;
        INSERT OR IGNORE INTO revised
        SELECT s.number, c.number
        FROM conflict c
        JOIN clash h ON h.conflict = c.number
        JOIN weighed w ON w.report = h.report AND w.nth = h.nth
        JOIN origin o ON o.number = w.origin
        JOIN source s ON s.name = o.source
        WHERE c.kind = 'revision';
        UPDATE source SET
            reports = (SELECT count(*) FROM carried c WHERE c.source = source.number),
            revised = (SELECT count(*) FROM revised r WHERE r.source = source.number),
            (questions, alone) = (
                SELECT count(*), coalesce(sum(q.origins <= 1), 0)
                FROM spoke p JOIN question q ON q.number = p.question WHERE p.source = source.number
            );
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

    // A place is named by its first figure in the first report that was added, as are those who say so. Which columns stand beside
    // min(nth) is told by SQLite: those of the row that has it.
    private const string Statements = """
        WITH placed AS MATERIALIZED (
            SELECT report, measure, day, place,
                EXISTS (SELECT 1 FROM clash c WHERE c.report = f.report AND c.nth = f.nth) AS clashes
            FROM figure f WHERE place IS NOT NULL AND realis
        )
        INSERT INTO counted_on
        SELECT measure, day, place, count(*), count(DISTINCT report), sum(clashes) FROM placed GROUP BY measure, day, place
        UNION ALL SELECT '', day, place, count(*), count(DISTINCT report), sum(clashes) FROM placed GROUP BY day, place;
        INSERT INTO counted
        SELECT f.place, count(*), count(DISTINCT f.report),
            sum(EXISTS (SELECT 1 FROM clash c WHERE c.report = f.report AND c.nth = f.nth)),
            min(f.report << 20 | f.nth) >> 20, min(f.report << 20 | f.nth) & 0xFFFFF, NULL
        FROM figure f WHERE f.place IS NOT NULL AND f.realis GROUP BY f.place;
        INSERT INTO actor
        SELECT row_number() OVER (ORDER BY count(*) DESC, actor), actor, count(*), report, min(nth)
        FROM position GROUP BY actor;
        """;

    // A matter is told in the words that most positions have.
    private const string Matters = """
        INSERT INTO matter
        SELECT row_number() OVER (ORDER BY m.actors DESC, m.positions DESC, h.name), h.name, m.positions, m.actors, h.report, h.nth
        FROM (
            SELECT w.matter AS number, count(*) AS positions, count(DISTINCT p.actor) AS actors
            FROM position p JOIN wording w ON w.words = p.matter GROUP BY w.matter
        ) m
        JOIN (
            SELECT w.matter AS number, w.words AS name, p.report AS report, min(p.nth) AS nth,
                row_number() OVER (PARTITION BY w.matter ORDER BY count(*) DESC, w.words) AS place
            FROM position p JOIN wording w ON w.words = p.matter GROUP BY w.words
        ) h ON h.number = m.number AND h.place = 1;
        UPDATE wording SET matter = named.number
        FROM (SELECT h.matter AS before, m.number AS number FROM matter m JOIN wording h ON h.words = m.name) named
        WHERE named.before = wording.matter;
        """;

    private const string Named = """
        INSERT INTO named
        SELECT min(report << 20 | nth), source FROM figure WHERE source IS NOT NULL GROUP BY source;
        INSERT OR IGNORE INTO answered
        SELECT n.number, w.question
        FROM figure f JOIN weighed w ON w.report = f.report AND w.nth = f.nth JOIN named n ON n.names = f.source
        WHERE w.question IS NOT NULL;
        """;

    /// <summary>Makes them anew.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="read">
    /// What was read, with the numbers of the reports; none where an older case is brought up to date, the countries and matters of
    /// which are known once it is weighed.
    /// </param>
    /// <param name="reviewed">The same in the same order, with what was decided of it.</param>
    public static void Make(
        SqliteConnection connection,
        IReadOnlyCollection<(long Report, Whence.Statements Statements)> read,
        ImmutableArray<Whence.Statements> reviewed
    )
    {
        foreach (var table in Tables)
        {
            connection.Run($"DELETE FROM {table}");
        }
        connection.Run(Sources);
        connection.Run(Days);
        connection.Run(Statements);
        Countries(connection, read.Zip(reviewed, (one, statements) => (one.Report, statements)));
        Wordings(connection, read);
        connection.Run(Matters);
        NameAnswers(connection);
    }

    /// <summary>Makes those by which questions are asked for by who answers them.</summary>
    public static void NameAnswers(SqliteConnection connection) => connection.Run(Named);

    private static void Countries(
        SqliteConnection connection,
        IEnumerable<(long Report, Whence.Statements Statements)> reviewed
    )
    {
        var statements = reviewed.ToDictionary(r => r.Report, r => r.Statements);
        var found = new List<(string Place, string? Country)>();
        using (var places = new Query(connection, "SELECT place, report, nth FROM counted"))
        using (var rows = places.Rows())
        {
            while (rows.Read())
            {
                // What was put in meanwhile is not weighed yet.
                if (statements.TryGetValue(rows.GetInt64(1), out var one))
                {
                    found.Add((rows.GetString(0), one.Figures[rows.GetInt32(2)].Place?.Country));
                }
            }
        }
        using var update = new Query(connection, "UPDATE counted SET country = $country WHERE place = $place");
        foreach (var (place, country) in found)
        {
            update.Run(country, place);
        }
    }

    // Positions are kept by their matter in lower case, and likened by it as it is written: names are told by their capitals.
    private static void Wordings(
        SqliteConnection connection,
        IEnumerable<(long Report, Whence.Statements Statements)> read
    )
    {
        var written = read.SelectMany(r => r.Statements.Positions)
            .CountBy(position => position.On, StringComparer.Ordinal)
            .GroupBy(words => Folded.Of(words.Key), StringComparer.Ordinal)
            .Select(same =>
                same.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).First().Key
            );
        using var rows = new Query(connection, "INSERT OR IGNORE INTO wording VALUES ($words, $matter, $shared)");
        foreach (var matter in LikeMatters.Of(written))
        {
            rows.Run(Folded.Of(matter.Words), matter.Group, string.Join(' ', matter.Shared));
        }
    }
}
