using Microsoft.Data.Sqlite;
using Whence.Ledger;

namespace Whence.Sqlite.Verifying;

/// <summary>Builds the tree again, leaf by leaf, and holds what is stored of it against it.</summary>
/// <param name="connection">The case.</param>
/// <param name="origin">The name that its checkpoints have.</param>
/// <param name="since">A checkpoint kept elsewhere, which the tree must still agree with.</param>
/// <param name="breaches">Gets what is broken.</param>
internal sealed class TreeCheck(SqliteConnection connection, string origin, Checkpoint? since, BreachLog breaches)
    : IDisposable
{
    private readonly Query tiles = new(
        connection,
        "SELECT hashes FROM tile WHERE level = $level AND position = $position"
    );
    private readonly Frontier frontier = new();
    private readonly TileEdge edge = TileEdge.Of(0, []).Value!;
    private readonly List<Tile> filled = [];
    private long full;

    /// <summary>How many leaves it has.</summary>
    public long Size => frontier.Size;

    /// <summary>How many signed checkpoints agree with it.</summary>
    public long Checkpoints { get; private set; }

    /// <summary>The largest of them; null where there is none.</summary>
    public Checkpoint? Last { get; private set; }

    /// <summary>Goes on with the next leaves, and with the checkpoints of these sizes.</summary>
    public void Add(ChunkCheck chunk)
    {
        var next = 0;
        foreach (var leaf in chunk.Leaves)
        {
            frontier.Append(leaf);
            edge.Append(leaf, filled);
            for (; next < chunk.Checkpoints.Count && chunk.Checkpoints[next].Size == Size; next++)
            {
                Hold(chunk.Checkpoints[next]);
            }
            if (since?.Size == Size)
            {
                Hold(since, "the checkpoint kept elsewhere");
            }
        }
        foreach (var tile in filled)
        {
            full++;
            Hold(tile);
        }
        filled.Clear();
        foreach (var beyond in chunk.Checkpoints.Skip(next))
        {
            breaches.Add($"checkpoint {beyond.Size}", $"there are only {Size} entries: the last were cut off");
        }
    }

    /// <summary>Once all leaves are in: what stands at the right edge.</summary>
    public void End()
    {
        var partial = edge.Partial();
        foreach (var tile in partial)
        {
            Hold(tile);
        }
        var stored = (long)connection.Value("SELECT count(*) FROM tile")!;
        if (stored > full + partial.Length)
        {
            breaches.Add("the tiles", $"there are {stored}, and {full + partial.Length} in the tree");
        }
        // A case has its first entry before anything is put in.
        if (Last?.Size != Size && Size > 1)
        {
            breaches.Add($"entry {Last?.Size ?? 1}", "no signed checkpoint covers it");
        }
        if (since?.Size > Size)
        {
            breaches.Add(
                "the checkpoint kept elsewhere",
                $"it covers {since.Size} entries, and there are only {Size}: the last were cut off"
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose() => tiles.Dispose();

    private void Hold(Tile tile)
    {
        var path = tile.Coordinate.Path;
        if (tiles.Value(tile.Coordinate.Level, tile.Coordinate.Position) is not byte[] stored)
        {
            breaches.Add(path, "it is not there");
        }
        else if (!stored.AsSpan().SequenceEqual(tile.ToArray()))
        {
            breaches.Add(path, Differs(tile, stored));
        }
    }

    private static string Differs(Tile tile, byte[] stored)
    {
        if (tile.Coordinate.Level > 0 || stored.Length != tile.Hashes.Length * Digest.Length)
        {
            return "its hashes are not those of the tiles below";
        }
        var same = stored.AsSpan().CommonPrefixLength(tile.ToArray()) / Digest.Length;
        return $"its hash of entry {(tile.Coordinate.Position << TileCoordinate.Height) + same} is not that of the entry";
    }

    private void Hold(Checkpoint checkpoint)
    {
        if (Hold(checkpoint, $"checkpoint {checkpoint.Size}"))
        {
            Checkpoints++;
            Last = checkpoint;
        }
    }

    private bool Hold(Checkpoint checkpoint, string name)
    {
        var reason =
            checkpoint.Origin != origin ? "it is of another case"
            : checkpoint.Root != frontier.Root() ? "its root is not that of the entries"
            : null;
        if (reason is not null)
        {
            breaches.Add(name, reason);
        }
        return reason is null;
    }
}
