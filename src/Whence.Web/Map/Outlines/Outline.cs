namespace Whence.Web.Map.Outlines;

/// <summary>The outline of a country.</summary>
/// <param name="Code">Its ISO 3166-1 alpha-2 code; null where it has none.</param>
/// <param name="Name">Its name, as its outline bears it.</param>
/// <param name="Rings">Its land, the greatest piece first.</param>
internal sealed record Outline(string? Code, string Name, ImmutableArray<Ring> Rings);
