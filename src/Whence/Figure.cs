namespace Whence;

/// <summary>A counted statement: how many people something is said to have happened to, of whom, where, when, and who says so.</summary>
/// <param name="Id">See <see cref="Identifier"/>.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Quote">The quantity expression with its hedge words, without the noun.</param>
/// <param name="Quantity">What it says.</param>
/// <param name="Measure">What happened to the people.</param>
public sealed record Figure(string Id, string Report, Span Quote, Quantity Quantity, Measure Measure)
{
    /// <summary>The quote as it stands in the text.</summary>
    public required string Words { get; init; }

    /// <summary>The sentence that holds the quote; with <see cref="SentenceText"/> it stays readable when the report's text is not in hand.</summary>
    public required Span Sentence { get; init; }

    /// <summary>The sentence's words; of a very long sentence those about the quote.</summary>
    public required string SentenceText { get; init; }

    /// <summary>The characters that <see cref="SentenceText"/> holds, where they are not all of the sentence.</summary>
    public Span? Excerpt { get; init; }

    /// <summary>Where <see cref="SentenceText"/> stands.</summary>
    public Span Shown => Excerpt ?? Sentence;

    /// <summary>The people counted; null when not said.</summary>
    public Population? Population { get; init; }

    /// <summary>False for hypothetical, planned, negated and questioned figures, which take no part in reconciling.</summary>
    public bool Realis { get; init; } = true;

    /// <summary>The id of the innermost attribution that covers or carries the figure; null for the report's own voice.</summary>
    public string? Attribution { get; init; }

    /// <summary>The innermost speaker, as the text names it most fully; null for the report's own voice.</summary>
    public string? Source { get; init; }

    /// <summary>The intermediaries between the report and the source, outermost first.</summary>
    public ImmutableArray<string> Via { get; init; } = [];

    /// <summary>Where it happened; null when not said.</summary>
    public Place? Place { get; init; }

    /// <summary>When it happened; null when not said.</summary>
    public Period? Period { get; init; }

    /// <summary>The id of the earlier figure of the same report that this one repeats word for word; null for the first.</summary>
    public string? Repeats { get; init; }
}
