using System.Buffers.Binary;
using System.Text;

namespace Whence.Languages;

/// <summary>Reads a body of weights from its beginning to its end; what a <see cref="BinaryWriter"/> wrote.</summary>
/// <param name="file">What the file is called, for the error.</param>
/// <param name="body">The body, as <see cref="Weights.Unpack"/> or <see cref="Weights.Shipped"/> gives it.</param>
public ref struct WeightsReader(string file, ReadOnlySpan<byte> body)
{
    private ReadOnlySpan<byte> rest = body;

    /// <summary>Whether all was read.</summary>
    public readonly bool AtEnd => rest.IsEmpty;

    /// <summary>A byte.</summary>
    public byte Byte() => Bytes(1)[0];

    /// <summary>Two bytes, little-endian.</summary>
    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

    /// <summary>Four bytes, little-endian.</summary>
    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    /// <summary>Eight bytes, little-endian.</summary>
    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    /// <summary>A single-precision number.</summary>
    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Bytes(4));

    /// <summary>A number that <see cref="BinaryWriter.Write7BitEncodedInt"/> wrote.</summary>
    public int Compact() => (int)Compact64();

    /// <summary>A number that <see cref="BinaryWriter.Write7BitEncodedInt64"/> wrote.</summary>
    public ulong Compact64()
    {
        var value = 0ul;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
        throw new WeightsException(file, "holds a number that is none");
    }

    /// <summary>Text that <see cref="BinaryWriter.Write(string)"/> wrote.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes(Compact()));

    /// <summary>The next <paramref name="count"/> bytes, where they lie.</summary>
    /// <exception cref="WeightsException">There are not so many left.</exception>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)rest.Length)
        {
            throw new WeightsException(file, "ends before its model does");
        }
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
