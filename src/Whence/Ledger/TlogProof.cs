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

    /// <summary>What the log put beside the proof, which nothing vouches for; empty where nothing.</summary>
    public ImmutableArray<byte> Extra { get; init; } = [];

    private ProofLines Lines =>
        new(
            Extra.IsEmpty
                ? [Opening, IndexOpening + DecimalLine.Write(Index)]
                : [Opening, ExtraOpening + Base64Line.Write(Extra.AsSpan()), IndexOpening + DecimalLine.Write(Index)],
            Path,
            Note
        );

    /// <summary>The proof that <paramref name="bytes"/> are, unverified, or why they are none.</summary>
    public static Outcome<TlogProof> Parse(ReadOnlySpan<byte> bytes)
    {
        var parsed = ProofLines.Parse(bytes, line => line == Opening || line.Contains(' ', StringComparison.Ordinal));
        if (!parsed.Succeeded)
        {
            return new Refusal(parsed.Reason);
        }
        var (head, path, note) = parsed.Value;
        if (head.IsEmpty || head[0] != Opening)
        {
            return new Refusal($"a proof opens with {Opening}");
        }
        byte[]? extra = null;
        var withExtra = head.Length > 1 && head[1].StartsWith(ExtraOpening, StringComparison.Ordinal);
        if (withExtra && !Base64Line.TryRead(head[1][ExtraOpening.Length..], out extra))
        {
            return new Refusal("a proof's extra data is in base 64");
        }
        return
            head.Length == (withExtra ? 3 : 2)
            && head[^1].StartsWith(IndexOpening, StringComparison.Ordinal)
            && DecimalLine.Read(head[^1][IndexOpening.Length..]) is { } index
            ? new TlogProof(index, path, note) { Extra = [.. extra ?? []] }
            : new Refusal("a proof says the index of its entry in decimal digits");
    }

    /// <summary>
    /// Whether it proves that <paramref name="entry"/> is in the log of <paramref name="origin"/>, on the word of
    /// <paramref name="trusted"/>.
    /// </summary>
    public Verdict Verify(ReadOnlySpan<byte> entry, string origin, params IReadOnlyCollection<NoteVerifier> trusted)
    {
        var checkpoint = Lines.Vouched(origin, trusted);
        return checkpoint.Succeeded
            ? new InclusionProof(Index, checkpoint.Value.Size, Path).Verify(
                MerkleTree.Leaf(entry),
                checkpoint.Value.Root
            )
            : Verdict.Bad(checkpoint.Reason);
    }

    /// <summary>The proof as its file has it.</summary>
    public byte[] ToArray() => Lines.ToArray();
}
