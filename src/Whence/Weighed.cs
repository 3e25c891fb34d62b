using Whence.Origins;

namespace Whence;

/// <summary>What weighing all together came to, and what is kept of it to weigh later decisions by.</summary>
/// <param name="Dossier">What it came to.</param>
/// <param name="Matters">Which matter each report tells, as the index of its first; no decision changes that.</param>
/// <param name="Hearing">Whose word each figure is.</param>
public sealed record Weighed(Dossier Dossier, ImmutableArray<int> Matters, Hearing Hearing);
