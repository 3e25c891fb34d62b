using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Readings;

/// <summary>What was read from the reports of a case, read back.</summary>
public sealed class ReadingShelf : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Packing packing;
    private readonly Query one;
    private readonly Query known;

    internal ReadingShelf(SqliteConnection connection, Packing packing)
    {
        (this.connection, this.packing) = (connection, packing);
        one = new Query(connection, "SELECT packed, length, pairs FROM reading WHERE report = $report");
        known = new Query(
            connection,
            "SELECT r.length, r.engine, r.pairs, p.entry FROM reading r JOIN report p ON p.number = r.report WHERE r.report = $report"
        );
    }

    /// <summary>Holds the readings of long reports with others; null where each is unpacked whenever it is asked for.</summary>
    internal HeldReadings? Held { get; set; }

    /// <summary>How many reports have been read.</summary>
    public long Count => (long)connection.Value("SELECT count(*) FROM reading")!;

    /// <summary>What the report of this number states; null where it has not been read.</summary>
    /// <exception cref="CaseException">It cannot be unpacked.</exception>
    public Statements? Find(long report) => Read(report)?.Statements;

    /// <summary>What the report of this number, which has been read, states; and how many characters of its text are two UTF-16 code units.</summary>
    /// <exception cref="CaseException">It cannot be unpacked.</exception>
    internal (Statements Statements, int Pairs) WithPairs(long report) => Read(report)!.Value;

    /// <summary>All, with the numbers of their reports, in the order of adding.</summary>
    /// <exception cref="CaseException">One cannot be unpacked.</exception>
    public IEnumerable<(long Report, Statements Statements)> All()
    {
        using var query = new Query(connection, "SELECT packed, length, report FROM reading ORDER BY report");
        using var rows = query.Rows();
        while (rows.Read())
        {
            yield return (rows.GetInt64(2), Unpacked(rows, 0));
        }
    }

    /// <summary>Keeps readings in place of those before: all of them, or none.</summary>
    /// <param name="readings">The numbers of reports, what they state, and their texts.</param>
    public void Replace(IEnumerable<(long Report, Statements Statements, string Text)> readings)
    {
        using var transaction = new WriteTransaction(connection);
        using var keeper = new ReadingKeeper(connection, packing);
        foreach (var (report, statements, text) in readings)
        {
            // Another process may have redacted it meanwhile.
            if (connection.Value("SELECT number FROM report WHERE number = $report", report) is not null)
            {
                keeper.Keep(report, statements, text);
            }
        }
        // What was weighed rested on those before.
        connection.Run("UPDATE weighing SET entries = -1");
        transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        one.Dispose();
        known.Dispose();
    }

    private (Statements Statements, int Pairs)? Read(long report)
    {
        if (Held is { } held)
        {
            using var about = known.Rows(report);
            if (about.Read() && HeldReadings.IsFit(about.GetInt64(0)))
            {
                var (length, engine, pairs, entry) = (
                    about.GetInt64(0),
                    about.GetString(1),
                    about.GetInt32(2),
                    about.GetInt64(3)
                );
                if (held.Find(entry, engine) is not { } statements)
                {
                    statements = Unpacked(report)!.Value.Statements;
                    held.Hold(entry, engine, length, statements);
                }
                return (statements, pairs);
            }
        }
        return Unpacked(report);
    }

    private (Statements Statements, int Pairs)? Unpacked(long report)
    {
        using var rows = one.Rows(report);
        return rows.Read() ? (Unpacked(rows, 0), rows.GetInt32(2)) : null;
    }

    private Statements Unpacked(SqliteDataReader row, int column)
    {
        var bytes = packing.Unpack(row.GetFieldValue<byte[]>(column), row.GetInt64(column + 1));
        var (statements, refused) = bytes is null ? (null, "it cannot be unpacked") : PackedStatements.Unpack(bytes);
        return statements
            ?? throw new CaseException(
                new CaseFault(connection.DataSource, CaseFaultKind.Damaged, $"{refused}; whence rebuild makes it anew")
            );
    }
}
