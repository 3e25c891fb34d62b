namespace Whence;

/// <summary>One actor's charge that another did something.</summary>
/// <param name="Id">See <see cref="Identifier"/>.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Accuser">Who accuses, as the text names them; null in the report's own voice.</param>
/// <param name="Accused">Who is accused.</param>
/// <param name="Act">The words that say of what.</param>
public sealed record Allegation(string Id, string Report, string? Accuser, string Accused, Span Act)
{
    /// <summary>What sort of charge it is.</summary>
    public AllegationKind Kind { get; init; }

    /// <summary>Whom the act is said to have been done to, as its words name them; null when not said.</summary>
    public string? Victims { get; init; }

    /// <summary>The act's words.</summary>
    public required string ActText { get; init; }

    /// <summary>The sentence that states it, as it stands in the text; of a very long one what is about the act.</summary>
    public required string SentenceText { get; init; }

    /// <summary>The attribution that states it; null in the report's own voice.</summary>
    public string? Attribution { get; init; }

    /// <summary>The id of the earlier allegation of the same report that this one repeats word for word; null for the first.</summary>
    public string? Repeats { get; init; }
}
