namespace Whence;

/// <summary>
/// All that one report states, read from it alone. It holds no more than the answer needs: not the report's text, which
/// may be let go once this is made.
/// </summary>
/// <param name="Heading">Which report.</param>
public sealed record Statements(Heading Heading)
{
    /// <summary>Who is said to have said what, in reading order.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>Every figure, repeats included, in reading order.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Who confirms, denies, doubts, declines or is silent.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>Who accuses whom of what.</summary>
    public ImmutableArray<Allegation> Allegations { get; init; } = [];

    /// <summary>Verbatim quotations with their speakers, each once.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>The agencies that it credits, in bylines or as whom somebody told something.</summary>
    public ImmutableArray<Credit> Credits { get; init; } = [];

    /// <summary>Passages that stand in the report more than once: the later spans.</summary>
    public ImmutableArray<Span> Repeated { get; init; } = [];

    /// <summary>What tells copied passages: made by the origins stage, opaque to the rest.</summary>
    public Fingerprint Fingerprint { get; init; } = Fingerprint.Empty;

    /// <summary>What tells the report's matter: made by the reconciling stage, opaque to the rest.</summary>
    public Gist Gist { get; init; } = Gist.Empty;
}
