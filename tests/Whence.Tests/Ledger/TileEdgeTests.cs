using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class TileEdgeTests
{
    private const int Several = 66_000;

    [Fact]
    public void Filled_and_partial_tiles_are_all_tiles_of_the_tree()
    {
        var edge = new TileEdge();
        var filled = new List<Tile>();
        foreach (var leaf in Trees.Leaves(Several))
        {
            edge.Append(leaf, filled);
        }
        filled
            .Concat(edge.Partial())
            .Select(tile => tile.Coordinate)
            .ShouldBe(TileCoordinate.Of(Several), ignoreOrder: true);
    }

    [Fact]
    public void Each_hash_of_a_tile_is_the_root_over_the_leaves_below_it()
    {
        var leaves = Trees.Leaves(1_000);
        foreach (var tile in TilesOf(leaves))
        {
            var span = 1 << (TileCoordinate.Height * tile.Coordinate.Level);
            for (var i = 0; i < tile.Hashes.Length; i++)
            {
                var first = (int)(tile.Coordinate.Position * TileCoordinate.FullWidth + i) * span;
                tile.Hashes[i].ShouldBe(MerkleTree.Root(leaves.AsSpan(first, span)));
            }
        }
    }

    [Fact]
    public void Its_root_is_that_of_all_leaves_at_every_size_and_after_being_stored()
    {
        var leaves = Trees.Leaves(800);
        var edge = new TileEdge();
        for (var size = 0; size < leaves.Length; size++)
        {
            edge.Root().ShouldBe(MerkleTree.Root(leaves.AsSpan(0, size)));
            edge = TileEdge.Of(size, edge.Partial()).Value!;
            edge.Append(leaves[size], []);
        }
    }

    [Fact]
    public void The_root_of_a_tree_three_tiles_high_is_that_of_all_leaves()
    {
        var leaves = Trees.Leaves(Several);
        var edge = new TileEdge();
        foreach (var leaf in leaves)
        {
            edge.Append(leaf, []);
        }
        edge.Root().ShouldBe(MerkleTree.Root(leaves));
    }

    [Fact]
    public void An_edge_without_one_of_its_tiles_is_refused() =>
        TileEdge.Of(70_000, []).Reason.ShouldBe("tile/0/273.p/112 is missing");

    internal static List<Tile> TilesOf(Digest[] leaves)
    {
        var tiles = new List<Tile>();
        var edge = new TileEdge();
        foreach (var leaf in leaves)
        {
            edge.Append(leaf, tiles);
        }
        tiles.AddRange(edge.Partial());
        return tiles;
    }
}
