namespace Whence;

/// <summary>One statement, or one report, rests on another.</summary>
/// <param name="Kind">Why.</param>
/// <param name="From">The figure or report that rests.</param>
/// <param name="FromReport">Its report.</param>
/// <param name="To">The figure or report that it rests on; an outlet's name where its report is not in hand.</param>
/// <param name="ToReport">Its report; null where it is not in hand.</param>
public sealed record Edge(EdgeKind Kind, string From, string FromReport, string To, string? ToReport)
{
    /// <summary>How it is known that it leads this way.</summary>
    public EdgeDirection Direction { get; init; } = EdgeDirection.Assumed;

    /// <summary>The words on both sides.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}
