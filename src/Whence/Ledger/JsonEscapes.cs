using System.Globalization;

namespace Whence.Ledger;

/// <summary>The escapes of RFC 8785: quotation mark, backslash and control characters, each in one way; nothing else.</summary>
internal static class JsonEscapes
{
    private static readonly string?[] ByLetter = [.. Enumerable.Range(0, 128).Select(code => Escape((char)code))];

    private static readonly (char Letter, byte[] Escape)[] All =
    [
        .. ByLetter
            .Select((escape, code) => ((char)code, escape))
            .Where(pair => pair.escape is not null)
            .Select(pair => (pair.Item1, pair.escape!.Select(letter => (byte)letter).ToArray())),
    ];

    /// <summary>How <paramref name="letter"/> is escaped; null where it stands as it is.</summary>
    public static string? Of(char letter) => letter < ByLetter.Length ? ByLetter[letter] : null;

    /// <summary>The letter whose escape <paramref name="bytes"/> open with; null where they open with none.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="length">The escape's bytes.</param>
    public static char? At(ReadOnlySpan<byte> bytes, out int length)
    {
        foreach (var (letter, escape) in All)
        {
            if (bytes.StartsWith(escape))
            {
                length = escape.Length;
                return letter;
            }
        }
        length = 0;
        return null;
    }

    private static string? Escape(char letter) =>
        letter switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\f' => "\\f",
            '\r' => "\\r",
            < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
            _ => null,
        };
}
