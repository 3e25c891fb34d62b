using System.Net;
using Whence.Ledger;

namespace Whence.Web.Tests.Api;

public sealed class TileTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task A_monitor_makes_the_root_of_the_checkpoint_from_the_tiles_and_the_entries()
    {
        var note = SignedNote.Parse(await Bytes("/checkpoint")).Value!;
        var checkpoint = Checkpoint.Parse(note.Text).Value!;
        var tiles = new Dictionary<TileCoordinate, Tile>();
        foreach (var coordinate in TileCoordinate.Of(checkpoint.Size))
        {
            tiles[coordinate] = Tile.Parse(coordinate, await Bytes("/" + coordinate.Path)).Value!;
            if (coordinate.Level == 0)
            {
                EntryBundle
                    .Parse(await Bytes("/" + coordinate.EntriesPath))
                    .Value!.Entries.Select(entry => MerkleTree.Leaf(entry.Span))
                    .ShouldBe(tiles[coordinate].Hashes);
            }
        }
        MerkleTree
            .Root([.. tiles.Where(t => t.Key.Level == 0).OrderBy(t => t.Key.Position).SelectMany(t => t.Value.Hashes)])
            .ShouldBe(checkpoint.Root);
    }

    [Fact]
    public async Task A_proof_that_is_downloaded_is_checked_without_the_case()
    {
        var proof = TlogProof.Parse(await Bytes("/api/v1/ledger/proof?entry=2")).Value!;
        var entry = await Bytes("/api/v1/ledger/entry?n=2");
        var key = NoteVerifier
            .Parse(System.Text.Encoding.UTF8.GetString(await Bytes("/api/v1/ledger/keys")).TrimEnd('\n'))
            .Value!;
        var origin = Checkpoint.Parse(SignedNote.Parse(await Bytes("/checkpoint")).Value!.Text).Value!.Origin;
        proof.Verify(entry, origin, key).Holds.ShouldBeTrue();
        entry[^2] ^= 1;
        proof.Verify(entry, origin, key).Holds.ShouldBeFalse();
    }

    [Theory]
    [InlineData("tile/0/999")]
    [InlineData("tile/9/000")]
    [InlineData("tile/0/000.p/255")]
    [InlineData("tile/0/x000/000")]
    [InlineData("tile/entries/000.p/0")]
    [InlineData("tile/0/00")]
    [InlineData("tile/0")]
    [InlineData("tile/-1/000")]
    public async Task A_tile_that_there_is_not_is_not_found(string path) =>
        (await desk.Case.Client.GetAsync("/" + path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );

    [Theory]
    [InlineData("/checkpoint")]
    [InlineData("/tile/0/000.p/1")]
    [InlineData("/api/v1/ledger/checkpoint")]
    [InlineData("/api/v1/ledger/proof?entry=0")]
    public async Task Of_a_case_into_which_nothing_was_put_nothing_is_signed(string address)
    {
        await using var served = await ServedCase.Of();
        (await served.Client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    private async Task<byte[]> Bytes(string address) =>
        await desk.Case.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
}
