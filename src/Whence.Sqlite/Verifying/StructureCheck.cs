using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Verifying;

/// <summary>What SQLite itself finds wrong with the file, and whether its tables are those that this program makes.</summary>
internal static class StructureCheck
{
    /// <summary>Whether pages, rows, indexes and references between tables are sound.</summary>
    public static void File(SqliteConnection connection, BreachLog breaches)
    {
        using (var query = new Query(connection, "PRAGMA integrity_check(100)"))
        using (var rows = query.Rows())
        {
            while (rows.Read())
            {
                if (rows.GetString(0) is not "ok" and var fault)
                {
                    breaches.Add("the file", fault);
                }
            }
        }
        using var references = new Query(connection, "PRAGMA foreign_key_check");
        using var broken = references.Rows();
        while (broken.Read())
        {
            breaches.Add($"a row of {broken.GetString(0)}", $"what it refers to in {broken.GetString(2)} is not there");
        }
    }

    /// <summary>Whether there are the tables and indexes that the migrations make, and nothing else.</summary>
    public static void Tables(SqliteConnection connection, BreachLog breaches)
    {
        using var fresh = new SqliteConnection("Data Source=:memory:");
        fresh.Open();
        Schema.Upgrade(fresh, 0);
        var expected = Made(fresh);
        var found = Made(connection);
        foreach (var (name, sql) in expected)
        {
            if (!found.TryGetValue(name, out var own) || own != sql)
            {
                breaches.Add($"the {name}", own is null ? "it is not there" : "it is not as this program makes it");
            }
        }
        foreach (var name in found.Keys.Where(name => !expected.ContainsKey(name)))
        {
            breaches.Add($"the {name}", "this program makes no such thing");
        }
    }

    private static SortedDictionary<string, string> Made(SqliteConnection connection)
    {
        var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
        // What SQLite makes for itself has no text, or a name of its own: sqlite_autoindex, sqlite_stat1.
        using var query = new Query(
            connection,
            "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
        );
        using var rows = query.Rows();
        while (rows.Read())
        {
            made.Add(rows.GetString(0), rows.GetString(1));
        }
        return made;
    }
}
