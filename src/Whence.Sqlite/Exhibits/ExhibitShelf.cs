using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Exhibits;

/// <summary>The exhibits of a case and what was found on them, read back.</summary>
public sealed class ExhibitShelf
{
    private const string Columns =
        "e.number, e.id, e.entry, e.path, x.kind, x.cluster, x.stream_hash, x.perceptual, x.metadata";

    private const long MostInMemory = 1L << 30;

    private readonly SqliteConnection connection;
    private readonly Packing packing;

    internal ExhibitShelf(SqliteConnection connection, Packing packing) =>
        (this.connection, this.packing) = (connection, packing);

    /// <summary>All, in the order of adding.</summary>
    public IEnumerable<KeptExhibit> All() => Kept("ORDER BY e.number");

    /// <summary>How many there are.</summary>
    public long Count => (long)connection.Value("SELECT count(*) FROM exhibit")!;

    /// <summary>The next <paramref name="most"/> after the one of that number, in the order of adding.</summary>
    public IEnumerable<KeptExhibit> After(long number, int most) =>
        Kept("WHERE e.number > $after ORDER BY e.number LIMIT $most", number, most);

    /// <summary>The exhibit of that id; null where the case has none.</summary>
    public KeptExhibit? Find(string id) => Kept("WHERE e.id = $id", id).FirstOrDefault();

    /// <summary>
    /// The bytes of an exhibit; null where they are not those that were put in, or more than fit into memory: those of clips may be,
    /// and <see cref="Copy"/> gives them.
    /// </summary>
    public byte[]? Original(long number)
    {
        using var bytes = new MemoryStream();
        return Length(number) <= MostInMemory && Copy(number, bytes) ? bytes.ToArray() : null;
    }

    /// <summary>How many bytes an exhibit has; 0 where there is none of that number.</summary>
    public long Length(long number) =>
        connection.Value("SELECT length FROM exhibit WHERE number = $number", number) as long? ?? 0;

    /// <summary>Writes the bytes of an exhibit to <paramref name="to"/>, a stretch at a time; false where they are not those that were put in, and what was written is of no use.</summary>
    public bool Copy(long number, Stream to)
    {
        using var query = new Query(connection, "SELECT packed, length, digest FROM exhibit WHERE number = $number");
        using var rows = query.Rows(number);
        if (!rows.Read())
        {
            return false;
        }
        var parted = new PartedBytes(connection, packing);
        if (parted.IsParted(number))
        {
            return parted.Copy(number, rows.GetInt64(1), rows.Bytes(2) ?? [], to);
        }
        if (packing.Unpack(rows.Bytes(0), rows.GetInt64(1)) is not { } bytes)
        {
            return false;
        }
        to.Write(bytes);
        return true;
    }

    /// <summary>What was found on an exhibit when it was last examined.</summary>
    public IEnumerable<Finding> Findings(KeptExhibit kept)
    {
        using var query = new Query(
            connection,
            """
            SELECT id, rule, version, state, reason, page, x, y, width, height, measured, threshold, wrong, answers, bench,
                alternatives, tools
            FROM finding WHERE exhibit = $number ORDER BY nth
            """
        );
        using var rows = query.Rows(kept.Number);
        while (rows.Read())
        {
            yield return new Finding(
                rows.GetString(0),
                kept.Exhibit.Id,
                rows.GetString(1),
                rows.GetInt32(2),
                Enum.Parse<FindingState>(rows.GetString(3))
            )
            {
                Reason = rows.GetString(4),
                Zone = rows.IsDBNull(5)
                    ? null
                    : new Zone(
                        rows.GetInt32(5),
                        rows.GetInt32(6),
                        rows.GetInt32(7),
                        rows.GetInt32(8),
                        rows.GetInt32(9)
                    ),
                Measured = rows.IsDBNull(10) ? null : rows.GetDouble(10),
                Threshold = rows.IsDBNull(11) ? null : rows.GetDouble(11),
                ErrorRate = rows.IsDBNull(12)
                    ? null
                    : new ErrorRate(rows.GetInt32(12), rows.GetInt32(13), rows.GetString(14)),
                Alternatives = List(rows.GetString(15)),
                Tools = List(rows.GetString(16)),
            };
        }
    }

    private IEnumerable<KeptExhibit> Kept(string which, params object[] values)
    {
        using var query = new Query(
            connection,
            $"SELECT {Columns} FROM exhibit e JOIN examined x ON x.exhibit = e.number {which}"
        );
        using var rows = query.Rows(values);
        while (rows.Read())
        {
            var exhibit = new Exhibit(rows.GetString(1), Enum.Parse<ExhibitKind>(rows.GetString(4)))
            {
                Cluster = rows.Words(5),
                StreamHash = rows.Words(6),
                Perceptual = List(rows.GetString(7)),
                Metadata = JsonSerializer
                    .Deserialize<Dictionary<string, string>>(rows.GetString(8))!
                    .ToImmutableSortedDictionary(StringComparer.Ordinal),
            };
            yield return new KeptExhibit(rows.GetInt64(0), exhibit, rows.GetInt64(2), rows.GetString(3));
        }
    }

    private static ImmutableArray<string> List(string json) => [.. JsonSerializer.Deserialize<string[]>(json)!];
}
