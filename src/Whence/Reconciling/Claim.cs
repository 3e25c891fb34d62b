namespace Whence.Reconciling;

/// <summary>A figure with what reconciling needs to know of it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Cell">The question that it answers.</param>
/// <param name="Report">The index of its report.</param>
/// <param name="Day">The day on which it was said: that of the first report in which its voice gives the number.</param>
/// <param name="Origin">The id of its origin; the figure's own where none is known.</param>
internal sealed record Claim(Figure Figure, Cell Cell, int Report, LocalDate? Day, string Origin)
{
    /// <summary>Whether it is stated as fact and nobody whom it rests on has taken it back; else it takes part in nothing.</summary>
    public bool Counts { get; init; } = Figure.Realis;

    /// <summary>Whether it opens its report: what the report says there in its own voice is of the event it tells.</summary>
    public bool Leads { get; init; }

    /// <summary>The first and last day on which what it counts can have happened; open where that is not known.</summary>
    public (LocalDate? From, LocalDate? To) Days { get; init; }

    /// <summary>Whether its words are of the event that its report tells.</summary>
    public bool Told { get; init; }

    /// <summary>
    /// Whether it is known to be of all that its cell asks after. A count that its words add to another, or one that nobody
    /// is named for in the midst of a report, may be of something else, and ties nothing.
    /// </summary>
    public bool Tied { get; init; }

    /// <summary>Whether its words claim all: what a picture shows, or a voice has counted further since, is no claim that there were no more.</summary>
    public bool Full { get; init; } = true;

    /// <summary>Whether its words say that it has just risen, and so may rise on.</summary>
    public bool Rising { get; init; }

    /// <summary>Whether its words say that it is part of another count.</summary>
    public bool Part { get; init; }

    /// <summary>Whether it is a number: a vague word is too loose to contradict, and can only be strained.</summary>
    public bool IsNumber => Figure.Quantity.Hedge != Hedge.Vague;

    /// <summary>What its words allow.</summary>
    public Interval Interval => Figure.Quantity.Interval;

    /// <summary>What its words rule out, they rule out firmly: the interval without an upper end where that is only a reading.</summary>
    public Interval Firm => Full ? Interval : Interval with { High = null };
}
