namespace Whence.Sqlite.Tables;

/// <summary>Which figures a count on a page is of; what is null asks for nothing in particular. Numbers are those of the case's tables.</summary>
public sealed record FiguresAsked
{
    /// <summary>Of this report.</summary>
    public long? Report { get; init; }

    /// <summary>That answer this question.</summary>
    public long? Question { get; init; }

    /// <summary>That trace to this origin.</summary>
    public long? Origin { get; init; }

    /// <summary>Whose words allow this.</summary>
    public Interval? Allowing { get; init; }

    /// <summary>That trace to what this source said, by the source's number.</summary>
    public long? Source { get; init; }

    /// <summary>Of this place, as the tables name it, that are told as fact.</summary>
    public string? Place { get; init; }

    /// <summary>Of places in this country, by its ISO 3166-1 alpha-2 code, that are told as fact; empty for those of which it is not known.</summary>
    public string? Country { get; init; }

    /// <summary>Of the measure of this name.</summary>
    public string? Measure { get; init; }

    /// <summary>Published on this day or later.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Published on this day or before.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Of their report, only those of these ids; null for any.</summary>
    public ImmutableHashSet<string>? Ids { get; init; }

    /// <summary>Only those that a conflict is between.</summary>
    public bool Clashing { get; init; }

    /// <summary>Whether anything in particular is asked for.</summary>
    public bool IsAny => this == new FiguresAsked();

    // The figures of a report have none of these where it was never weighed.
    internal bool NeedsWeighed => (Question ?? Origin ?? Source) is not null || Allowing is not null;
}
