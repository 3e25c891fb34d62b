namespace Whence.Origins;

/// <summary>Words that two reports share, in the same order on both sides.</summary>
/// <param name="Left">Where in the one.</param>
/// <param name="Right">Where in the other.</param>
/// <param name="Shared">How many sampled shingles witness it.</param>
public readonly record struct Passage(Span Left, Span Right, int Shared);
