namespace Whence;

/// <summary>One published document, as it was put in.</summary>
/// <param name="Id">Names the report among those in hand; unique.</param>
/// <param name="Text">The whole text; every span of the report counts in it.</param>
public sealed record Report(string Id, string Text)
{
    /// <summary>The headline, where it is known apart from the text.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet that published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The publication day: the anchor of relative words ("on Sunday"). Null leaves them unresolved.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The publication instant, where more than the day is known.</summary>
    public Instant? PublishedAt { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>How its publisher says that it stands.</summary>
    public Standing Standing { get; init; }

    /// <summary>Which version of which news item it is; null where its publisher numbers none.</summary>
    public Edition? Edition { get; init; }

    /// <summary>BCP 47 language tag; null where nobody said.</summary>
    public string? Language { get; init; }
}
