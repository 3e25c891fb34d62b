using System.Text;
using CsCheck;
using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class SignedNoteTests
{
    // The key and the note that the documentation of Go's sumdb/note shows.
    private const string PeterNeumann = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private const string Example = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

        """;

    private static readonly NoteSigner Signer = NoteSigner.Of("example.org/log", new byte[32]).Value!;
    private static readonly NoteVerifier Neumann = NoteVerifier.Parse(PeterNeumann).Value!;

    [Fact]
    public void The_note_of_go_is_verified()
    {
        var note = Parsed(Example).Value!;
        note.Verify(Neumann).ShouldBe(Verdict.Good);
        note.ToString().ShouldBe(Example);
    }

    [Fact]
    public void A_text_with_empty_lines_is_split_at_the_last()
    {
        var note = SignedNote.Sign("one\n\ntwo\n", Signer);
        var parsed = SignedNote.Parse(note.ToArray()).Value!;
        parsed.Text.ShouldBe("one\n\ntwo\n");
        parsed.Verify(Signer.Verifier).Holds.ShouldBeTrue();
    }

    [Fact]
    public void Signatures_of_other_keys_say_nothing()
    {
        var other = NoteSigner.Of("example.org/witness", Enumerable.Repeat((byte)7, 32).ToArray()).Value!;
        var note = SignedNote.Sign("words\n", Signer).With(other.Sign("other words\n"));
        note.Verify(Signer.Verifier).Holds.ShouldBeTrue();
        note.Verify(other.Verifier).Reason.ShouldBe("the signature of example.org/witness does not fit the text");
        note.Verify(Signer.Verifier, other.Verifier).Holds.ShouldBeFalse();
        note.Verify(Neumann).Reason.ShouldBe("no key that is trusted has signed the note");
    }

    [Fact]
    public void Any_bit_turned_in_a_note_is_refused_or_not_verified()
    {
        var bytes = SignedNote.Sign("example.org/log\n3\n" + new string('A', 43) + "=\n", Signer).ToArray();
        Gen.Int[0, (bytes.Length * 8) - 1]
            .Sample(bit =>
            {
                var turned = bytes.ToArray();
                turned[bit / 8] ^= (byte)(1 << (bit % 8));
                var note = SignedNote.Parse(turned);
                (note.Succeeded && note.Value.Verify(Signer.Verifier).Holds).ShouldBeFalse();
            });
    }

    [Theory]
    [InlineData("", "a note has an empty line")]
    [InlineData("words\n", "a note has an empty line")]
    [InlineData("words\n\n", "a note ends in signatures")]
    [InlineData("words\n\n— a AAAAAAA=", "a note ends in signatures")]
    [InlineData("words\n\n- a AAAAAAA=\n", "a signature line")]
    [InlineData("words\n\n— a\n", "a signature line")]
    [InlineData("words\n\n— a+b AAAAAAA=\n", "a signature line")]
    [InlineData("words\n\n—  AAAAAAA=\n", "a signature line")]
    [InlineData("words\n\n— a AAAAAA==\n", "a signature line")]
    [InlineData("words\n\n— a AAAAAAA=\n \n", "a signature line")]
    [InlineData("words\t\n\n— a AAAAAAA=\n", "a note has no control characters")]
    public void A_malformed_note_is_refused_with_the_reason(string note, string reason) =>
        Parsed(note).Reason.ShouldStartWith(reason);

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused() =>
        SignedNote.Parse([0xFF, .. Encoding.UTF8.GetBytes(Example)]).Reason.ShouldBe("a note is in UTF-8");

    [Fact]
    public void A_note_of_a_million_bytes_or_a_hundred_signatures_more_is_refused()
    {
        Parsed(new string('a', SignedNote.LongestNote) + Example).Reason.ShouldBe("a note has at most 1000000 bytes");
        var lines = string.Concat(Enumerable.Repeat("— a AAAAAAA=\n", SignedNote.MostSignatures + 1));
        Parsed("words\n\n" + lines).Reason.ShouldBe("a note has at most 100 signatures");
    }

    private static Outcome<SignedNote> Parsed(string note) => SignedNote.Parse(Encoding.UTF8.GetBytes(note));
}
