namespace Whence;

/// <summary>What the other figures of a conflict, tied to one of them, together let that one be.</summary>
/// <param name="Figure">The id of the one.</param>
/// <param name="Allowed">The numbers that they allow; where there are no others, those that a user's rules allow.</param>
public sealed record Room(string Figure, Interval Allowed);
