namespace Whence.Web.Reports;

/// <summary>Words that a report has in common with another, one of which rests on the other.</summary>
/// <param name="Span">Where they stand in this one.</param>
/// <param name="Other">The other report's id.</param>
/// <param name="Heading">Its title, publisher and day; null where it is not in hand.</param>
/// <param name="There">Where they stand in the other; null where that is not known.</param>
/// <param name="IsOrigin">Whether this one rests on the other.</param>
/// <param name="Direction">How that is known.</param>
public sealed record SharedPassage(
    Span Span,
    string Other,
    Heading? Heading,
    Span? There,
    bool IsOrigin,
    EdgeDirection Direction
);
