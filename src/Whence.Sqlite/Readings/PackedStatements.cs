namespace Whence.Sqlite.Readings;

/// <summary>
/// What one report states, as bytes: the same bytes for the same statements, and the same statements again from the bytes. Bytes
/// that were cut short or altered are refused with the reason.
/// </summary>
/// <remarks>
/// Form 2, in an <see cref="Envelope"/>: the parts in the order in which <see cref="StatementsWriter"/> writes them. Numbers are
/// little-endian; those without a width are seven bits a byte, the lowest first. A word stands where it is first said, and is pointed at
/// from then on. Form 1 is the same, and at first did not tell what a sentence's words are an excerpt of.
/// </remarks>
public static class PackedStatements
{
    /// <summary>The number of the form that is written.</summary>
    public const byte Form = 2;

    /// <summary>Packs <paramref name="statements"/>.</summary>
    public static byte[] Pack(Statements statements)
    {
        var to = new Packer(statements.Heading.Id);
        to.Byte(Form);
        StatementsWriter.Write(to, statements);
        return Envelope.Close(to);
    }

    /// <summary>The statements that <see cref="Pack"/> packed, or why <paramref name="packed"/> are none.</summary>
    public static (Statements? Statements, string? Refused) Unpack(ReadOnlySpan<byte> packed)
    {
        if (Envelope.Open(packed, Form, out var content) is { } refusal)
        {
            return (null, refusal);
        }
        return
            (Read(content, excerpts: true) ?? (packed[0] == 1 ? Read(content, excerpts: false) : null))
                is { } statements
            ? (statements, null)
            : (null, "a reading is not in the form that it names");
    }

    private static Statements? Read(ReadOnlySpan<byte> content, bool excerpts)
    {
        var from = new Unpacker(content) { HasExcerpts = excerpts };
        var statements = StatementsReader.Read(ref from);
        return from.IsDone ? statements : null;
    }
}
