namespace Whence;

/// <summary>
/// A report's sampled word shingles, in reading order: what the origins stage finds copied passages by once the text is let go.
/// </summary>
/// <param name="Hashes">Hashes of the sampled shingles.</param>
/// <param name="Spans">The characters that each sampled shingle covers.</param>
/// <param name="Words">How many words the report has.</param>
public sealed record Fingerprint(ImmutableArray<ulong> Hashes, ImmutableArray<Span> Spans, int Words)
{
    /// <summary>Of a report with no words.</summary>
    public static Fingerprint Empty { get; } = new([], [], 0);
}
