using Microsoft.Data.Sqlite;
using Whence.Ledger;
using Whence.Sqlite.Exhibits;

namespace Whence.Sqlite.Verifying;

/// <summary>Unpacks every original and every text, and recomputes their digests.</summary>
internal sealed class ContentCheck(SqliteConnection connection, BreachLog breaches) : IDisposable
{
    // Packed bytes that wait for a thread.
    private const long BytesAhead = 64 * 1024 * 1024;
    private const int ItemsAhead = 256;

    // A packing serves one thread at a time.
    private readonly ThreadLocal<Packing> packings = new(() => new Packing(), trackAllValues: true);

    /// <summary>Checks all; gives how many originals there are.</summary>
    public long Run()
    {
        var originals = Check(
            "SELECT number, digest, length, packed FROM original ORDER BY number",
            number => $"the original of report {Id(number)}"
        );
        Check(
            "SELECT number, digest, length, packed FROM report WHERE packed IS NOT NULL ORDER BY number",
            number => $"the text of report {connection.Value("SELECT id FROM report WHERE number = $number", number)}"
        );
        originals += Check(
            """
            SELECT number, digest, length, packed FROM exhibit x
            WHERE NOT EXISTS (SELECT 1 FROM exhibit_part p WHERE p.exhibit = x.number) ORDER BY number
            """,
            Exhibit
        );
        originals += Parted();
        Say(
            """
            SELECT x.id FROM exhibit x LEFT JOIN entry e ON e.number = x.entry
            LEFT JOIN secret s ON s.entry = x.entry AND s.name = 'exhibit'
            WHERE CAST(e.body AS TEXT) ->> '$.kind' IS NOT 'exhibit' OR x.id IS NOT 'sha256:' || lower(hex(x.digest))
                OR CAST(s.value AS TEXT) ->> '$.id' IS NOT x.id OR CAST(s.value AS TEXT) ->> '$.path' IS NOT x.path
            """,
            "the exhibit",
            "it is not what its entry says"
        );
        Say(
            """
            SELECT e.number FROM entry e WHERE CAST(e.body AS TEXT) ->> '$.kind' = 'exhibit'
                AND EXISTS (SELECT 1 FROM secret s WHERE s.entry = e.number AND s.name = 'exhibit')
                AND NOT EXISTS (SELECT 1 FROM exhibit x WHERE x.entry = e.number)
            """,
            "entry",
            "the exhibit that it added is not there"
        );
        Say(
            "SELECT r.id FROM report r LEFT JOIN original o ON o.number = r.original WHERE r.packed IS NULL AND o.digest IS NOT r.digest",
            "report",
            "its text is not there"
        );
        Say(
            "SELECT o.number FROM original o WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.original = o.number)",
            "original",
            "it belongs to no report"
        );
        Say(
            """
            SELECT s.entry FROM sighting s JOIN report r ON r.number = s.report LEFT JOIN entry e ON e.number = s.entry
            WHERE CAST(e.body AS TEXT) ->> '$.kind' IS NOT 'sighting' OR CAST(e.body AS TEXT) ->> '$.facts.report' IS NOT r.entry
            """,
            "the sighting of entry",
            "it is not what the entry says"
        );
        return originals;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var packing in packings.Values)
        {
            packing.Dispose();
        }
        packings.Dispose();
    }

    // Of those that are kept in stretches, one stretch is in memory at a time.
    private long Parted()
    {
        using var query = new Query(
            connection,
            """
            SELECT number, length, digest FROM exhibit x
            WHERE EXISTS (SELECT 1 FROM exhibit_part p WHERE p.exhibit = x.number) ORDER BY number
            """
        );
        using var rows = query.Rows();
        var count = 0L;
        while (rows.Read())
        {
            count++;
            var number = rows.GetInt64(0);
            var parted = new PartedBytes(connection, packings.Value!);
            if (!parted.Copy(number, rows.GetInt64(1), rows.Bytes(2) ?? [], Stream.Null))
            {
                breaches.Add(Exhibit(number), "its bytes are not those that were put in");
            }
        }
        return count;
    }

    private string Exhibit(long number) =>
        $"the exhibit {connection.Value("SELECT id FROM exhibit WHERE number = $number", number)}";

    private long Check(string sql, Func<long, string> name)
    {
        using var query = new Query(connection, sql);
        using var rows = query.Rows();
        var waiting = new Queue<(long Number, int Bytes, Task<bool> Holds)>();
        var (count, ahead) = (0L, 0L);
        while (rows.Read())
        {
            count++;
            var (number, digest, length) = (rows.GetInt64(0), rows.Bytes(1) ?? [], rows.GetInt64(2));
            var packed = rows.Bytes(3) ?? [];
            ahead += packed.Length;
            waiting.Enqueue((number, packed.Length, Task.Run(() => Holds(digest, length, packed))));
            while (waiting.Count > ItemsAhead || ahead > BytesAhead)
            {
                Take();
            }
        }
        while (waiting.Count > 0)
        {
            Take();
        }
        return count;

        void Take()
        {
            var (number, bytes, holds) = waiting.Dequeue();
            ahead -= bytes;
            if (!holds.GetAwaiter().GetResult())
            {
                breaches.Add(name(number), "its bytes are not those that were put in");
            }
        }
    }

    private bool Holds(byte[] digest, long length, byte[] packed) =>
        packings.Value!.Unpack(packed, length) is { } bytes
        && Digest.Of(bytes).ToArray().AsSpan().SequenceEqual(digest);

    private object? Id(long original) =>
        connection.Value("SELECT id FROM report WHERE original = $original ORDER BY number", original);

    private void Say(string sql, string thing, string reason)
    {
        using var query = new Query(connection, sql);
        using var rows = query.Rows();
        while (rows.Read())
        {
            breaches.Add($"{thing} {rows.GetValue(0)}", reason);
        }
    }
}
