namespace Whence.Reading;

/// <summary>
/// Finds where sentences end: after a full stop, question or exclamation mark with the quotation marks and brackets that close
/// behind it, after an abbreviation where a word that opens sentences follows, and at line breaks that do not wrap a sentence.
/// </summary>
internal static class SentenceSplitter
{
    // Tokens. A longer sentence ends at its next line break, so that a text of small letters without marks stays many sentences.
    private const int LongestWrapped = 200;

    /// <summary>The sentences of <paramref name="text"/>, in order; each token is in just one.</summary>
    public static Sentence[] Split(string text, LineBreaks breaks, ReadOnlySpan<Token> tokens)
    {
        var sentences = new List<Sentence>(tokens.Length / 20 + 1);
        int first = 0,
            paragraph = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var last = i + 1 == tokens.Length;
            var lineBreak = !last && BreaksAfter(text, breaks, tokens, first, i);
            if (!last && !lineBreak && !EndsAt(text, tokens, first, i))
            {
                continue;
            }
            sentences.Add(new Sentence(first, i + 1, new Span(tokens[first].Start, tokens[i].End), paragraph));
            first = i + 1;
            paragraph += lineBreak ? 1 : 0;
        }
        return [.. sentences];
    }

    // Whether a line break behind token i parts what stands before it from what follows. It does not after a semicolon, between
    // a colon and what it brings (a quotation, or the paragraph after a blank line, which quotes without marks; lines right below
    // it are a list), where the text is wrapped, or where a line without a final mark goes on small on the next.
    private static bool BreaksAfter(string text, LineBreaks breaks, ReadOnlySpan<Token> tokens, int first, int i)
    {
        var gap = text.AsSpan()[tokens[i].End..tokens[i + 1].Start];
        if (!gap.ContainsAny('\n', '\r'))
        {
            return false;
        }
        if (i - first >= LongestWrapped)
        {
            return true;
        }
        var blankLine = gap.Count('\n') > 1 || gap.Count('\r') > 1;
        return text.AsSpan(tokens[i].Start, tokens[i].Length) switch
        {
            ";" => false,
            ":" when blankLine || QuoteMark.At(text, tokens, i + 1) is { Opens: true } => false,
            _ => blankLine
                || (
                    !breaks.Wrap(tokens[i].End, tokens[i + 1].Start)
                    && (
                        !char.IsLower(text[tokens[i + 1].Start])
                        || LastWord(text, tokens, first, i) is "." or "…" or [('!' or '?'), ..] or ['.', '.', ..]
                    )
                ),
        };
    }

    private static bool EndsAt(string text, ReadOnlySpan<Token> tokens, int first, int i)
    {
        if (Closes(text, tokens, i + 1))
        {
            return false;
        }
        var word = LastWord(text, tokens, first, i);
        var next = text.AsSpan(tokens[i + 1].Start, tokens[i + 1].Length);
        return word switch
        {
            "." or [('!' or '?'), ..] => !char.IsLower(next[0]),
            ['.', ..] or "…" => false,
            [.., '.'] => Abbreviations.Of(word[..^1]) != AbbreviationKind.Before && Abbreviations.Opens(next),
            _ => false,
        };
    }

    // The token that the quotation marks and brackets up to token i close behind.
    private static ReadOnlySpan<char> LastWord(string text, ReadOnlySpan<Token> tokens, int first, int i)
    {
        while (i > first && Closes(text, tokens, i))
        {
            i--;
        }
        return text.AsSpan(tokens[i].Start, tokens[i].Length);
    }

    // Whether the token closes a quotation or a bracket that stands behind a final mark.
    private static bool Closes(string text, ReadOnlySpan<Token> tokens, int i)
    {
        if (i == 0 || i >= tokens.Length)
        {
            return false;
        }
        var attached = tokens[i].Start == tokens[i - 1].End;
        return text.AsSpan(tokens[i].Start, tokens[i].Length) switch
        {
            ")" or "]" or "}" or "”" or "»" => true,
            "\"" or "''" or "'" or "’" => attached,
            // An opening mark by its form alone: it leans on what stands before it, and nothing follows that it could open.
            "“" or "«" or "``" => QuoteMark.At(text, tokens, i) is { Closes: true, Opens: false },
            _ => false,
        };
    }
}
