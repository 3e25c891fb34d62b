namespace Whence.Formats.Polling;

/// <summary>A name leads to a private address, found when it is connected to. It never leaves <c>Whence.Formats</c>.</summary>
internal sealed class PrivateAddressException() : IOException("a private address");
