using System.Buffers.Binary;

namespace Whence.Media.Pictures;

/// <summary>The numbers of a TIFF, in the order of bytes that its first two letters give.</summary>
internal readonly struct TiffNumbers(ReadOnlyMemory<byte> bytes)
{
    private const int Byte = 1;
    private const int Short16 = 3;
    private const int Long32 = 4;

    /// <summary>Whether the low byte stands first.</summary>
    public bool IsSmall { get; } = bytes.Span[0] == 'I';

    /// <summary>The bytes of a number of <paramref name="type"/>; null for types that are no such numbers.</summary>
    public static int? Size(int type) =>
        type switch
        {
            Byte => 1,
            Short16 => 2,
            Long32 => 4,
            _ => null,
        };

    /// <exception cref="EndOfStreamException">It lies beyond the end.</exception>
    public uint Of(int type, long at) =>
        type switch
        {
            Byte => At(at, 1)[0],
            Short16 => (uint)Short(at),
            _ => Long(at),
        };

    /// <exception cref="EndOfStreamException">It lies beyond the end.</exception>
    public int Short(long at) => Short(At(at, 2), IsSmall);

    /// <exception cref="EndOfStreamException">It lies beyond the end.</exception>
    public uint Long(long at) =>
        IsSmall ? BinaryPrimitives.ReadUInt32LittleEndian(At(at, 4)) : BinaryPrimitives.ReadUInt32BigEndian(At(at, 4));

    /// <summary>The number of two bytes that <paramref name="bytes"/> begin with.</summary>
    public static int Short(ReadOnlySpan<byte> bytes, bool small) =>
        small ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    /// <summary>Writes the lower two bytes of <paramref name="number"/>.</summary>
    public static void Write(Span<byte> bytes, int number, bool small)
    {
        if (small)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)number);
        }
        else
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)number);
        }
    }

    private ReadOnlySpan<byte> At(long at, int length) =>
        at >= 0 && at + length <= bytes.Length ? bytes.Span.Slice((int)at, length) : throw new EndOfStreamException();
}
