namespace Whence.Attributing.Learned;

/// <summary>A triple with what its features keep asking for.</summary>
/// <param name="Triple">The triple.</param>
/// <param name="Lemma">Hash of the lemma of the word that names the cue.</param>
/// <param name="Tag">That word's tag.</param>
/// <param name="Order">The roles in the order in which they stand.</param>
internal readonly record struct Candidate(Triple Triple, ulong Lemma, ulong Tag, ulong Order);
