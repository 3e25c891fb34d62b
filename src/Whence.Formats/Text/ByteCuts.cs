using System.Text;

namespace Whence.Formats.Text;

/// <summary>Leads from the characters of a text back to the bytes that they came in, going forward.</summary>
internal sealed class ByteCuts
{
    private readonly byte[] bytes;
    private readonly string text;
    private readonly Encoding encoding;
    private int character;
    private int at;

    private ByteCuts(byte[] bytes, int mark, string text, Encoding encoding)
    {
        (this.bytes, this.text, this.encoding) = (bytes, text, encoding);
        at = mark;
    }

    /// <summary>
    /// Cuts of <paramref name="bytes"/>, which <paramref name="encoding"/> made <paramref name="text"/> of; null where they do not
    /// lead back exactly, since some of them stood for no character.
    /// </summary>
    public static ByteCuts? Of(byte[] bytes, string text, Encoding encoding)
    {
        var mark = TextDecoder.Marked(bytes)?.Length ?? 0;
        return mark + encoding.GetByteCount(text) == bytes.Length ? new ByteCuts(bytes, mark, text, encoding) : null;
    }

    /// <summary>All bytes from the first up to the character at <paramref name="to"/>, a byte order mark with them.</summary>
    public ReadOnlyMemory<byte> Until(int to)
    {
        Pass(to);
        return bytes.AsMemory(0, at);
    }

    /// <summary>The bytes of the characters from <paramref name="from"/>, not before where the last cut ended, up to <paramref name="to"/>.</summary>
    public ReadOnlyMemory<byte> Between(int from, int to)
    {
        Pass(from);
        var start = at;
        Pass(to);
        return bytes.AsMemory(start, at - start);
    }

    private void Pass(int to)
    {
        at += encoding.GetByteCount(text.AsSpan(character, to - character));
        character = to;
    }
}
