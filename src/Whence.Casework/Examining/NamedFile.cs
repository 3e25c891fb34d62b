namespace Whence.Casework.Examining;

/// <summary>A file that is to be examined.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">What it is called: its path, or what somebody who sent it calls it.</param>
public readonly record struct NamedFile(string Path, string Name);
