using System.Diagnostics.CodeAnalysis;

namespace Whence.Ledger;

/// <summary>Base 64 as RFC 4648, section 4, has it, and in one way only: no white space, padded, no bits left over.</summary>
internal static class Base64Line
{
    public static string Write(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes);

    public static string Write(Digest digest) => Convert.ToBase64String(digest.ToArray());

    public static bool TryRead(string line, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = new byte[line.Length / 4 * 3];
        if (
            line.Length % 4 != 0
            || !Convert.TryFromBase64String(line, bytes, out var length)
            || !Convert.ToBase64String(bytes.AsSpan(0, length)).Equals(line, StringComparison.Ordinal)
        )
        {
            bytes = null;
            return false;
        }
        bytes = bytes[..length];
        return true;
    }

    public static Digest? ReadDigest(string line) =>
        TryRead(line, out var bytes) && bytes.Length == Digest.Length ? new Digest(bytes) : null;
}
