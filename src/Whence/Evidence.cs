namespace Whence;

/// <summary>Words of a report that something rests on.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Span">Where.</param>
/// <param name="Text">The words; null where only their place is kept.</param>
public sealed record Evidence(string Report, Span Span, string? Text);
