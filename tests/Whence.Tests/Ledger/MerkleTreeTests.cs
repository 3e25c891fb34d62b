using Whence.Ledger;
using static Whence.Tests.Ledger.CertificateTransparency;

namespace Whence.Tests.Ledger;

public sealed class MerkleTreeTests
{
    [Fact]
    public void The_empty_tree_has_the_digest_of_nothing() =>
        MerkleTree.Empty.ToString().ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    [Fact]
    public void Roots_are_those_of_certificate_transparency()
    {
        for (var size = 1; size <= Leaves.Length; size++)
        {
            MerkleTree.Root(Leaves.AsSpan(0, size)).ShouldBe(Roots[size - 1]);
        }
    }

    [Fact]
    public void Roots_are_those_of_the_definition_at_every_size()
    {
        var leaves = Trees.Leaves(600);
        for (var size = 0; size <= leaves.Length; size++)
        {
            MerkleTree.Root(leaves.AsSpan(0, size)).ShouldBe(Trees.Definition(leaves.AsSpan(0, size)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(100_000)]
    public void A_leaf_is_the_digest_of_a_zero_and_the_entry(int length)
    {
        var entry = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
        MerkleTree.Leaf(entry).ShouldBe(Digest.Of([0, .. entry]));
    }
}
