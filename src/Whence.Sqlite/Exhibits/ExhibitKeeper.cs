using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Whence.Ledger;

namespace Whence.Sqlite.Exhibits;

/// <summary>Puts exhibits, and what is told of them, into the tables.</summary>
internal sealed class ExhibitKeeper(SqliteConnection connection, Packing packing)
{
    // Bytes of a value of an exhibit that is kept in stretches.
    private const int Stretch = 16 * 1024 * 1024;

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

    /// <summary>Keeps the bytes of an exhibit that are too many for one value, in stretches; gives its number.</summary>
    /// <exception cref="IOException">They cannot be read, or are not those of the exhibit.</exception>
    public long Keep(Exhibit exhibit, string path, Stream bytes, long length, long entry)
    {
        var number = Keep(exhibit, path, [], entry);
        using var parts = new Query(
            connection,
            "INSERT INTO exhibit_part (exhibit, nth, length, packed) VALUES ($exhibit, $nth, $length, $packed)"
        );
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var stretch = new byte[Stretch];
        for (var nth = 0; bytes.ReadAtLeast(stretch, Stretch, throwOnEndOfStream: false) is var read and > 0; nth++)
        {
            hash.AppendData(stretch, 0, read);
            parts.Run(number, nth, read, packing.Pack(stretch.AsSpan(0, read)));
        }
        var digest = new Digest(hash.GetHashAndReset());
        if (Exhibit.Identity(digest) != exhibit.Id)
        {
            throw new IOException($"{path} changed while it was read");
        }
        connection.Run(
            "UPDATE exhibit SET digest = $digest, length = $length WHERE number = $number",
            digest.ToArray(),
            length,
            number
        );
        return number;
    }

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
