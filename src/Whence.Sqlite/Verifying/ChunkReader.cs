using Microsoft.Data.Sqlite;
using Whence.Ledger;

namespace Whence.Sqlite.Verifying;

/// <summary>Reads entries, sealed values and reports side by side, a tile's entries at a time.</summary>
internal sealed class ChunkReader(SqliteConnection connection)
{
    /// <summary>All entries, in order.</summary>
    public IEnumerable<EntryChunk> Read()
    {
        using var entryQuery = new Query(connection, "SELECT number, body FROM entry ORDER BY number");
        using var secretQuery = new Query(
            connection,
            "SELECT entry, name, salt, value FROM secret ORDER BY entry, name"
        );
        using var reportQuery = new Query(
            connection,
            $"""
            SELECT r.entry, {ReportRow.Columns} FROM report r LEFT JOIN original o ON o.number = r.original
            ORDER BY r.entry
            """
        );
        using var noteQuery = new Query(connection, "SELECT size, CAST(note AS BLOB) FROM checkpoint ORDER BY size");
        using var entries = Rows(entryQuery.Rows(), row => (row.GetInt64(0), row.Bytes(1) ?? []));
        using var secrets = Rows(
            secretQuery.Rows(),
            row => new SecretRow(row.GetInt64(0), row.GetString(1), row.Bytes(2) ?? [], row.Bytes(3) ?? [])
        );
        using var reports = Rows(reportQuery.Rows(), Report);
        using var notes = Rows(noteQuery.Rows(), row => (row.GetInt64(0), row.Bytes(1) ?? []));
        var (secret, report, note) = (secrets.MoveNext(), reports.MoveNext(), notes.MoveNext());
        for (var more = entries.MoveNext(); more; )
        {
            var chunk = new EntryChunk(new(TileCoordinate.FullWidth), new(TileCoordinate.FullWidth), [], []);
            for (; more && chunk.Entries.Count < TileCoordinate.FullWidth; more = entries.MoveNext())
            {
                chunk.Entries.Add(entries.Current);
            }
            // What belongs to no entry at all is in the last chunk, or the first that comes after it.
            var last = more ? chunk.Entries[^1].Number : long.MaxValue;
            for (; secret && secrets.Current.Entry <= last; secret = secrets.MoveNext())
            {
                chunk.Secrets.Add(secrets.Current);
            }
            for (; report && reports.Current.Entry <= last; report = reports.MoveNext())
            {
                chunk.Reports.Add(reports.Current);
            }
            for (; note && notes.Current.Item1 - 1 <= last; note = notes.MoveNext())
            {
                chunk.Notes.Add(notes.Current);
            }
            yield return chunk;
        }
    }

    private static IEnumerator<T> Rows<T>(SqliteDataReader rows, Func<SqliteDataReader, T> of)
    {
        using (rows)
        {
            while (rows.Read())
            {
                yield return of(rows);
            }
        }
    }

    private static ReportRow Report(SqliteDataReader row)
    {
        var fields = new object?[ReportRow.Names.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            var value = row.GetValue(i + 1);
            fields[i] =
                value is byte[] { Length: Digest.Length } digest ? new Digest(digest)
                : value is DBNull ? null
                : value;
        }
        return new ReportRow(row.GetInt64(0), fields);
    }
}
