using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Whence.Ledger;

namespace Whence.Sqlite;

/// <summary>The reports of a case, read back.</summary>
public sealed class ReportShelf : IDisposable
{
    private const string Columns =
        "number, id, entry, path, part, line, title, publisher, published, published_at, url, language, digest, original, standing, item, version";

    private readonly SqliteConnection connection;
    private readonly Packing packing;
    private readonly Query byId;
    private readonly Query byNumber;
    private readonly Query texts;
    private readonly Query originals;
    private readonly Query byOriginal;

    internal ReportShelf(SqliteConnection connection, Packing packing)
    {
        this.connection = connection;
        this.packing = packing;
        byId = new Query(connection, $"SELECT {Columns} FROM report WHERE id = $id");
        byNumber = new Query(connection, $"SELECT {Columns} FROM report WHERE number = $number");
        texts = new Query(
            connection,
            """
            SELECT coalesce(r.packed, o.packed), iif(r.packed IS NULL, o.length, r.length)
            FROM report r LEFT JOIN original o ON o.number = r.original WHERE r.number = $number
            """
        );
        originals = new Query(connection, "SELECT packed, length FROM original WHERE number = $number");
        byOriginal = new Query(
            connection,
            "SELECT r.number FROM original o JOIN report r ON r.original = o.number WHERE o.digest = $original AND r.digest = $text"
        );
    }

    /// <summary>How many there are.</summary>
    public long Count => (long)connection.Value("SELECT count(*) FROM report")!;

    /// <summary>All, in the order of adding.</summary>
    public IEnumerable<KeptReport> All()
    {
        using var query = new Query(connection, $"SELECT {Columns} FROM report ORDER BY number");
        using var rows = query.Rows();
        while (rows.Read())
        {
            yield return Kept(rows);
        }
    }

    /// <summary>The <paramref name="most"/> that were added last, the last first.</summary>
    public IEnumerable<KeptReport> Newest(int most)
    {
        using var query = new Query(connection, $"SELECT {Columns} FROM report ORDER BY number DESC LIMIT $most");
        using var rows = query.Rows(most);
        while (rows.Read())
        {
            yield return Kept(rows);
        }
    }

    /// <summary>The ids of all, in the order of adding.</summary>
    public IEnumerable<string> Ids()
    {
        using var query = new Query(connection, "SELECT id FROM report ORDER BY number");
        using var rows = query.Rows();
        while (rows.Read())
        {
            yield return rows.GetString(0);
        }
    }

    /// <summary>The one of this id; null where there is none.</summary>
    public KeptReport? Find(string id) => One(byId.Rows(id));

    /// <summary>The one of this number; null where there is none.</summary>
    public KeptReport? Find(long number) => One(byNumber.Rows(number));

    /// <summary>The one that came in by the entry of this number; null where none did.</summary>
    public KeptReport? AddedBy(long entry)
    {
        using var query = new Query(connection, $"SELECT {Columns} FROM report WHERE entry = $entry");
        return One(query.Rows(entry));
    }

    /// <summary>The number of the report that has this text and was taken from this original; null where there is none.</summary>
    /// <param name="original">SHA-256 of the original.</param>
    /// <param name="text">SHA-256 of the text in UTF-8.</param>
    public long? Known(Digest original, Digest text) => (long?)byOriginal.Value(original.ToArray(), text.ToArray());

    /// <summary>The text of the report of this number; null where there is no such report.</summary>
    /// <exception cref="CaseException">It cannot be unpacked.</exception>
    public string? Text(long number) =>
        Unpacked(texts.Rows(number)) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The original of this number; null where there is none.</summary>
    /// <exception cref="CaseException">It cannot be unpacked.</exception>
    public byte[]? Original(long number) => Unpacked(originals.Rows(number));

    /// <summary>The report of this id with its text; null where there is none.</summary>
    /// <exception cref="CaseException">It cannot be unpacked.</exception>
    public Report? Whole(string id) => Find(id) is { } kept && Text(kept.Number) is { } text ? kept.With(text) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        byId.Dispose();
        byNumber.Dispose();
        texts.Dispose();
        originals.Dispose();
        byOriginal.Dispose();
    }

    private byte[]? Unpacked(SqliteDataReader rows)
    {
        using (rows)
        {
            if (!rows.Read() || rows.Bytes(0) is not { } packed)
            {
                return null;
            }
            return packing.Unpack(packed, rows.GetInt64(1))
                ?? throw new CaseException(
                    new CaseFault(connection.DataSource, CaseFaultKind.Damaged, "a text or original cannot be unpacked")
                );
        }
    }

    private static KeptReport? One(SqliteDataReader rows)
    {
        using (rows)
        {
            return rows.Read() ? Kept(rows) : null;
        }
    }

    private static KeptReport Kept(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            new Heading(
                row.GetString(1),
                row.Words(6),
                row.Words(7),
                row.Words(8) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null,
                row.Words(9) is { } instant ? InstantPattern.ExtendedIso.Parse(instant).Value : null
            )
            {
                Standing = row.Words(14) is { } standing ? Enum.Parse<Standing>(standing, ignoreCase: true) : default,
                Edition = row.Words(15) is { } item ? new Edition(item, row.GetInt64(16)) : null,
            },
            row.GetInt64(2),
            row.GetString(3)
        )
        {
            Part = row.Words(4),
            Line = row.IsDBNull(5) ? null : row.GetInt32(5),
            Url = row.Words(10),
            Language = row.Words(11),
            TextDigest = new Digest(row.Bytes(12)),
            Original = row.IsDBNull(13) ? null : row.GetInt64(13),
        };
}
