using System.Buffers.Binary;

namespace Whence.Media.Pictures;

/// <summary>The numbers of a TIFF, in the order of bytes that its first two letters give.</summary>
internal readonly struct TiffNumbers(ReadOnlyMemory<byte> bytes)
{
    private const int Byte = 1;
    private const int Short16 = 3;
    private const int Long32 = 4;

    private readonly bool small = bytes.Span[0] == 'I';

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
    public int Short(long at) =>
        small ? BinaryPrimitives.ReadUInt16LittleEndian(At(at, 2)) : BinaryPrimitives.ReadUInt16BigEndian(At(at, 2));

    /// <exception cref="EndOfStreamException">It lies beyond the end.</exception>
    public uint Long(long at) =>
        small ? BinaryPrimitives.ReadUInt32LittleEndian(At(at, 4)) : BinaryPrimitives.ReadUInt32BigEndian(At(at, 4));

    private ReadOnlySpan<byte> At(long at, int length) =>
        at >= 0 && at + length <= bytes.Length ? bytes.Span.Slice((int)at, length) : throw new EndOfStreamException();
}
