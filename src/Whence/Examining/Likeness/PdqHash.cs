using System.Buffers.Binary;
using System.Numerics;

namespace Whence.Examining.Likeness;

/// <summary>
/// A PDQ hash: 256 bits, one for each of the 16 × 16 lowest frequencies of a picture, set where the frequency is stronger than
/// the middle one. Pictures that look alike differ in few bits.
/// </summary>
/// <param name="Low">Bits 0 to 63: the frequencies of the first four rows.</param>
/// <param name="MidLow">Bits 64 to 127.</param>
/// <param name="MidHigh">Bits 128 to 191.</param>
/// <param name="High">Bits 192 to 255.</param>
public readonly record struct PdqHash(ulong Low, ulong MidLow, ulong MidHigh, ulong High)
{
    /// <summary>Its length in bits.</summary>
    public const int Bits = 256;

    /// <summary>The most bits that hashes of one picture differ in, as the specification advises.</summary>
    public const int Near = 31;

    /// <summary>How many bits differ.</summary>
    public int Distance(PdqHash other) =>
        BitOperations.PopCount(Low ^ other.Low)
        + BitOperations.PopCount(MidLow ^ other.MidLow)
        + BitOperations.PopCount(MidHigh ^ other.MidHigh)
        + BitOperations.PopCount(High ^ other.High);

    /// <summary>64 hexadecimal letters, bit 255 first, as the reference writes it.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bits / 8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], MidHigh);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], MidLow);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], Low);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>The hash that 64 hexadecimal letters write; null where they write none.</summary>
    public static PdqHash? Parse(string letters)
    {
        if (letters.Length != Bits / 4 || !letters.All(char.IsAsciiHexDigit))
        {
            return null;
        }
        var bytes = Convert.FromHexString(letters).AsSpan();
        return new PdqHash(
            BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]),
            BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
            BinaryPrimitives.ReadUInt64BigEndian(bytes)
        );
    }
}
