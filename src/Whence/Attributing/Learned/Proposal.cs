namespace Whence.Attributing.Learned;

/// <summary>One way to read a cue: who, and what, as token ranges; an empty range is an absent role.</summary>
/// <param name="Triple">Source, cue and content.</param>
/// <param name="Loss">How much less this way weighs than the heaviest, by the chain that proposed it.</param>
/// <param name="Hint">How the rules of the clause read the same cue; null where they have no word for it.</param>
internal readonly record struct Proposal(Triple Triple, float Loss, Triple? Hint);
