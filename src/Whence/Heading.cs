namespace Whence;

/// <summary>What stays known of a report when its text is no longer in hand.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Title">The headline.</param>
/// <param name="Publisher">The outlet.</param>
/// <param name="Published">The publication day.</param>
/// <param name="PublishedAt">The publication instant, where known.</param>
public sealed record Heading(string Id, string? Title, string? Publisher, LocalDate? Published, Instant? PublishedAt)
{
    /// <summary>How its publisher says that it stands.</summary>
    public Standing Standing { get; init; }

    /// <summary>Which version of which news item it is; null where its publisher numbers none.</summary>
    public Edition? Edition { get; init; }

    /// <summary>The heading of <paramref name="report"/>.</summary>
    public static Heading Of(Report report) =>
        new(report.Id, report.Title, report.Publisher, report.Published, report.PublishedAt)
        {
            Standing = report.Standing,
            Edition = report.Edition,
        };
}
