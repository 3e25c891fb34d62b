namespace Whence.Reading;

/// <summary>
/// Finds passages between quotation marks: double or single, straight or curly or mixed, whatever stands inside. An unclosed
/// one ends with its paragraph; a quotation over several paragraphs, each of which opens with a mark, is a passage in each.
/// Single marks quote only where one closes in the same paragraph, for they are apostrophes too.
/// </summary>
internal static class QuoteScanner
{
    // No single mark is looked for further on than this; the bound keeps hostile text linear.
    private const int Farthest = 400;

    /// <summary>Marks the tokens inside quotations and returns the passages, marks included.</summary>
    public static Span[] Scan(string text, LineBreaks breaks, Token[] tokens)
    {
        var found = new List<Span>();
        var open = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (open >= 0 && BreaksBefore(text, breaks, tokens, i))
            {
                Close(open, i - 1);
                open = -1;
            }
            if (QuoteMark.At(text, tokens, i) is not { } mark)
            {
                continue;
            }
            if (mark.Single)
            {
                if (open < 0 && mark.Opens && SingleEnd(text, breaks, tokens, i) is var end and > 0)
                {
                    Close(i, end);
                    i = end;
                }
            }
            else if (open < 0)
            {
                open = mark.Opens || !mark.Closes ? i : -1;
            }
            else if (mark.Closes || !mark.Opens)
            {
                Close(open, i);
                open = -1;
            }
            else
            {
                // One more opens: the one before was never closed.
                Close(open, i - 1);
                open = i;
            }
        }
        if (open >= 0)
        {
            Close(open, tokens.Length - 1);
        }
        return [.. found];

        void Close(int from, int to)
        {
            found.Add(new Span(tokens[from].Start, tokens[to].End));
            for (var i = from; i <= to; i++)
            {
                tokens[i] = tokens[i] with { Quoted = true };
            }
        }
    }

    // Where the single mark at `open` is closed; 0 where it is an apostrophe.
    private static int SingleEnd(string text, LineBreaks breaks, Token[] tokens, int open)
    {
        var owner = 0;
        for (var i = open + 1; i < Math.Min(tokens.Length, open + Farthest); i++)
        {
            if (BreaksBefore(text, breaks, tokens, i))
            {
                break;
            }
            if (QuoteMark.At(text, tokens, i) is not { Single: true } mark || i == open + 1)
            {
                continue;
            }
            if (mark.Opens)
            {
                break;
            }
            if (!mark.Closes)
            {
                continue;
            }
            // "the dockers' strike": after an s the mark may be an owner's; it closes where no other does.
            if (text[tokens[i].Start - 1] is not ('s' or 'S'))
            {
                return IsElision(tokens, open, i) ? 0 : i;
            }
            owner = owner == 0 ? i : owner;
        }
        return owner;
    }

    // "rock 'n' roll"
    private static bool IsElision(Token[] tokens, int open, int close) =>
        close == open + 2 && tokens[open + 1].Length == 1;

    // Whether the paragraph ends before token i. It goes on over a line break that only wraps it, and where a line without a final
    // mark goes on small on the next.
    private static bool BreaksBefore(string text, LineBreaks breaks, Token[] tokens, int i)
    {
        if (i == 0)
        {
            return false;
        }
        var gap = text.AsSpan()[tokens[i - 1].End..tokens[i].Start];
        if (!gap.ContainsAny('\n', '\r'))
        {
            return false;
        }
        return gap.Count('\n') > 1
            || gap.Count('\r') > 1
            || (
                !breaks.Wrap(tokens[i - 1].End, tokens[i].Start)
                && (!char.IsLower(text[tokens[i].Start]) || text[tokens[i - 1].End - 1] is '.' or '!' or '?' or '…')
            );
    }
}
