namespace Whence;

/// <summary>An actor's stance on a matter: confirms, denies, doubts, declines, is silent.</summary>
/// <param name="Id">See <see cref="Identifier"/>.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Actor">Who, as the text names them.</param>
/// <param name="Stance">How the actor stands to it.</param>
/// <param name="On">The matter, in the report's words.</param>
public sealed record Position(string Id, string Report, string Actor, Stance Stance, string On)
{
    /// <summary>The words that state the position.</summary>
    public required Span Words { get; init; }

    /// <summary>Where <see cref="On"/> stands; null where the matter is carried over from before.</summary>
    public Span? Matter { get; init; }

    /// <summary>The sentence that states it, as it stands in the text; of a very long one what is about the words.</summary>
    public required string SentenceText { get; init; }

    /// <summary>The attribution that states it; null in the report's own voice.</summary>
    public string? Attribution { get; init; }

    /// <summary>The first day on which the position is known to hold; null when unknown.</summary>
    public LocalDate? Since { get; init; }
}
