using System.Text;

namespace Whence.Ledger;

/// <summary>
/// What a stranger needs beside an entry to see that it is in a log: its inclusion proof and a signed checkpoint, in one
/// file (C2SP tlog-proof).
/// </summary>
/// <param name="Index">The entry's number.</param>
/// <param name="Path">The inclusion proof, from the leaf's sibling up.</param>
/// <param name="Note">The signed checkpoint.</param>
public sealed record TlogProof(long Index, ImmutableArray<Digest> Path, SignedNote Note)
{
    private const string Opening = "c2sp.org/tlog-proof@v1";
    private const string ExtraOpening = "extra ";
    private const string IndexOpening = "index ";

    // No tree has more levels than its size has bits.
    private const int LongestPath = 63;

    /// <summary>What the log put beside the proof, which nothing vouches for; empty where nothing.</summary>
    public ImmutableArray<byte> Extra { get; init; } = [];

    /// <summary>The proof that <paramref name="bytes"/> are, unverified, or why they are none.</summary>
    public static Outcome<TlogProof> Parse(ReadOnlySpan<byte> bytes)
    {
        var split = bytes.IndexOf("\n\n"u8);
        if (split < 0 || !System.Text.Unicode.Utf8.IsValid(bytes[..split]))
        {
            return new Refusal("a proof has an empty line between its hashes and its checkpoint");
        }
        var lines = new Queue<string>(Encoding.UTF8.GetString(bytes[..split]).Split('\n'));
        if (lines.Dequeue() != Opening)
        {
            return new Refusal($"a proof opens with {Opening}");
        }
        byte[]? extra = null;
        if (
            lines.TryPeek(out var second)
            && second.StartsWith(ExtraOpening, StringComparison.Ordinal)
            && !Base64Line.TryRead(lines.Dequeue()[ExtraOpening.Length..], out extra)
        )
        {
            return new Refusal("a proof's extra data is in base 64");
        }
        if (
            !lines.TryDequeue(out var third)
            || !third.StartsWith(IndexOpening, StringComparison.Ordinal)
            || DecimalLine.Read(third[IndexOpening.Length..]) is not { } index
        )
        {
            return new Refusal("a proof says the index of its entry in decimal digits");
        }
        var path = lines.Take(LongestPath + 1).Select(Base64Line.ReadDigest).ToList();
        if (path.Count > LongestPath || path.Contains(null))
        {
            return new Refusal($"a proof's hashes are 32 bytes in base 64 each, at most {LongestPath} of them");
        }
        var note = SignedNote.Parse(bytes[(split + 2)..]);
        return note.Succeeded
            ? new TlogProof(index, [.. path.Select(hash => hash!.Value)], note.Value) { Extra = [.. extra ?? []] }
            : new Refusal("the proof's checkpoint: " + note.Reason);
    }

    /// <summary>
    /// Whether it proves that <paramref name="entry"/> is in the log of <paramref name="origin"/>, on the word of
    /// <paramref name="trusted"/>.
    /// </summary>
    public Verdict Verify(ReadOnlySpan<byte> entry, string origin, params IReadOnlyCollection<NoteVerifier> trusted)
    {
        var signed = Note.Verify(trusted);
        if (!signed.Holds)
        {
            return signed;
        }
        var checkpoint = Checkpoint.Parse(Note.Text);
        if (!checkpoint.Succeeded)
        {
            return Verdict.Bad(checkpoint.Reason);
        }
        return checkpoint.Value.Origin == origin
            ? new InclusionProof(Index, checkpoint.Value.Size, Path).Verify(
                MerkleTree.Leaf(entry),
                checkpoint.Value.Root
            )
            : Verdict.Bad($"the proof is of the log {checkpoint.Value.Origin}");
    }

    /// <summary>The proof as its file has it.</summary>
    public byte[] ToArray()
    {
        var lines = new StringBuilder(Opening).Append('\n');
        if (!Extra.IsEmpty)
        {
            lines.Append(ExtraOpening).Append(Base64Line.Write(Extra.AsSpan())).Append('\n');
        }
        lines.Append(IndexOpening).Append(DecimalLine.Write(Index)).Append('\n');
        foreach (var hash in Path)
        {
            lines.Append(Base64Line.Write(hash)).Append('\n');
        }
        return [.. Encoding.UTF8.GetBytes(lines.Append('\n').ToString()), .. Note.ToArray()];
    }
}
