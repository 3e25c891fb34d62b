namespace Whence.Ledger;

/// <summary>One signature line of a note.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="Id">The key's id, which tells its algorithm too.</param>
/// <param name="Bytes">The signature itself.</param>
public sealed record NoteSignature(string Name, uint Id, ImmutableArray<byte> Bytes);
