using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;

namespace Whence.Sqlite.Readings;

/// <summary>What packed values stand in: a byte, the number of their form, before them; after them the XxHash3 checksum (64 bits) of all before it.</summary>
internal static class Envelope
{
    private const int Sum = sizeof(ulong);

    /// <summary>Closes what <paramref name="packer"/> began with <see cref="Packer.Byte"/> of its form.</summary>
    public static byte[] Close(Packer packer)
    {
        packer.Fixed64(XxHash3.HashToUInt64(packer.Written));
        return packer.Written.ToArray();
    }

    /// <summary>What stands in it, in any form up to <paramref name="form"/>; else why nothing is given.</summary>
    public static string? Open(ReadOnlySpan<byte> packed, byte form, out ReadOnlySpan<byte> content)
    {
        content = [];
        if (packed.Length <= Sum)
        {
            return "a reading was cut short";
        }
        if (packed[0] == 0 || packed[0] > form)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"a reading is in form {packed[0]}, and this version knows those up to {form}"
            );
        }
        if (XxHash3.HashToUInt64(packed[..^Sum]) != BinaryPrimitives.ReadUInt64LittleEndian(packed[^Sum..]))
        {
            return "a reading was cut short or altered";
        }
        content = packed[1..^Sum];
        return null;
    }
}
