namespace Whence;

/// <summary>Days [From, To], both included, either end open, and the words they were read from.</summary>
/// <param name="Text">The time expression as it stands in the text.</param>
public sealed record Period(string Text)
{
    /// <summary>The first day; null where open or unresolved.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day; null where open or unresolved.</summary>
    public LocalDate? To { get; init; }

    /// <summary>UCDP date_prec: 1 day, 2 two to six days, 3 week, 4 month, 5 year; null where unresolved.</summary>
    public int? Precision { get; init; }

    /// <summary>Where the expression stands; null where it is carried over.</summary>
    public Span? Span { get; init; }

    /// <summary>Why neither end could be resolved ("the report has no publication day"); null where one was.</summary>
    public string? Unresolved { get; init; }
}
