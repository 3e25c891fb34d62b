namespace Whence.Formats.Exports.Ged;

/// <summary>
/// A row shaped as those of the UCDP Georeferenced Event Dataset (Sundberg and Melander 2013; codebook 24.1): the deaths of one
/// question. What UCDP's coders decide (kind of violence, conflict, dyad, sides) is left empty.
/// </summary>
internal sealed record GedRow
{
    /// <summary>The question's id.</summary>
    public required string Id { get; init; }

    /// <summary>The least count.</summary>
    public required long Low { get; init; }

    /// <summary>The count that the convention takes; null where it takes none.</summary>
    public required long? Best { get; init; }

    /// <summary>The greatest; null where nothing bounds it.</summary>
    public required long? High { get; init; }

    /// <summary>Dead civilians.</summary>
    public long Civilians { get; init; }

    /// <summary>Dead whose side, or whether they had one, is not known.</summary>
    public long Unknown { get; init; }

    /// <summary>The days; null where they are open.</summary>
    public LocalDate? From { get; init; }

    /// <inheritdoc cref="From"/>
    public LocalDate? To { get; init; }

    /// <summary>The row of <paramref name="question"/>.</summary>
    /// <param name="question">A question of how many were killed.</param>
    /// <param name="kind">What the people counted are; null where not said.</param>
    public static GedRow Of(Question question, PopulationKind? kind)
    {
        var civilians = kind is PopulationKind.Civilians ? question.Best ?? 0 : 0;
        return new GedRow
        {
            Id = question.Id,
            Low = question.Low,
            Best = question.Best,
            High = question.High,
            Civilians = civilians,
            Unknown = (question.Best ?? 0) - civilians,
            From = question.From,
            To = question.To,
        };
    }

    /// <summary>Why the row breaks the dataset's rules; null where it keeps them.</summary>
    public string? Fault() =>
        Best is not { } best ? "there is no best number: accounts contradict each other, or none is taken"
        : High is not { } high ? "nothing bounds it from above, and high must be a number"
        : Low > best ? $"low {Phrases.Number(Low)} is above best {Phrases.Number(best)}"
        : best > high ? $"best {Phrases.Number(best)} is above high {Phrases.Number(high)}"
        : Civilians + Unknown != best
            ? $"deaths of all kinds add up to {Phrases.Number(Civilians + Unknown)}, not to best {Phrases.Number(best)}"
        : From is not { } from || To is not { } to ? "the first or the last day is not known"
        : to < from ? "it ends before it begins"
        : null;
}
