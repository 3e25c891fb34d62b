using System.Buffers.Binary;
using System.IO.Hashing;

namespace Whence.Sqlite.Readings;

/// <summary>
/// What one report states, as bytes: the same bytes for the same statements, and the same statements again from the bytes. Bytes
/// that were cut short or altered are refused with the reason.
/// </summary>
/// <remarks>
/// Form 1. A byte, the form's number; the parts in the order in which <see cref="StatementsWriter"/> writes them; and the
/// XxHash3 checksum of all before it (64 bits). Numbers are little-endian; those without a width are seven bits a byte, the lowest
/// first. A word stands where it is first said, and is pointed at from then on.
/// </remarks>
public static class PackedStatements
{
    /// <summary>The number of the form that is written.</summary>
    public const byte Form = 1;

    private const int Sum = sizeof(ulong);

    /// <summary>Packs <paramref name="statements"/>.</summary>
    public static byte[] Pack(Statements statements)
    {
        var to = new Packer(statements.Heading.Id);
        to.Byte(Form);
        StatementsWriter.Write(to, statements);
        to.Fixed64(XxHash3.HashToUInt64(to.Written));
        return to.Written.ToArray();
    }

    /// <summary>The statements that <see cref="Pack"/> packed, or why <paramref name="packed"/> are none.</summary>
    public static (Statements? Statements, string? Refused) Unpack(ReadOnlySpan<byte> packed)
    {
        if (packed.Length <= Sum)
        {
            return (null, "a reading was cut short");
        }
        if (packed[0] != Form)
        {
            return (
                null,
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"a reading is in form {packed[0]}, of which this version knows only {Form}"
                )
            );
        }
        var content = packed[..^Sum];
        if (XxHash3.HashToUInt64(content) != BinaryPrimitives.ReadUInt64LittleEndian(packed[^Sum..]))
        {
            return (null, "a reading was cut short or altered");
        }
        var from = new Unpacker(content[1..]);
        var statements = StatementsReader.Read(ref from);
        return from.IsDone ? (statements, null) : (null, "a reading is not in the form that it names");
    }
}
