namespace Whence.Web.Reports;

/// <summary>A stretch of text through which the same marks run.</summary>
/// <param name="Span">Where.</param>
/// <param name="Marks">The marks, outermost first.</param>
public sealed record Segment(Span Span, ImmutableArray<TextMark> Marks);
