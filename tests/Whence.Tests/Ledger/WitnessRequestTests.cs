using System.Text;
using CsCheck;
using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class WitnessRequestTests
{
    private const string Origin = "example.org/log";
    private const int Later = 100;

    private static readonly NoteSigner Signer = NoteSigner.Of(Origin, new byte[32]).Value!;

    [Fact]
    public void Whoever_kept_a_checkpoint_sees_that_the_log_only_grew()
    {
        var request = WitnessRequest.Parse(Request(37).ToArray()).Value!;
        request.Verify(At(37), Signer.Verifier).ShouldBe(Verdict.Good);
        request
            .Verify(At(36), Signer.Verifier)
            .Reason.ShouldBe("the proof is from size 37, the earlier checkpoint of size 36");
        request.Verify(At(37) with { Root = MerkleTree.Empty }, Signer.Verifier).Holds.ShouldBeFalse();
        request.Verify(At(37) with { Origin = "example.org/other" }, Signer.Verifier).Holds.ShouldBeFalse();
        request.Verify(At(37)).Reason.ShouldBe("no key that is trusted has signed the note");
    }

    [Fact]
    public void It_is_written_as_the_specification_shows() =>
        Encoding
            .UTF8.GetString((Request(37) with { Path = [MerkleTree.Empty] }).ToArray())
            .ShouldBe("old 37\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n" + Request(37).Note);

    [Fact]
    public void Any_bit_turned_is_refused_or_not_verified()
    {
        var bytes = Request(37).ToArray();
        Gen.Int[0, (bytes.Length * 8) - 1]
            .Sample(bit =>
            {
                var turned = bytes.ToArray();
                turned[bit / 8] ^= (byte)(1 << (bit % 8));
                var request = WitnessRequest.Parse(turned);
                (request.Succeeded && request.Value.Verify(At(37), Signer.Verifier).Holds).ShouldBeFalse();
            });
    }

    [Theory]
    [InlineData("old 037\n")]
    [InlineData("old -1\n")]
    [InlineData("new 37\n")]
    [InlineData("old 37\nold 37\n")]
    public void A_malformed_one_is_refused_with_the_reason(string head) =>
        WitnessRequest
            .Parse(Encoding.UTF8.GetBytes(head + "\n" + Request(37).Note))
            .Reason.ShouldBe("a consistency proof opens with the old size in decimal digits");

    private static WitnessRequest Request(int earlier) =>
        new(
            earlier,
            ConsistencyProof.Of(earlier, Later, Trees.Nodes(Trees.Leaves(Later))).Value!.Path,
            SignedNote.Sign(At(Later).Text, Signer)
        );

    private static Checkpoint At(int size) => new(Origin, size, MerkleTree.Root(Trees.Leaves(size)));
}
