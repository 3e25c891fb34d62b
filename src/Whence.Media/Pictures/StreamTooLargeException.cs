namespace Whence.Media.Pictures;

/// <summary>A stream of a PDF unpacks to more than is taken in: it cannot be gone on from where it is unpacked.</summary>
internal sealed class StreamTooLargeException : Exception;
