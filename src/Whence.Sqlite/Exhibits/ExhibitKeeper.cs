using System.Text.Json;
using Microsoft.Data.Sqlite;
using Whence.Ledger;

namespace Whence.Sqlite.Exhibits;

/// <summary>Puts exhibits, and what is told of them, into the tables.</summary>
internal sealed class ExhibitKeeper(SqliteConnection connection, Packing packing)
{
    /// <summary>Keeps the bytes of an exhibit; gives its number.</summary>
    public long Keep(Exhibit exhibit, string path, ReadOnlySpan<byte> bytes, long entry) =>
        (long)
            connection.Value(
                """
                INSERT INTO exhibit (id, entry, path, digest, length, packed)
                VALUES ($id, $entry, $path, $digest, $length, $packed) RETURNING number
                """,
                exhibit.Id,
                entry,
                path,
                Digest.Of(bytes).ToArray(),
                bytes.Length,
                packing.Pack(bytes)
            )!;

    /// <summary>Keeps what is told of an exhibit and was found on it; what was kept before goes.</summary>
    public void Keep(long number, Exhibit exhibit, IEnumerable<Finding> findings)
    {
        connection.Run(
            "INSERT OR REPLACE INTO examined VALUES ($exhibit, $kind, $cluster, $stream, $perceptual, $metadata)",
            number,
            exhibit.Kind.ToString(),
            exhibit.Cluster,
            exhibit.StreamHash,
            JsonSerializer.Serialize(exhibit.Perceptual),
            JsonSerializer.Serialize(exhibit.Metadata)
        );
        new FindingKeeper(connection).Keep(number, findings);
    }
}
