namespace Whence.Ledger;

/// <summary>A tile with its hashes.</summary>
/// <param name="Coordinate">Which it is.</param>
/// <param name="Hashes">As many as it is wide, from left to right.</param>
public sealed record Tile(TileCoordinate Coordinate, ImmutableArray<Digest> Hashes)
{
    /// <summary>The root over its hashes; in a full tile the hash that stands for it one level up.</summary>
    public Digest Root => MerkleTree.Root(Hashes.AsSpan());

    /// <summary>The tile whose hashes lie one after another in <paramref name="bytes"/>.</summary>
    public static Outcome<Tile> Parse(TileCoordinate coordinate, ReadOnlySpan<byte> bytes)
    {
        if (coordinate.Width is < 1 or > TileCoordinate.FullWidth)
        {
            return new Refusal($"a tile is 1 to {TileCoordinate.FullWidth} hashes wide, not {coordinate.Width}");
        }
        return bytes.Length == coordinate.Width * Digest.Length
            ? new Tile(coordinate, ImmutableArray.Create(MerkleTree.Split(bytes)))
            : new Refusal(
                $"{coordinate.Path} has {coordinate.Width * Digest.Length} bytes, and here are {bytes.Length}"
            );
    }

    /// <summary>Its hashes, one after another: what is served.</summary>
    public byte[] ToArray() => MerkleTree.Join(Hashes.AsSpan());
}
