namespace Whence.Sqlite.Tables;

/// <summary>Which rows are asked for; what is null asks for nothing in particular. Words are found anywhere in a name, in any case.</summary>
public sealed record Filter
{
    /// <summary>The name of a measure.</summary>
    public string? Measure { get; init; }

    /// <summary>Words of a place, of what it lies in, or its id.</summary>
    public string? Place { get; init; }

    /// <summary>Words of the people counted.</summary>
    public string? Population { get; init; }

    /// <summary>Words of who says so or passed it on; of a position its actor, of an allegation its accuser.</summary>
    public string? Source { get; init; }

    /// <summary>The whole name of a position's actor, of an allegation's accuser, or of a source of origins that answer a question, in any case.</summary>
    public string? Speaker { get; init; }

    /// <summary>Words of who is accused.</summary>
    public string? Accused { get; init; }

    /// <summary>Words of the matter of a position, or of the act that an allegation is of.</summary>
    public string? Matter { get; init; }

    /// <summary>A matter as some position words it, in any case: of a position that, or what says the same in other words.</summary>
    public string? SameMatter { get; init; }

    /// <summary>A position's stance.</summary>
    public Stance? Stance { get; init; }

    /// <summary>The number of a report.</summary>
    public long? Report { get; init; }

    /// <summary>Published on this day or later.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Published on this day or before.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Only questions that one origin alone answers.</summary>
    public bool Alone { get; init; }

    /// <summary>Only what clashes.</summary>
    public bool Contested { get; init; }

    /// <summary>A question's grade.</summary>
    public Grading? Grading { get; init; }

    /// <summary>A conflict's kind.</summary>
    public ConflictKind? Kind { get; init; }
}
