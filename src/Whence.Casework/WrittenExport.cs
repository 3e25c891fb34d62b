using Whence.Ledger;

namespace Whence.Casework;

/// <summary>What was written out of a case.</summary>
/// <param name="Entry">The entry of the ledger that tells of it.</param>
/// <param name="Bytes">How many bytes were written.</param>
/// <param name="Digest">Their SHA-256.</param>
/// <param name="LeftOut">What the form could not hold, each with its reason.</param>
public sealed record WrittenExport(long Entry, long Bytes, Digest Digest, ImmutableArray<string> LeftOut);
