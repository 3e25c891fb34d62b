using Whence.Media.Footage;

namespace Whence.Casework.Examining;

/// <summary>A clip that is to be kept; its bytes stay in the file until they are.</summary>
/// <param name="File">The file.</param>
/// <param name="Read">What was read of it.</param>
internal sealed record GatheredClip(NamedFile File, ReadFootage Read);
