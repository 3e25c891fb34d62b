using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Whence.Formats.Text;

/// <summary>
/// Turns a file's bytes into text: by its byte order mark, by the pattern of its NULs, as UTF-8, or as Windows-1251 or
/// -1252 where the letters leave no doubt. What stays in doubt is not guessed at.
/// </summary>
internal static class TextDecoder
{
    /// <summary>The text, and the encoding's name where it is not UTF-8; or why there is none.</summary>
    /// <param name="path">The input, as it is named to the user.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="declared">The encoding that the input itself names, believed where the bytes are not UTF-8.</param>
    public static (string? Text, string? Encoding, Unread? Unread) Decode(
        string path,
        ReadOnlySpan<byte> bytes,
        Encoding? declared = null
    )
    {
        if (Marked(bytes) is var (marked, length))
        {
            return (marked.GetString(bytes[length..]), marked is UTF8Encoding ? null : Name(marked), null);
        }
        if (Wide(bytes) is { } wide)
        {
            return (wide.GetString(bytes), Name(wide), null);
        }
        if (LooksBinary(bytes))
        {
            return (null, null, new Unread(path, null, UnreadReason.Binary));
        }
        if (Utf8.IsValid(bytes))
        {
            return (Encoding.UTF8.GetString(bytes), null, null);
        }
        if (declared is not (null or UTF8Encoding or UnicodeEncoding))
        {
            return (declared.GetString(bytes), declared.WebName, null);
        }
        return Legacy.Recognise(bytes) is { } legacy
            ? (legacy.GetString(bytes), "windows-" + legacy.CodePage.ToString(CultureInfo.InvariantCulture), null)
            : (null, null, new Unread(path, LineOfFault(bytes), UnreadReason.UnknownEncoding));
    }

    /// <summary>The encoding that the byte order mark names, and the mark's length.</summary>
    public static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (Encoding.UTF8, 3)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? (Encoding.UTF32, 4)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (Encoding.Unicode, 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2)
        : null;

    /// <summary>UTF-16 without a mark: nearly every other byte of the head is NUL, and hardly any of those between.</summary>
    public static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Limits.HeadBytes)];
        Span<int> nuls = [0, 0];
        for (var i = 0; i < head.Length; i++)
        {
            nuls[i % 2] += head[i] == 0 ? 1 : 0;
        }
        var units = head.Length / 2;
        return units < 4 || bytes.Length % 2 != 0 ? null
            : nuls[1] > units * 0.4 && nuls[0] < units * 0.02 ? Encoding.Unicode
            : nuls[0] > units * 0.4 && nuls[1] < units * 0.02 ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>Whether the head holds a NUL, or control characters that no text has in such number.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Limits.HeadBytes)];
        var controls = 0;
        foreach (var b in head)
        {
            controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B) ? 1 : 0;
        }
        return head.Contains((byte)0) || controls > head.Length / 20 + 2;
    }

    /// <summary>The encoding that <see cref="Decode"/> gives the name of; UTF-8 for none.</summary>
    public static Encoding Named(string? encoding) => encoding is null ? Encoding.UTF8 : Encoding.GetEncoding(encoding);

    /// <summary>What is said where a text was in <paramref name="encoding"/>; nothing where it is UTF-8.</summary>
    public static Remark? Remark(string path, string? encoding) =>
        encoding is null ? null : new Remark(path, null, RemarkKind.Decoded, encoding);

    private static int LineOfFault(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        var rest = bytes;
        while (rest.IndexOf((byte)'\n') is var end and >= 0 && Utf8.IsValid(rest[..end]))
        {
            rest = rest[(end + 1)..];
            line++;
        }
        return line;
    }

    private static string Name(Encoding encoding) => encoding.WebName.ToUpperInvariant();
}
