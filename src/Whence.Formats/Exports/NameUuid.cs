using System.Security.Cryptography;
using System.Text;

namespace Whence.Formats.Exports;

/// <summary>UUIDs that hang on a name (RFC 9562, version 5): the same name gives the same one.</summary>
internal static class NameUuid
{
    // Made once at random for Whence; ids hang on it, so it never changes.
    private static readonly Guid Space = new("fc9e62cb-13c4-4c95-9d71-f9afe227f1d9");

    /// <summary>The UUID of <paramref name="name"/>.</summary>
    public static Guid Of(string name) => Of(Space, name);

    /// <summary>The UUID of <paramref name="name"/> in a name space.</summary>
    public static Guid Of(Guid space, string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        // The standard says SHA-1; nothing is kept safe by it.
#pragma warning disable CA5350
        SHA1.HashData(bytes, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
