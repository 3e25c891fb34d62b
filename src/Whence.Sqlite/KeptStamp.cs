namespace Whence.Sqlite;

/// <summary>An authority's time-stamp over a checkpoint, as a case keeps it.</summary>
/// <param name="Entry">The entry that brought it in.</param>
/// <param name="Size">The entries that its checkpoint covers.</param>
/// <param name="Authority">The address that it came from.</param>
/// <param name="Token">RFC 3161, in DER.</param>
public sealed record KeptStamp(long Entry, long Size, string Authority, ImmutableArray<byte> Token);
