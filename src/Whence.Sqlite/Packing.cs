using ZstdSharp;

namespace Whence.Sqlite;

/// <summary>Packs bytes with Zstandard (RFC 8878), and unpacks no more of them than were packed.</summary>
internal sealed class Packing : IDisposable
{
    /// <summary>Bytes that are unpacked at most, whatever a case says.</summary>
    private const int Most = 256 * 1024 * 1024;

    private readonly Compressor compressor = new();
    private readonly Decompressor decompressor = new();

    /// <summary>The bytes, packed.</summary>
    public byte[] Pack(ReadOnlySpan<byte> bytes) => compressor.Wrap(bytes).ToArray();

    /// <summary>The bytes that were packed.</summary>
    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <param name="length">How many they are; null where they are not so many, or nothing that was packed.</param>
    public byte[]? Unpack(ReadOnlySpan<byte> packed, long length)
    {
        if (length is < 0 or > Most)
        {
            return null;
        }
        try
        {
            var bytes = new byte[length];
            return decompressor.TryUnwrap(packed, bytes, out var written) && written == length ? bytes : null;
        }
        catch (ZstdException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        compressor.Dispose();
        decompressor.Dispose();
    }
}
