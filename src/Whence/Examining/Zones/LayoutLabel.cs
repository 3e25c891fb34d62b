namespace Whence.Examining.Zones;

/// <summary>Words that are printed on every paper of a series.</summary>
/// <param name="Text">The words, in one line.</param>
/// <param name="Box">Where they stand.</param>
public sealed record LayoutLabel(string Text, Box Box);
