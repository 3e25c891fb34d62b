namespace Whence.Web.Searching;

/// <summary>Words of a text around what was found in it.</summary>
/// <param name="Span">Which.</param>
/// <param name="Found">Where in the text what was found stands, in order; all of it is in the excerpt.</param>
public sealed record Excerpt(Span Span, ImmutableArray<Span> Found);
