namespace Whence.Ledger;

/// <summary>
/// What a stranger who has kept an earlier checkpoint needs to see that the log only grew since: a consistency proof and
/// the later signed checkpoint, as they are sent to a witness (C2SP tlog-witness, add-checkpoint).
/// </summary>
/// <param name="Earlier">The size at the earlier checkpoint.</param>
/// <param name="Path">The consistency proof.</param>
/// <param name="Note">The later signed checkpoint.</param>
public sealed record WitnessRequest(long Earlier, ImmutableArray<Digest> Path, SignedNote Note)
{
    private const string Opening = "old ";

    private ProofLines Lines => new([Opening + DecimalLine.Write(Earlier)], Path, Note);

    /// <summary>The request that <paramref name="bytes"/> are, unverified, or why they are none.</summary>
    public static Outcome<WitnessRequest> Parse(ReadOnlySpan<byte> bytes)
    {
        var parsed = ProofLines.Parse(bytes, line => line.Contains(' ', StringComparison.Ordinal));
        if (!parsed.Succeeded)
        {
            return new Refusal(parsed.Reason);
        }
        var (head, path, note) = parsed.Value;
        return
            head.Length == 1
            && head[0].StartsWith(Opening, StringComparison.Ordinal)
            && DecimalLine.Read(head[0][Opening.Length..]) is { } earlier
            ? new WitnessRequest(earlier, path, note)
            : new Refusal("a consistency proof opens with the old size in decimal digits");
    }

    /// <summary>
    /// Whether it proves that the log only grew since <paramref name="earlier"/>, on the word of
    /// <paramref name="trusted"/>.
    /// </summary>
    public Verdict Verify(Checkpoint earlier, params IReadOnlyCollection<NoteVerifier> trusted)
    {
        var later = Lines.Vouched(earlier.Origin, trusted);
        return !later.Succeeded ? Verdict.Bad(later.Reason)
            : Earlier != earlier.Size
                ? Verdict.Bad($"the proof is from size {Earlier}, the earlier checkpoint of size {earlier.Size}")
            : new ConsistencyProof(Earlier, later.Value.Size, Path).Verify(earlier.Root, later.Value.Root);
    }

    /// <summary>The request as it is sent, or kept in a file.</summary>
    public byte[] ToArray() => Lines.ToArray();
}
