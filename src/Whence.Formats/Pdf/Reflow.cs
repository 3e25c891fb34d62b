using System.Text;
using System.Text.RegularExpressions;

namespace Whence.Formats.Pdf;

/// <summary>
/// Puts lines together to paragraphs, across columns and pages, and words that were parted at a line's end to words. A hyphen
/// stays where the text has the word with it elsewhere and never without.
/// </summary>
internal static partial class Reflow
{
    private const char Soft = '\u00AD';

    /// <summary>The text of <paramref name="lines"/>; an empty line ends a block.</summary>
    public static string Of(IReadOnlyList<string> lines)
    {
        var known = lines
            .SelectMany(l => Word().Matches(l))
            .Select(m => m.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var text = new StringBuilder();
        var blockEnded = false;
        foreach (var line in lines.Select(l => l.Trim()))
        {
            if (line.Length == 0)
            {
                blockEnded = true;
                continue;
            }
            if (Parted(text, line) is { } hyphen)
            {
                text.Length -= hyphen != Soft && Keeps(text, line, known) ? 0 : 1;
            }
            else if (text.Length > 0)
            {
                text.Append(blockEnded && !GoesOn(text, line) ? "\n\n" : " ");
            }
            text.Append(line);
            blockEnded = false;
        }
        return text.Replace(Soft.ToString(), "").ToString();
    }

    /// <summary>Whether a sentence that a column or page broke off goes on with <paramref name="line"/>.</summary>
    private static bool GoesOn(StringBuilder text, string line) =>
        char.IsLower(line[0]) && (char.IsLetterOrDigit(text[^1]) || text[^1] == ',');

    /// <summary>The hyphen that parts a word between what stands there and <paramref name="line"/>; null where none does.</summary>
    private static char? Parted(StringBuilder text, string line) =>
        text.Length > 1 && text[^1] is '-' or '\u2010' or Soft && char.IsLetter(text[^2]) && char.IsLower(line[0])
            ? text[^1]
            : null;

    private static bool Keeps(StringBuilder text, string line, HashSet<string> known)
    {
        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }
        var first = text.ToString(start, text.Length - 1 - start);
        var second = string.Concat(line.TakeWhile(char.IsLetter));
        return known.Contains(first + "-" + second) && !known.Contains(first + second);
    }

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
