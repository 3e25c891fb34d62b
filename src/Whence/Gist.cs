namespace Whence;

/// <summary>
/// The words that a report opens with, hashed: what the reconciling stage tells its matter by once the text is let go.
/// </summary>
/// <param name="Terms">Hashes of the words, each once, in ascending order.</param>
/// <param name="Counts">How often each stands there.</param>
public sealed record Gist(ImmutableArray<uint> Terms, ImmutableArray<byte> Counts)
{
    /// <summary>Of a report with no words.</summary>
    public static Gist Empty { get; } = new([], []);

    /// <summary>The day that the report speaks on: the one that its text gives itself, else its publication day; null where neither is known.</summary>
    public LocalDate? Day { get; init; }
}
