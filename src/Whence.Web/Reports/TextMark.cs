namespace Whence.Web.Reports;

/// <summary>Words of a report that something was read from.</summary>
/// <param name="Kind">What they are marked as.</param>
/// <param name="Span">Where.</param>
public sealed record TextMark(MarkKind Kind, Span Span)
{
    /// <summary>By which the words are found: f812; null where nothing leads to them.</summary>
    public string? Anchor { get; init; }

    /// <summary>The anchor of what the words are explained under; null where that is plain.</summary>
    public string? Note { get; init; }

    /// <summary>How many attributions hold this one, from 0.</summary>
    public int Depth { get; init; }
}
