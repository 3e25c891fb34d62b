using System.Globalization;
using System.Text;

namespace Whence.Cli;

/// <summary>
/// Makes hostile text harmless on a terminal: control characters as their pictures, marks that turn the direction of
/// writing and other unseen ones by their number, all white space as one space.
/// </summary>
internal static class Visible
{
    private const int SoftHyphen = 0xAD;

    // Persian words and family emoji are written with these; they steer nothing.
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary><paramref name="text"/>, as it can be shown on one line.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (shown.Length > 0 && shown[^1] != ' ')
                {
                    shown.Append(' ');
                }
            }
            else if (rune.Value == SoftHyphen)
            {
                continue;
            }
            else if (rune.Value < 0x20)
            {
                shown.Append((char)(0x2400 + rune.Value));
            }
            else if (rune.Value == 0x7F)
            {
                shown.Append('\u2421');
            }
            else if (Unseen(rune) && rune.Value is not (NonJoiner or Joiner))
            {
                shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }
        return shown.ToString().TrimEnd();
    }

    private static bool Unseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
