using System.Globalization;
using System.Text;

namespace Whence.Formats.Exports.Html;

/// <summary>
/// Writes a page. Markup is the project's own; all other words go through <see cref="Words"/>, which escapes them and shows what would
/// steer the page or hide in it: marks that turn the direction of writing, control characters, and characters without width.
/// </summary>
internal sealed class HtmlWriter(TextWriter to)
{
    // Longer than any name or matter that a reader would read; sentences are written whole.
    private const int LongestName = 300;

    private const int SoftHyphen = 0xAD;
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    // Persian, the scripts of India and families of emoji are written with joiners; Latin, Greek and Cyrillic are not.
    private const int FirstJoined = 0x0600;

    /// <summary>Writes markup, which holds no words but the project's own.</summary>
    public HtmlWriter Markup(string markup)
    {
        to.Write(markup);
        return this;
    }

    /// <summary>Writes a whole number as it stands in markup.</summary>
    public HtmlWriter Markup(long number)
    {
        to.Write(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Writes words from outside, kept from turning what stands around them; a name without end is cut off.</summary>
    public HtmlWriter Foreign(string words) =>
        Markup("<bdi>")
            .Words(words.AsSpan(0, Math.Min(words.Length, LongestName)))
            .Markup(words.Length > LongestName ? " […]</bdi>" : "</bdi>");

    /// <summary>Writes words.</summary>
    public HtmlWriter Words(ReadOnlySpan<char> words)
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
                    Write(rune, before);
                    break;
            }
            before = rune.Value;
        }
        return this;
    }

    private void Write(Rune rune, int before)
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
