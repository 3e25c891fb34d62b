using System.Globalization;
using System.Text;

namespace Whence.Formats.Exports.Html;

/// <summary>
/// Words from outside as they stand in a page: escaped, and with what would steer the page or hide in it shown by its number: marks that
/// turn the direction of writing, control characters, and characters without width.
/// </summary>
public static class ForeignText
{
    private const int SoftHyphen = 0xAD;
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    // Persian, the scripts of India and families of emoji are written with joiners; Latin, Greek and Cyrillic are not.
    private const int FirstJoined = 0x0600;

    /// <summary>Writes <paramref name="words"/> to <paramref name="to"/>, on one line.</summary>
    public static void Write(TextWriter to, ReadOnlySpan<char> words)
    {
        var before = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    to.Write("&amp;");
                    break;
                case '<':
                    to.Write("&lt;");
                    break;
                case '>':
                    to.Write("&gt;");
                    break;
                case '"':
                    to.Write("&quot;");
                    break;
                case '\'':
                    to.Write("&#39;");
                    break;
                case '\t' or '\n' or '\r':
                    to.Write(' ');
                    break;
                default:
                    Write(to, rune, before);
                    break;
            }
            before = rune.Value;
        }
    }

    /// <summary>
    /// <paramref name="words"/> where no markup can stand, as in the value of an attribute, which whoever writes the page escapes: on one
    /// line, with what would hide in it shown by its number.
    /// </summary>
    public static string Plain(ReadOnlySpan<char> words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r')
            {
                plain.Append(' ');
            }
            else if (IsUnseen(rune))
            {
                plain.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            }
            else
            {
                plain.Append(rune.ToString());
            }
        }
        return plain.ToString();
    }

    private static void Write(TextWriter to, Rune rune, int before)
    {
        if (IsUnseen(rune) && !(rune.Value is NonJoiner or Joiner && before >= FirstJoined))
        {
            to.Write("<span class=\"unseen\">U+");
            to.Write(rune.Value.ToString("X4", CultureInfo.InvariantCulture));
            to.Write("</span>");
            return;
        }
        Span<char> units = stackalloc char[2];
        to.Write(units[..rune.EncodeToUtf16(units)]);
    }

    private static bool IsUnseen(Rune rune) =>
        rune.Value != SoftHyphen
        && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
