using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Whence.Ledger;

namespace Whence.Sqlite;

/// <summary>The ledger of a case, within one batch: appends entries, then writes the tiles and signs what has come to be.</summary>
internal sealed class EntryLog : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly string instant;
    private readonly TileEdge edge;
    private readonly List<Tile> filled = [];
    private readonly Query entries;
    private readonly Query secrets;

    public EntryLog(SqliteConnection connection, Instant now)
    {
        this.connection = connection;
        instant = InstantPattern.General.Format(now);
        var size = (long)connection.Value("SELECT coalesce(max(number) + 1, 0) FROM entry")!;
        edge = Edge(size);
        entries = new Query(connection, "INSERT INTO entry VALUES ($number, $body)");
        secrets = new Query(connection, "INSERT INTO secret VALUES ($entry, $name, $salt, $value)");
    }

    /// <summary>The number of entries.</summary>
    public long Size => edge.Size;

    /// <summary>Puts an entry at the end; gives its number.</summary>
    public long Append(EntryDraft draft)
    {
        var number = edge.Size;
        var commitments = new JsonObject();
        var kept = new List<(string Name, byte[] Salt, byte[] Value)>();
        foreach (var (name, node) in draft.Sealed)
        {
            var value = CanonicalJson.Write(node);
            var salt = RandomNumberGenerator.GetBytes(Commitment.SaltLength);
            commitments.Add(name, Commitment.Of(salt, value).ToString());
            kept.Add((name, salt, value));
        }
        var body = CanonicalJson.Write(
            new JsonObject
            {
                ["at"] = instant,
                ["facts"] = draft.Facts.DeepClone(),
                ["kind"] = draft.Kind,
                ["sealed"] = commitments,
            }
        );
        entries.Run(number, body);
        foreach (var (name, salt, value) in kept)
        {
            secrets.Run(number, name, salt, value);
        }
        edge.Append(MerkleTree.Leaf(body), filled);
        return number;
    }

    /// <summary>Writes the tiles that have come to be, or grown.</summary>
    public void KeepTiles()
    {
        using var tiles = new Query(connection, "INSERT OR REPLACE INTO tile VALUES ($level, $position, $hashes)");
        foreach (var tile in filled.Concat(edge.Partial()))
        {
            tiles.Run(tile.Coordinate.Level, tile.Coordinate.Position, tile.ToArray());
        }
    }

    /// <summary>Keeps a checkpoint of what is now in the ledger, signed by <paramref name="signer"/>.</summary>
    public void Sign(string origin, NoteSigner signer)
    {
        var checkpoint = new Checkpoint(origin, edge.Size, edge.Root());
        connection.Run(
            "INSERT OR REPLACE INTO checkpoint VALUES ($size, $note)",
            edge.Size,
            SignedNote.Sign(checkpoint.Text, signer).ToString()
        );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        entries.Dispose();
        secrets.Dispose();
    }

    private TileEdge Edge(long size)
    {
        using var query = new Query(
            connection,
            "SELECT hashes FROM tile WHERE level = $level AND position = $position"
        );
        var partial = new List<Tile>();
        for (var level = 0; size >> (level * TileCoordinate.Height) > 0; level++)
        {
            var position = size >> ((level + 1) * TileCoordinate.Height);
            var coordinate = TileCoordinate.At(level, position, size);
            if (coordinate.Width > 0 && query.Value(level, position) is byte[] hashes)
            {
                partial.Add(Whole(Tile.Parse(coordinate, hashes)));
            }
        }
        return Whole(TileEdge.Of(size, partial));
    }

    private T Whole<T>(Outcome<T> outcome)
        where T : class =>
        outcome.Succeeded
            ? outcome.Value
            : throw new CaseException(new CaseFault(connection.DataSource, CaseFaultKind.Damaged, outcome.Reason));
}
