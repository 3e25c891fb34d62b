using Whence.Examining;

namespace Whence.Casework.Examining;

/// <summary>What is examined: an exhibit with its bytes, and what is in hand of the paper on it.</summary>
/// <param name="Exhibit">The exhibit.</param>
/// <param name="Paper">The paper, for the rules.</param>
/// <param name="Bytes">The file, or of a description alone its JSON.</param>
internal sealed record Subject(Exhibit Exhibit, Paper Paper, ReadOnlyMemory<byte> Bytes);
