namespace Whence.Reading;

/// <summary>Finds where a token ends that begins with a mark.</summary>
internal static class MarkReader
{
    // Longer tags of mark-up than this are taken for marks.
    private const int LongestTag = 300;

    /// <summary>The offset after the token of <paramref name="text"/> that begins at <paramref name="start"/>.</summary>
    public static int End(string text, int start)
    {
        var c = text[start];
        var next = start + 1 < text.Length ? text[start + 1] : ' ';
        switch (c)
        {
            case '\'' or '’' when Characters.IsWord(next):
                return Apostrophe(text, start);
            case '@' or '#' when Characters.IsWord(next):
                return Handle(text, start);
            case '.' when char.IsAsciiDigit(next) && (start == 0 || Characters.Kind(text[start - 1]) == CharKind.Gap):
                return WordReader.End(text, start + 1);
            case '.' when next == ' ' && start + 4 < text.Length && text.AsSpan(start, 5) is ". . .":
                return start + 5;
            case '<' when char.IsAsciiLetter(next) || next is '/' or '!':
                return Tag(text, start);
            case '.' or '-' or '_' or '`' or '\'':
                return Run(text, start, c, c);
            case '!' or '?':
                return Run(text, start, '!', '?');
            default:
                return char.IsSurrogatePair(c, next) ? start + 2 : start + 1;
        }
    }

    private static int Run(string text, int start, char one, char other)
    {
        var end = start + 1;
        while (end < text.Length && (text[end] == one || text[end] == other))
        {
            end++;
        }
        return end;
    }

    // "U.S.'s": what hangs on a word that ended with a mark. "'80s", "'em": what lost its beginning.
    private static int Apostrophe(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && Characters.IsWord(text[end]))
        {
            end++;
        }
        var letters = text.AsSpan(start + 1, end - start - 1);
        var hangs = start > 0 && Characters.Kind(text[start - 1]) != CharKind.Gap && Contractions.IsTail(letters);
        var year = letters.Length is 2 or 3 && char.IsAsciiDigit(letters[0]) && char.IsAsciiDigit(letters[1]);
        return hangs || year || letters is "em" or "cause" or "til" or "tis" or "twas" ? end : start + 1;
    }

    private static int Handle(string text, int start)
    {
        if (start > 0 && Characters.IsWord(text[start - 1]))
        {
            return start + 1;
        }
        var end = start + 1;
        var letter = false;
        while (end < text.Length && (Characters.IsWord(text[end]) || text[end] == '_'))
        {
            letter |= !char.IsAsciiDigit(text[end]);
            end++;
        }
        return letter ? end : start + 1;
    }

    private static int Tag(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(text.Length - start, LongestTag));
        var close = rest.IndexOfAny('>', '\n');
        return close > 0 && rest[close] == '>' ? start + close + 1 : start + 1;
    }
}
