namespace Whence.Sqlite.Tables;

/// <summary>Which conflicts are asked for; what is null asks for nothing in particular. Numbers are those of the case's tables.</summary>
public sealed record ClashesAsked
{
    /// <summary>Of this kind.</summary>
    public ConflictKind? Kind { get; init; }

    /// <summary>That came about on this day or later.</summary>
    public LocalDate? From { get; init; }

    /// <summary>That came about on this day or before.</summary>
    public LocalDate? To { get; init; }

    /// <summary>By which this source changed its own figure.</summary>
    public long? RevisedBy { get; init; }

    /// <summary>That a figure of this question is in.</summary>
    public long? Question { get; init; }

    /// <summary>That this figure is in: its report, and which of that report's it is, from 0.</summary>
    public (long Report, int Nth)? Figure { get; init; }
}
