using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Whence.Ledger;

/// <summary>A SHA-256 digest: 32 bytes.</summary>
public readonly struct Digest : IEquatable<Digest>
{
    /// <summary>Its length in bytes.</summary>
    public const int Length = 32;

    private readonly UInt128 high;
    private readonly UInt128 low;

    /// <summary>The digest of these 32 bytes.</summary>
    /// <exception cref="ArgumentException">There are not 32.</exception>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException("A digest has 32 bytes.", nameof(bytes));
        }
        high = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        low = BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]);
    }

    /// <summary>The digest of <paramref name="content"/>.</summary>
    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> bytes = stackalloc byte[Length];
        SHA256.HashData(content, bytes);
        return new Digest(bytes);
    }

    /// <summary>Its bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Writes its bytes into the first 32 of <paramref name="to"/>.</summary>
    public void CopyTo(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt128BigEndian(to, high);
        BinaryPrimitives.WriteUInt128BigEndian(to[16..], low);
    }

    /// <inheritdoc/>
    public bool Equals(Digest other) => high == other.high && low == other.low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Digest other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(high, low);

    /// <summary>In lower-case hexadecimal, 64 letters.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());

    /// <summary>Whether they are the same bytes.</summary>
    public static bool operator ==(Digest left, Digest right) => left.Equals(right);

    /// <summary>Whether they are not the same bytes.</summary>
    public static bool operator !=(Digest left, Digest right) => !left.Equals(right);
}
