namespace Whence;

/// <summary>What several figures answer: one measure, population, place, period.</summary>
/// <param name="Id">"q:" and the id of its first figure.</param>
/// <param name="Measure">What happened to the people.</param>
public sealed record Question(string Id, Measure Measure)
{
    /// <summary>The people, in the words of the figure that says most; null when none says.</summary>
    public string? Population { get; init; }

    /// <summary>The place, likewise.</summary>
    public string? Place { get; init; }

    /// <summary>The first day; null where open or unknown.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day; null where open or unknown.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The least count that some independent origin's words allow.</summary>
    public long Low { get; init; }

    /// <summary>The count that the convention takes, always one that somebody gives; null where it takes none, as across a conflict.</summary>
    public long? Best { get; init; }

    /// <summary>How well it stands.</summary>
    public Grading Grading { get; init; }

    /// <summary>What the grading was derived from, in words; null where it was not graded.</summary>
    public string? Grounds { get; init; }

    /// <summary>The greatest; null where unbounded.</summary>
    public long? High { get; init; }

    /// <summary>How many reports answer it.</summary>
    public int Reports { get; init; }

    /// <summary>How many independent origins do.</summary>
    public int Origins { get; init; }

    /// <summary>Ids of its figures, repeats included.</summary>
    public ImmutableArray<string> Figures { get; init; } = [];

    /// <summary>Maximal sets of its figures that can all be true together; one set where nothing conflicts.</summary>
    public ImmutableArray<ImmutableArray<string>> Accounts { get; init; } = [];
}
