using CsCheck;
using Whence.Ledger;
using static Whence.Tests.Ledger.CertificateTransparency;

namespace Whence.Tests.Ledger;

public sealed class InclusionProofTests
{
    private const int Most = 300;

    private static readonly Digest[] Many = Trees.Leaves(Most);

    public static TheoryData<int, int, string[]> Known =>
        new()
        {
            { 0, 1, [] },
            {
                0,
                8,
                [
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ]
            },
            {
                5,
                8,
                [
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ]
            },
            { 2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"] },
            {
                1,
                5,
                [
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Known))]
    public void Paths_are_those_of_certificate_transparency(int index, int size, string[] path)
    {
        var proof = Proof(index, size, Leaves);
        proof.Path.Select(hash => hash.ToString()).ShouldBe(path);
        proof.Verify(Leaves[index], Roots[size - 1]).Holds.ShouldBeTrue();
    }

    [Fact]
    public void Every_entry_is_proved_in_every_tree()
    {
        for (var size = 1; size <= 130; size++)
        {
            var root = MerkleTree.Root(Many.AsSpan(0, size));
            for (var index = 0; index < size; index++)
            {
                Proof(index, size, Many).Verify(Many[index], root).ShouldBe(Verdict.Good);
            }
        }
    }

    [Fact]
    public void One_bit_turned_anywhere_fails() =>
        Gen.Select(Gen.Int[1, Most], Gen.Int[0, Most - 1], Gen.Int[0, 63], Gen.Int[0, 255])
            .Sample(
                (size, number, part, bit) =>
                {
                    var index = number % size;
                    var proof = Proof(index, size, Many);
                    var root = MerkleTree.Root(Many.AsSpan(0, size));
                    var place = part % (proof.Path.Length + 2);
                    var verdict = place switch
                    {
                        0 => proof.Verify(Trees.Turned(Many[index], bit), root),
                        1 => proof.Verify(Many[index], Trees.Turned(root, bit)),
                        _ => (
                            proof with
                            {
                                Path = proof.Path.SetItem(place - 2, Trees.Turned(proof.Path[place - 2], bit)),
                            }
                        ).Verify(Many[index], root),
                    };
                    verdict.Holds.ShouldBeFalse();
                }
            );

    [Fact]
    public void Another_number_another_size_a_hash_more_or_fewer_fail() =>
        Gen.Select(Gen.Int[2, Most], Gen.Int[0, Most - 1], Gen.Int[0, Most - 1])
            .Sample(
                (size, number, other) =>
                {
                    var index = number % size;
                    var proof = Proof(index, size, Many);
                    var root = MerkleTree.Root(Many.AsSpan(0, size));
                    if (other != index)
                    {
                        (proof with { Index = other }).Verify(Many[index], root).Holds.ShouldBeFalse();
                    }
                    (proof with { Path = proof.Path.RemoveAt(0) }).Verify(Many[index], root).Holds.ShouldBeFalse();
                    (proof with { Path = proof.Path.Add(root) }).Verify(Many[index], root).Holds.ShouldBeFalse();
                }
            );

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    public void There_is_no_proof_of_an_entry_that_there_is_not(int index, int size)
    {
        InclusionProof.Of(index, size, Trees.Nodes(Many)).Reason.ShouldBe($"a tree of {size} has no entry {index}");
        new InclusionProof(index, size, []).Verify(Many[0], Many[0]).Holds.ShouldBeFalse();
    }

    [Fact]
    public void Proofs_come_from_tiles_too()
    {
        var leaves = Trees.Leaves(1_000);
        var tiles = TileEdgeTests.TilesOf(leaves).ToDictionary(tile => tile.Coordinate);
        var nodes = new TileNodes(leaves.Length, tiles.GetValueOrDefault);
        var root = MerkleTree.Root(leaves);
        for (var index = 0; index < leaves.Length; index++)
        {
            InclusionProof.Of(index, leaves.Length, nodes).Value!.Verify(leaves[index], root).ShouldBe(Verdict.Good);
        }
    }

    [Fact]
    public void A_missing_tile_is_a_reason() =>
        InclusionProof.Of(3, 1_000, new TileNodes(1_000, _ => null)).Reason.ShouldBe("a tile of the tree is missing");

    private static InclusionProof Proof(int index, int size, Digest[] leaves) =>
        InclusionProof.Of(index, size, Trees.Nodes(leaves)).Value!;
}
