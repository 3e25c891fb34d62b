namespace Whence;

/// <summary>That figures belong together, or by themselves, whatever was found.</summary>
/// <param name="Together">Whether all that they belong to becomes one; else they leave it, and make up one of their own.</param>
/// <param name="Figures">Their ids.</param>
public sealed record Regrouping(bool Together, ImmutableArray<string> Figures);
