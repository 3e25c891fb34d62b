using Whence.Media.Footage;

namespace Whence.Cli.Examining;

/// <summary>A clip that is to be kept.</summary>
/// <param name="Path">The file.</param>
/// <param name="Read">What was read of it.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record GatheredClip(string Path, ReadFootage Read, ReadOnlyMemory<byte> Bytes);
