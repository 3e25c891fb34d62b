namespace Whence.Media;

/// <summary>What another program may cost.</summary>
/// <param name="Time">On the wall.</param>
/// <param name="OutputBytes">What it may write.</param>
/// <param name="MemoryBytes">Its address space.</param>
internal sealed record ProcessBounds(TimeSpan Time, int OutputBytes, long MemoryBytes);
