using System.Buffers;
using System.Globalization;
using System.Text;

namespace Whence.Formats.Exports.Spreadsheet;

/// <summary>
/// Words as a cell of a spreadsheet can hold them: what XML forbids is written _xHHHH_ (ISO/IEC 29500-1, 22.9.2.19), and so is
/// what would be read as such; half surrogate pairs become U+FFFD; more than a cell holds is cut off.
/// </summary>
internal static class SpreadsheetText
{
    /// <summary>UTF-16 code units that a cell holds at most.</summary>
    public const int Longest = 32_767;

    private const string Cut = " […]";

    private static readonly SearchValues<char> Harmless = SearchValues.Create([
        .. Enumerable
            .Range(0x20, 0xD800 - 0x20)
            .Concat(Enumerable.Range(0xE000, 0x1FFE))
            .Select(c => (char)c)
            .Where(c => c != '_'),
        '\t',
        '\n',
    ]);

    /// <summary><paramref name="words"/> as they are written.</summary>
    public static string Of(string words)
    {
        if (words.Length <= Longest && words.AsSpan().IndexOfAnyExcept(Harmless) < 0)
        {
            return words;
        }
        var written = new StringBuilder(words.Length);
        var kept = 0;
        var limit = words.Length > Longest ? Longest - Cut.Length : Longest;
        foreach (var rune in words.EnumerateRunes())
        {
            if (kept + rune.Utf16SequenceLength > limit)
            {
                break;
            }
            if (IsForbidden(rune.Value) || (rune.Value == '_' && IsEscape(words.AsSpan(kept))))
            {
                written.Append(CultureInfo.InvariantCulture, $"_x{rune.Value:X4}_");
            }
            else
            {
                written.Append(rune.ToString());
            }
            kept += rune.Utf16SequenceLength;
        }
        return written.Append(kept < words.Length ? Cut : "").ToString();
    }

    // A carriage return is allowed, but every reader of XML makes a line feed of it.
    private static bool IsForbidden(int value) => value is < 0x20 and not ('\t' or '\n') or 0xFFFE or 0xFFFF;

    private static bool IsEscape(ReadOnlySpan<char> words) =>
        words is ['_', 'x', var a, var b, var c, var d, '_', ..]
        && char.IsAsciiHexDigit(a)
        && char.IsAsciiHexDigit(b)
        && char.IsAsciiHexDigit(c)
        && char.IsAsciiHexDigit(d);
}
