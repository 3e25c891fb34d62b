namespace Whence.Reading;

/// <summary>
/// Splits text into words, numbers and marks as the Penn Treebank does: "don't" is do + n't, "Ukraine's" is Ukraine + 's,
/// "U.S." and "12,000" are one token each, and so are hyphenated words.
/// </summary>
internal static class Tokenizer
{
    public static Token[] Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 1);
        for (var i = 0; i < text.Length; )
        {
            if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i]))
            {
                i++;
                continue;
            }
            var end = char.IsLetterOrDigit(text[i]) ? WordEnd(text, i) : MarkEnd(text, i);
            AddSplit(text, i, end, tokens);
            i = end;
        }
        return [.. tokens];
    }

    private static int WordEnd(string text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            var c = text[i];
            if (
                char.IsLetterOrDigit(c)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            )
            {
                i++;
                continue;
            }
            var inside = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            if (inside && c is '-' or '\'' or '’' or '&' && inside)
            {
                i++;
                continue;
            }
            if (
                inside
                && c is '.' or ',' or ':' or '/'
                && inside
                && char.IsDigit(text[i - 1])
                && char.IsDigit(text[i + 1])
            )
            {
                i++;
                continue;
            }
            if (c == '.' && i - start >= 1 && IsAcronym(text, start, i))
            {
                i++;
                continue;
            }
            break;
        }
        return i;
    }

    // Single letters each followed by a full stop: U.S., U.N., J.
    private static bool IsAcronym(string text, int start, int dot)
    {
        for (var i = start; i <= dot; i++)
        {
            if ((i - start) % 2 == 0 ? !char.IsLetter(text[i]) : text[i] != '.')
            {
                return false;
            }
        }
        return char.IsUpper(text[start]) || dot - start > 1;
    }

    private static int MarkEnd(string text, int start)
    {
        var c = text[start];
        if (char.IsHighSurrogate(c) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]))
        {
            return start + 2;
        }
        var end = start + 1;
        while (c is '.' or '-' or '`' or '\'' && end < text.Length && text[end] == c)
        {
            end++;
        }
        return end;
    }

    private static void AddSplit(string text, int start, int end, List<Token> tokens)
    {
        var word = text.AsSpan(start, end - start);
        var apostrophe = word.LastIndexOfAny('\'', '’');
        if (apostrophe > 0 && char.IsLetterOrDigit(word[0]))
        {
            var tail = word[(apostrophe + 1)..];
            var cut =
                tail is "t" or "T" && apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N' ? apostrophe - 1
                : tail is "s" or "S" or "m" or "d" or "ll" or "re" or "ve" or "LL" or "RE" or "VE" ? apostrophe
                : 0;
            if (cut > 0)
            {
                tokens.Add(new Token(start, start + cut));
                tokens.Add(new Token(start + cut, end));
                return;
            }
        }
        tokens.Add(new Token(start, end));
    }
}
