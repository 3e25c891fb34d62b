using System.Globalization;
using Whence.Ledger;

namespace Whence.Tests.Ledger;

/// <summary>What Go's golang.org/x/mod/sumdb says of logs of "entry 0", "entry 1", …, kept from a run of foreign/verify.go.</summary>
public sealed class SumdbVectorTests
{
    private static readonly string[][] Rows = ForeignRows.Of("sumdb.tsv");
    private static readonly Digest[] Leaves = Trees.Leaves(600);

    [Fact]
    public void Roots_are_those_of_go()
    {
        foreach (var (size, cells) in Of("root"))
        {
            MerkleTree.Root(Leaves.AsSpan(0, size)).ShouldBe(Base64Line.ReadDigest(cells[0])!.Value);
        }
    }

    [Fact]
    public void Inclusion_proofs_are_those_of_go()
    {
        foreach (var (size, cells) in Of("inclusion"))
        {
            var proof = InclusionProof.Of(Number(cells[0]), size, Trees.Nodes(Leaves)).Value!;
            proof.Path.Select(Base64Line.Write).ShouldBe(cells[1..]);
        }
    }

    [Fact]
    public void Consistency_proofs_are_those_of_go()
    {
        foreach (var (size, cells) in Of("consistency"))
        {
            var proof = ConsistencyProof.Of(Number(cells[0]), size, Trees.Nodes(Leaves)).Value!;
            proof.Path.Select(Base64Line.Write).ShouldBe(cells[1..]);
        }
    }

    [Fact]
    public void Tiles_are_those_of_go()
    {
        var tiles = TileEdgeTests.TilesOf(Leaves).ToDictionary(tile => tile.Coordinate.Path);
        var rows = Of("tile").ToList();
        rows.Select(row => row.Cells[0]).ShouldBe(tiles.Keys, ignoreOrder: true);
        foreach (var (_, cells) in rows)
        {
            Digest.Of(tiles[cells[0]].ToArray()).ToString().ShouldBe(cells[1]);
        }
    }

    [Fact]
    public void A_checkpoint_that_go_signed_is_verified_and_signed_alike()
    {
        var (private_, public_) = Of("key").Select(row => (row.Cells[0], row.Cells[1])).Single();
        var (_, cells) = Of("note").Single();
        var note = SignedNote.Parse(Convert.FromBase64String(cells[0])).Value!;
        note.Verify(NoteVerifier.Parse(public_).Value!).ShouldBe(Verdict.Good);
        Checkpoint.Parse(note.Text).Value!.Root.ShouldBe(MerkleTree.Root(Leaves));
        SignedNote.Sign(note.Text, NoteSigner.Parse(private_).Value!).ToString().ShouldBe(note.ToString());
    }

    private static IEnumerable<(int Size, string[] Cells)> Of(string kind)
    {
        var rows = Rows.Where(row => row[0] == kind).ToList();
        rows.ShouldNotBeEmpty();
        return rows.Select(row => ((int)Number(row[1]), row[2..]));
    }

    private static long Number(string cell) => long.Parse(cell, CultureInfo.InvariantCulture);
}
