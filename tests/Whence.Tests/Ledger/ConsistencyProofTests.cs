using CsCheck;
using Whence.Ledger;
using static Whence.Tests.Ledger.CertificateTransparency;

namespace Whence.Tests.Ledger;

public sealed class ConsistencyProofTests
{
    private const int Most = 300;

    private static readonly Digest[] Many = Trees.Leaves(Most);

    public static TheoryData<int, int, string[]> Known =>
        new()
        {
            { 1, 1, [] },
            {
                1,
                8,
                [
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ]
            },
            {
                6,
                8,
                [
                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ]
            },
            {
                2,
                5,
                [
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Known))]
    public void Paths_are_those_of_certificate_transparency(int earlier, int later, string[] path)
    {
        var proof = Proof(earlier, later, Leaves);
        proof.Path.Select(hash => hash.ToString()).ShouldBe(path);
        proof.Verify(Roots[earlier - 1], Roots[later - 1]).ShouldBe(Verdict.Good);
    }

    [Fact]
    public void Every_tree_grew_from_every_smaller_one()
    {
        for (var later = 0; later <= 130; later++)
        {
            for (var earlier = 0; earlier <= later; earlier++)
            {
                Proof(earlier, later, Many).Verify(Root(earlier), Root(later)).ShouldBe(Verdict.Good);
            }
        }
    }

    [Fact]
    public void One_bit_turned_anywhere_fails() =>
        Gen.Select(Gen.Int[1, Most], Gen.Int[1, Most], Gen.Int[0, 63], Gen.Int[0, 255])
            .Sample(
                (one, other, part, bit) =>
                {
                    var (earlier, later) = (Math.Min(one, other), Math.Max(one, other));
                    var proof = Proof(earlier, later, Many);
                    var place = part % (proof.Path.Length + 2);
                    var verdict = place switch
                    {
                        0 => proof.Verify(Trees.Turned(Root(earlier), bit), Root(later)),
                        1 => proof.Verify(Root(earlier), Trees.Turned(Root(later), bit)),
                        _ => (
                            proof with
                            {
                                Path = proof.Path.SetItem(place - 2, Trees.Turned(proof.Path[place - 2], bit)),
                            }
                        ).Verify(Root(earlier), Root(later)),
                    };
                    verdict.Holds.ShouldBeFalse();
                }
            );

    [Fact]
    public void A_hash_more_or_fewer_fails() =>
        Gen.Select(Gen.Int[1, Most], Gen.Int[1, Most])
            .Where((one, other) => one != other)
            .Sample(
                (one, other) =>
                {
                    var (earlier, later) = (Math.Min(one, other), Math.Max(one, other));
                    var proof = Proof(earlier, later, Many);
                    var (before, after) = (Root(earlier), Root(later));
                    (proof with { Path = proof.Path.RemoveAt(0) }).Verify(before, after).Holds.ShouldBeFalse();
                    (proof with { Path = proof.Path.RemoveAt(proof.Path.Length - 1) })
                        .Verify(before, after)
                        .Holds.ShouldBeFalse();
                    (proof with { Path = proof.Path.Add(after) }).Verify(before, after).Holds.ShouldBeFalse();
                    (proof with { Path = [] }).Verify(before, after).Holds.ShouldBeFalse();
                }
            );

    [Fact]
    public void A_tree_with_an_entry_changed_did_not_grow_from_the_earlier_one() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[0, 100], Gen.Int[0, 99])
            .Sample(
                (earlier, more, changed) =>
                {
                    var leaves = Many[..(earlier + more)];
                    leaves[changed % earlier] = MerkleTree.Leaf("changed"u8);
                    Proof(earlier, leaves.Length, leaves)
                        .Verify(Root(earlier), MerkleTree.Root(leaves))
                        .Holds.ShouldBeFalse();
                }
            );

    [Fact]
    public void There_is_no_proof_backwards()
    {
        ConsistencyProof.Of(3, 2, Trees.Nodes(Many)).Reason.ShouldBe("a tree of 2 does not come after one of 3");
        new ConsistencyProof(3, 2, []).Verify(Root(3), Root(2)).Holds.ShouldBeFalse();
    }

    [Fact]
    public void Where_nothing_is_to_be_proved_no_hash_is_taken()
    {
        new ConsistencyProof(0, 5, [Root(5)]).Verify(MerkleTree.Empty, Root(5)).Holds.ShouldBeFalse();
        new ConsistencyProof(0, 5, []).Verify(Root(1), Root(5)).Holds.ShouldBeFalse();
        new ConsistencyProof(5, 5, []).Verify(Root(4), Root(5)).Holds.ShouldBeFalse();
    }

    private static Digest Root(int size) => MerkleTree.Root(Many.AsSpan(0, size));

    private static ConsistencyProof Proof(int earlier, int later, Digest[] leaves) =>
        ConsistencyProof.Of(earlier, later, Trees.Nodes(leaves)).Value!;
}
