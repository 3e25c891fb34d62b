using Whence.Media.Footage;

namespace Whence.Cli.Examining;

/// <summary>A clip that is to be kept; its bytes stay in the file until they are.</summary>
/// <param name="Path">The file.</param>
/// <param name="Read">What was read of it.</param>
internal sealed record GatheredClip(string Path, ReadFootage Read);
