using System.Text;
using CsCheck;
using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class TlogProofTests
{
    private const string Origin = "example.org/log";
    private const int Size = 100;

    private static readonly NoteSigner Signer = NoteSigner.Of(Origin, new byte[32]).Value!;

    [Fact]
    public void A_stranger_sees_that_the_entry_is_in_the_log()
    {
        var proof = TlogProof.Parse(Proof(42).ToArray()).Value!;
        proof.Verify(Trees.Entry(42), Origin, Signer.Verifier).ShouldBe(Verdict.Good);
        proof.Verify(Trees.Entry(41), Origin, Signer.Verifier).Holds.ShouldBeFalse();
        proof
            .Verify(Trees.Entry(42), "example.org/other", Signer.Verifier)
            .Reason.ShouldBe("the checkpoint is of the log example.org/log, not of example.org/other");
        proof.Verify(Trees.Entry(42), Origin).Reason.ShouldBe("no key that is trusted has signed the note");
    }

    [Fact]
    public void It_is_written_as_the_specification_shows()
    {
        var proof = Proof(0) with { Path = [MerkleTree.Empty], Extra = [.. "words"u8] };
        Encoding
            .UTF8.GetString(proof.ToArray())
            .ShouldBe(
                "c2sp.org/tlog-proof@v1\nextra d29yZHM=\nindex 0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"
                    + proof.Note
            );
    }

    [Fact]
    public void Extra_data_is_kept()
    {
        var proof = Proof(7) with { Extra = [1, 2, 3] };
        TlogProof.Parse(proof.ToArray()).Value!.Extra.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Any_bit_turned_is_refused_or_not_verified()
    {
        var bytes = Proof(42).ToArray();
        Gen.Int[0, (bytes.Length * 8) - 1]
            .Sample(bit =>
            {
                var turned = bytes.ToArray();
                turned[bit / 8] ^= (byte)(1 << (bit % 8));
                var proof = TlogProof.Parse(turned);
                (proof.Succeeded && proof.Value.Verify(Trees.Entry(42), Origin, Signer.Verifier).Holds).ShouldBeFalse();
            });
    }

    [Theory]
    [InlineData("", "a proof has an empty line")]
    [InlineData("\n\n", "a proof's hashes are 32 bytes in base 64 each")]
    [InlineData("c2sp.org/tlog-proof@v2 \nindex 0\n\n", "a proof opens with c2sp.org/tlog-proof@v1")]
    [InlineData("c2sp.org/tlog-proof@v1\n\n", "a proof says the index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 00\n\n", "a proof says the index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nindex 0\n\n", "a proof says the index")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n\n", "a proof's extra data is in base 64")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n", "a proof's hashes are 32 bytes in base 64 each")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n\nwords\n\n ", "the proof's checkpoint: a note ends in signatures")]
    public void A_malformed_one_is_refused_with_the_reason(string head, string reason)
    {
        var note = head.EndsWith("\n\n", StringComparison.Ordinal) ? Proof(0).Note.ToString() : "";
        TlogProof.Parse(Encoding.UTF8.GetBytes(head + note)).Reason.ShouldStartWith(reason);
    }

    [Fact]
    public void More_hashes_than_any_tree_has_levels_are_refused()
    {
        var proof = Proof(0) with { Path = [.. Trees.Leaves(64)] };
        TlogProof.Parse(proof.ToArray()).Reason!.ShouldEndWith("at most 63 of them");
    }

    private static TlogProof Proof(int index)
    {
        var leaves = Trees.Leaves(Size);
        var checkpoint = new Checkpoint(Origin, Size, MerkleTree.Root(leaves));
        return new TlogProof(
            index,
            InclusionProof.Of(index, Size, Trees.Nodes(leaves)).Value!.Path,
            SignedNote.Sign(checkpoint.Text, Signer)
        );
    }
}
