namespace Whence.Timing;

/// <summary>
/// Days [From, To] read from tokens up to <paramref name="End"/>; both null where the words name a time that cannot be resolved.
/// </summary>
/// <param name="End">The token index after the expression.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal readonly record struct Reach(int End, LocalDate? From, LocalDate? To)
{
    /// <summary>Why neither day is known; null where one is, or where only the publication day is wanting.</summary>
    public string? Unresolved { get; init; }

    /// <summary>UCDP date_prec of what was read before an end was opened; null where the days themselves tell.</summary>
    public int? Precision { get; init; }

    /// <summary>The day, where it is one day.</summary>
    public LocalDate? Day => From == To ? From : null;

    /// <summary>The same days read from tokens up to <paramref name="end"/>.</summary>
    public Reach Until(int end) => this with { End = end };
}
