namespace Whence.Origins;

/// <summary>The passages that two indexed reports share.</summary>
/// <param name="Left">Number of the later indexed report.</param>
/// <param name="Right">Number of the earlier indexed one.</param>
/// <param name="Shared">How many sampled shingles witness the passages.</param>
/// <param name="Passages">The aligned passages, in the order of the left report.</param>
public sealed record Overlap(int Left, int Right, int Shared, ImmutableArray<Passage> Passages);
