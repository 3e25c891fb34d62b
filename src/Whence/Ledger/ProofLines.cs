using System.Text;

namespace Whence.Ledger;

/// <summary>
/// The shape that C2SP's proofs share: lines that say what is proved, the hashes one a line, an empty line, and a signed
/// checkpoint as it is.
/// </summary>
/// <param name="Head">The lines before the hashes.</param>
/// <param name="Path">The hashes.</param>
/// <param name="Note">The signed checkpoint.</param>
internal sealed record ProofLines(ImmutableArray<string> Head, ImmutableArray<Digest> Path, SignedNote Note)
{
    // No tree has more levels than its size has bits.
    private const int LongestPath = 63;

    /// <summary>The parts of <paramref name="bytes"/>, or why they have none.</summary>
    /// <param name="bytes">The proof.</param>
    /// <param name="isHead">Whether a line stands before the hashes.</param>
    public static Outcome<ProofLines> Parse(ReadOnlySpan<byte> bytes, Func<string, bool> isHead)
    {
        var split = bytes.IndexOf("\n\n"u8);
        if (split < 0 || !System.Text.Unicode.Utf8.IsValid(bytes[..split]))
        {
            return new Refusal("a proof has an empty line between its hashes and its checkpoint");
        }
        var lines = Encoding.UTF8.GetString(bytes[..split]).Split('\n');
        var head = lines.TakeWhile(isHead).ToImmutableArray();
        var path = lines.Skip(head.Length).Take(LongestPath + 1).Select(Base64Line.ReadDigest).ToList();
        if (path.Count > LongestPath || path.Contains(null))
        {
            return new Refusal($"a proof's hashes are 32 bytes in base 64 each, at most {LongestPath} of them");
        }
        var note = SignedNote.Parse(bytes[(split + 2)..]);
        return note.Succeeded
            ? new ProofLines(head, [.. path.Select(hash => hash!.Value)], note.Value)
            : new Refusal("the proof's checkpoint: " + note.Reason);
    }

    /// <summary>The parts as they stand in a file.</summary>
    public byte[] ToArray() =>
        Encoding.UTF8.GetBytes(
            string.Concat(Head.Concat(Path.Select(Base64Line.Write)).Append("").Select(line => line + "\n")) + Note
        );

    /// <summary>The checkpoint, on the word of <paramref name="trusted"/>, of the log of <paramref name="origin"/>.</summary>
    public Outcome<Checkpoint> Vouched(string origin, IReadOnlyCollection<NoteVerifier> trusted)
    {
        var signed = Note.Verify(trusted);
        if (!signed.Holds)
        {
            return new Refusal(signed.Reason);
        }
        var checkpoint = Checkpoint.Parse(Note.Text);
        return checkpoint.Succeeded && checkpoint.Value.Origin != origin
            ? new Refusal($"the checkpoint is of the log {checkpoint.Value.Origin}, not of {origin}")
            : checkpoint;
    }
}
