namespace Whence.Web.Reports;

/// <summary>A paragraph of a report, with what was read from it.</summary>
/// <param name="Span">Its characters, without the end of the line.</param>
/// <param name="Segments">The same, cut where marks begin and end.</param>
public sealed record Passage(Span Span, ImmutableArray<Segment> Segments)
{
    /// <summary>Figures whose words begin in it.</summary>
    public ImmutableArray<FigureNote> Figures { get; init; } = [];

    /// <summary>Positions.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>Allegations.</summary>
    public ImmutableArray<Allegation> Allegations { get; init; } = [];

    /// <summary>Attributions.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>Passages that other reports share.</summary>
    public ImmutableArray<SharedPassage> Shared { get; init; } = [];

    /// <summary>Whether anything was read from it.</summary>
    public bool HasNotes =>
        Figures.Length + Positions.Length + Allegations.Length + Attributions.Length + Shared.Length > 0;
}
