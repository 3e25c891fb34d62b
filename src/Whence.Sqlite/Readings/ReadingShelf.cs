using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Readings;

/// <summary>What was read from the reports of a case, read back.</summary>
public sealed class ReadingShelf : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Packing packing;
    private readonly Query one;

    internal ReadingShelf(SqliteConnection connection, Packing packing)
    {
        (this.connection, this.packing) = (connection, packing);
        one = new Query(connection, "SELECT packed, length, pairs FROM reading WHERE report = $report");
    }

    /// <summary>How many reports have been read.</summary>
    public long Count => (long)connection.Value("SELECT count(*) FROM reading")!;

    /// <summary>What the report of this number states; null where it has not been read.</summary>
    /// <exception cref="CaseException">It cannot be unpacked.</exception>
    public Statements? Find(long report)
    {
        using var rows = one.Rows(report);
        return rows.Read() ? Unpacked(rows, 0) : null;
    }

    /// <summary>What the report of this number, which has been read, states; and how many characters of its text are two UTF-16 code units.</summary>
    /// <exception cref="CaseException">It cannot be unpacked.</exception>
    internal (Statements Statements, int Pairs) WithPairs(long report)
    {
        using var rows = one.Rows(report);
        rows.Read();
        return (Unpacked(rows, 0), rows.GetInt32(2));
    }

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
    public void Dispose() => one.Dispose();

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
