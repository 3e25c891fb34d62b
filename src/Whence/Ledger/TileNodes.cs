namespace Whence.Ledger;

/// <summary>The nodes of a tree, from its tiles.</summary>
/// <param name="size">The number of its leaves.</param>
/// <param name="load">Gives a tile that the tree has; null where it is not to be had. A wider one will do.</param>
public sealed class TileNodes(long size, Func<TileCoordinate, Tile?> load) : INodeSource
{
    private readonly Dictionary<TileCoordinate, Tile?> loaded = [];

    /// <inheritdoc/>
    public Digest? Node(int level, long position)
    {
        var tileLevel = level / TileCoordinate.Height;
        var height = level % TileCoordinate.Height;
        var first = position << height;
        var coordinate = TileCoordinate.At(tileLevel, first >> TileCoordinate.Height, size);
        var from = (int)(first & (TileCoordinate.FullWidth - 1));
        var count = 1 << height;
        if (coordinate.Width < from + count)
        {
            return null;
        }
        if (!loaded.TryGetValue(coordinate, out var tile))
        {
            loaded[coordinate] = tile = load(coordinate);
        }
        return tile?.Hashes.Length >= from + count ? MerkleTree.Root(tile.Hashes.AsSpan(from, count)) : null;
    }
}
