namespace Whence.Reading;

/// <summary>Finds where a token ends that begins with a letter or a digit.</summary>
internal static class WordReader
{
    // Abbreviations with full stops inside are no longer than this.
    private const int Longest = 16;

    /// <summary>The offset after the token of <paramref name="text"/> that begins at <paramref name="start"/>.</summary>
    public static int End(string text, int start)
    {
        var i = start;
        while (true)
        {
            var run = i;
            i = RunEnd(text, i);
            if (char.IsAsciiDigit(text[run]) && NumberEnd(text, run, i) is var number && number < i)
            {
                return number;
            }
            if (i >= text.Length)
            {
                return i;
            }
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            var goesOn = Characters.IsWord(next);
            if (c is ':' or '@' && !char.IsWhiteSpace(next) && AddressReader.End(text, start, i) is var address and > 0)
            {
                return address;
            }
            if (c == '.')
            {
                var end = DotEnd(text, start, i, goesOn);
                if (end <= i || !GoesOn(text, end))
                {
                    return Math.Max(end, i);
                }
                i = Characters.IsWord(text[end]) ? end : end + 1;
                continue;
            }
            var joined =
                goesOn
                && (
                    c is '-' or '&' or '_' or '‐' or '‑'
                    || c is '\'' or '’' && !(char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(next))
                    || c is ',' or ':' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(next)
                    || c == '/'
                );
            if (!joined)
            {
                return c == '$' && i - start <= 2 && char.IsAsciiDigit(next) && IsCapitals(text, start, i) ? i + 1 : i;
            }
            i++;
        }
    }

    // After a full stop inside the token: "3.5", "U.S.-backed".
    private static bool GoesOn(string text, int i) =>
        i < text.Length
        && (Characters.IsWord(text[i]) || text[i] == '-' && i + 1 < text.Length && Characters.IsWord(text[i + 1]));

    // Where the token goes on after the full stop at `dot`: after it, or beyond; `dot` where the word ends before it.
    private static int DotEnd(string text, int start, int dot, bool goesOn)
    {
        if (goesOn && char.IsAsciiDigit(text[dot - 1]) && char.IsAsciiDigit(text[dot + 1]))
        {
            return dot + 1;
        }
        var word = text.AsSpan(start, dot - start);
        if (!goesOn)
        {
            return Abbreviations.Of(word) switch
            {
                null => dot,
                AbbreviationKind.Number when !IsBeforeNumber(text, dot + 1) => dot,
                _ when IsPronoun(text, word, dot) => dot,
                _ => dot + 1,
            };
        }
        // "U.S", "Ph.D", "example.org": on it goes where the whole is initials, an abbreviation or an address.
        if (AddressReader.End(text, start, dot) is var address and > 0)
        {
            return address;
        }
        var end = dot;
        while (
            end < text.Length
            && end - dot < Longest
            && (text[end] == '.' || Characters.Kind(text[end]) == CharKind.Letter)
        )
        {
            end++;
        }
        var whole = text.AsSpan(start, end - start);
        return whole[^1] == '.' && Abbreviations.Of(whole[..^1]) is not null ? end
            : Abbreviations.IsInitials(whole) && whole.Length > 1 ? end
            : dot;
    }

    // "64.8million": a number that runs into a whole word is a token of its own; "20th", "5km" and "90s" are one.
    private static int NumberEnd(string text, int start, int end)
    {
        const int word = 7;
        var digits = start;
        while (digits < end && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }
        return end - digits >= word ? digits : end;
    }

    private static int RunEnd(string text, int i)
    {
        while (i < text.Length && Characters.IsWord(text[i]))
        {
            i++;
        }
        return i;
    }

    private static bool IsBeforeNumber(string text, int i) =>
        i + 1 < text.Length && text[i] is ' ' or '\u00A0' && char.IsAsciiDigit(text[i + 1]);

    // "and I. Then": the pronoun is no initial where a sentence opens after it or the line ends.
    private static bool IsPronoun(string text, ReadOnlySpan<char> word, int dot)
    {
        if (word is not "I")
        {
            return false;
        }
        var next = dot + 1;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }
        return next == text.Length
            || text[next] is '\n' or '\r' or '"' or '”'
            || Characters.IsWord(text[next]) && Abbreviations.Opens(text.AsSpan(next, RunEnd(text, next) - next));
    }

    private static bool IsCapitals(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsAsciiLetterUpper(text[i]))
            {
                return false;
            }
        }
        return true;
    }
}
