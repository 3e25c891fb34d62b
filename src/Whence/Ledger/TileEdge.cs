namespace Whence.Ledger;

/// <summary>
/// The tiles at the right edge of a growing tree, one a level: leaves are appended, full tiles come out, and those
/// still partial can be had at any time. Between two batches only the partial tiles need be kept.
/// </summary>
public sealed class TileEdge
{
    private readonly List<List<Digest>> levels = [];

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The edge of a tree of <paramref name="size"/>, from its partial tiles.</summary>
    /// <param name="size">The number of leaves.</param>
    /// <param name="partial">Its tiles that are not full, at most one a level, in any order.</param>
    public static Outcome<TileEdge> Of(long size, IEnumerable<Tile> partial)
    {
        if (size < 0)
        {
            return new Refusal("a tree has no fewer than 0 leaves");
        }
        var given = partial.DistinctBy(tile => tile.Coordinate).ToDictionary(tile => tile.Coordinate);
        var edge = new TileEdge { Size = size };
        var level = 0;
        for (var hashes = size; hashes > 0; hashes >>= TileCoordinate.Height, level++)
        {
            edge.levels.Add(new List<Digest>(TileCoordinate.FullWidth));
            var wanted = TileCoordinate.At(level, hashes >> TileCoordinate.Height, size);
            if (wanted.Width == 0)
            {
                continue;
            }
            if (!given.TryGetValue(wanted, out var tile))
            {
                return new Refusal($"{wanted.Path} is missing");
            }
            edge.levels[level].AddRange(tile.Hashes);
        }
        return edge;
    }

    /// <summary>Puts a leaf at the right end.</summary>
    /// <param name="leaf">Its hash.</param>
    /// <param name="filled">Gets each tile that it fills, the lowest first.</param>
    public void Append(Digest leaf, ICollection<Tile> filled)
    {
        var hash = leaf;
        Size++;
        for (var level = 0; ; level++)
        {
            if (level == levels.Count)
            {
                levels.Add(new List<Digest>(TileCoordinate.FullWidth));
            }
            levels[level].Add(hash);
            if (levels[level].Count < TileCoordinate.FullWidth)
            {
                return;
            }
            var tile = TileAt(level, (Size >> (TileCoordinate.Height * (level + 1))) - 1);
            filled.Add(tile);
            levels[level].Clear();
            hash = tile.Root;
        }
    }

    /// <summary>The tiles that are not full, the lowest first.</summary>
    public ImmutableArray<Tile> Partial() =>
        [
            .. Enumerable
                .Range(0, levels.Count)
                .Where(level => levels[level].Count > 0)
                .Select(level => TileAt(level, Size >> (TileCoordinate.Height * (level + 1)))),
        ];

    /// <summary>The root over all leaves.</summary>
    public Digest Root()
    {
        // What stands right of the full tiles of a level is what the levels below have not yet filled.
        Digest? below = null;
        foreach (var hashes in levels)
        {
            var row = below is { } rest ? [.. hashes, rest] : hashes.ToArray();
            below = row.Length == 0 ? null : MerkleTree.Root(row);
        }
        return below ?? MerkleTree.Empty;
    }

    private Tile TileAt(int level, long position) =>
        new(new TileCoordinate(level, position, levels[level].Count), [.. levels[level]]);
}
