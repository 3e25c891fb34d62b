using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Exhibits;

/// <summary>The bytes of an exhibit that is kept in stretches, put together again one stretch at a time.</summary>
internal sealed class PartedBytes(SqliteConnection connection, Packing packing)
{
    /// <summary>Whether the exhibit of that number is kept in stretches.</summary>
    public bool IsParted(long number) =>
        connection.Value("SELECT 1 FROM exhibit_part WHERE exhibit = $number LIMIT 1", number) is not null;

    /// <summary>Writes them; false where they are not <paramref name="length"/> bytes of that <paramref name="digest"/>, in their order.</summary>
    public bool Copy(long number, long length, byte[] digest, Stream to)
    {
        using var query = new Query(
            connection,
            "SELECT nth, length, packed FROM exhibit_part WHERE exhibit = $number ORDER BY nth"
        );
        using var rows = query.Rows(number);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (next, written) = (0L, 0L);
        while (rows.Read())
        {
            if (rows.GetInt64(0) != next++ || packing.Unpack(rows.Bytes(2), rows.GetInt64(1)) is not { } bytes)
            {
                return false;
            }
            hash.AppendData(bytes);
            to.Write(bytes);
            written += bytes.Length;
        }
        return written == length && hash.GetHashAndReset().AsSpan().SequenceEqual(digest);
    }
}
