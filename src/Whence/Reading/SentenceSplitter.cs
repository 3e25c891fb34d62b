namespace Whence.Reading;

/// <summary>
/// Finds where sentences end: after a full stop, question or exclamation mark with the quotation marks and brackets that close
/// behind it, after an abbreviation where a word that opens sentences follows, and at line breaks.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="text"/>, in order; each token is in just one.</summary>
    public static Sentence[] Split(string text, ReadOnlySpan<Token> tokens)
    {
        var sentences = new List<Sentence>(tokens.Length / 20 + 1);
        int first = 0,
            paragraph = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var last = i + 1 == tokens.Length;
            var lineBreak = !last && text.AsSpan()[tokens[i].End..tokens[i + 1].Start].ContainsAny('\n', '\r');
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

    private static bool EndsAt(string text, ReadOnlySpan<Token> tokens, int first, int i)
    {
        if (Closes(text, tokens, i + 1))
        {
            return false;
        }
        var at = i;
        while (at > first && Closes(text, tokens, at))
        {
            at--;
        }
        var word = text.AsSpan(tokens[at].Start, tokens[at].Length);
        var next = text.AsSpan(tokens[i + 1].Start, tokens[i + 1].Length);
        return word switch
        {
            "." or [('!' or '?'), ..] => !char.IsLower(next[0]),
            ['.', ..] or "…" => false,
            [.., '.'] => Abbreviations.Of(word[..^1]) != AbbreviationKind.Before && Abbreviations.Opens(next),
            _ => false,
        };
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
            _ => false,
        };
    }
}
