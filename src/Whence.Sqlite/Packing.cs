using System.Buffers.Binary;
using System.IO.Hashing;
using ZstdSharp;

namespace Whence.Sqlite;

/// <summary>
/// Packs bytes with Zstandard (RFC 8878), and unpacks no more of them than were packed. The frame is followed by its XxHash3
/// checksum (64 bits): some of its bits can be flipped without changing what it unpacks to, and yet no bit of a case shall.
/// </summary>
internal sealed class Packing : IDisposable
{
    /// <summary>Bytes that are unpacked at most, whatever a case says.</summary>
    public const int Most = 256 * 1024 * 1024;

    private const int Sum = sizeof(ulong);

    private readonly Compressor compressor = new();
    private readonly Decompressor decompressor = new();

    /// <summary>The bytes, packed.</summary>
    public byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var frame = compressor.Wrap(bytes);
        var packed = new byte[frame.Length + Sum];
        frame.CopyTo(packed);
        BinaryPrimitives.WriteUInt64LittleEndian(packed.AsSpan(frame.Length), XxHash3.HashToUInt64(frame));
        return packed;
    }

    /// <summary>The bytes that were packed.</summary>
    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <param name="length">How many they are; null where they are not so many, or nothing that was packed.</param>
    public byte[]? Unpack(ReadOnlySpan<byte> packed, long length)
    {
        if (length is < 0 or > Most || packed.Length < Sum)
        {
            return null;
        }
        var frame = packed[..^Sum];
        if (XxHash3.HashToUInt64(frame) != BinaryPrimitives.ReadUInt64LittleEndian(packed[^Sum..]))
        {
            return null;
        }
        try
        {
            var bytes = new byte[length];
            return decompressor.TryUnwrap(frame, bytes, out var written) && written == length ? bytes : null;
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
