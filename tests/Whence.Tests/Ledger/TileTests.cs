using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class TileTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(1, 1234067, 256, "tile/1/x001/x234/067")]
    [InlineData(0, 1000, 17, "tile/0/x001/000.p/17")]
    [InlineData(63, 999, 1, "tile/63/999.p/1")]
    public void Paths_are_those_of_the_specification(int level, long position, int width, string path) =>
        new TileCoordinate(level, position, width).Path.ShouldBe(path);

    [Fact]
    public void Entries_lie_beside_the_tiles() =>
        new TileCoordinate(0, 273, 112).EntriesPath.ShouldBe("tile/entries/273.p/112");

    [Fact]
    public void A_tree_of_70000_has_the_tiles_that_the_specification_counts()
    {
        var tiles = TileCoordinate.Of(70_000).ToList();
        tiles.Count(tile => tile is { Level: 0, IsFull: true }).ShouldBe(273);
        tiles.Count(tile => tile is { Level: 1, IsFull: true }).ShouldBe(1);
        tiles
            .Where(tile => !tile.IsFull)
            .ShouldBe([new TileCoordinate(0, 273, 112), new TileCoordinate(1, 1, 17), new TileCoordinate(2, 0, 1)]);
    }

    [Fact]
    public void A_tree_of_256_has_a_full_tile_and_one_of_width_1_above() =>
        TileCoordinate.Of(256).ShouldBe([new TileCoordinate(0, 0, 256), new TileCoordinate(1, 0, 1)]);

    [Fact]
    public void A_tree_without_leaves_has_no_tiles() => TileCoordinate.Of(0).ShouldBeEmpty();

    [Fact]
    public void Bytes_go_in_and_come_out()
    {
        var tile = new Tile(new TileCoordinate(0, 3, 5), [.. Trees.Leaves(5)]);
        var parsed = Tile.Parse(tile.Coordinate, tile.ToArray()).Value!;
        parsed.Hashes.ShouldBe(tile.Hashes);
        parsed.Root.ShouldBe(MerkleTree.Root(Trees.Leaves(5)));
    }

    [Fact]
    public void A_tile_of_the_wrong_length_is_refused() =>
        Tile.Parse(new TileCoordinate(0, 3, 5), new byte[159])
            .Reason.ShouldBe("tile/0/003.p/5 has 160 bytes, and here are 159");

    [Fact]
    public void A_tile_without_hashes_is_refused() =>
        Tile.Parse(new TileCoordinate(0, 0, 0), []).Reason.ShouldBe("a tile is 1 to 256 hashes wide, not 0");

    [Theory]
    [InlineData("tile/0/000", 0, 0, 256, false)]
    [InlineData("tile/1/x001/234", 1, 1234, 256, false)]
    [InlineData("tile/0/x001/x234/067.p/17", 0, 1234067, 17, false)]
    [InlineData("tile/entries/005.p/3", 0, 5, 3, true)]
    public void A_path_names_its_tile(string path, int level, long position, int width, bool ofEntries)
    {
        TileCoordinate.Parse(path).ShouldBe((new TileCoordinate(level, position, width), ofEntries));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/8/000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/001/234")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/017")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void A_path_that_is_none_names_no_tile(string path) => TileCoordinate.Parse(path).ShouldBeNull();
}
