namespace Whence.Reading;

/// <summary>
/// Finds passages between quotation marks. Survives straight marks mixed with curly ones, and unclosed quotations, which end
/// with their paragraph.
/// </summary>
internal static class QuoteScanner
{
    /// <summary>Marks the tokens inside quotations and returns the passages, marks included.</summary>
    public static Span[] Scan(string text, Token[] tokens)
    {
        var found = new List<Span>();
        var open = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (
                open >= 0
                && i > 0
                && text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End).Contains('\n')
            )
            {
                Close(open, i - 1);
                open = -1;
            }
            var c = text[tokens[i].Start];
            if (tokens[i].Length != 1 || c is not ('"' or '“' or '”' or '„' or '«' or '»'))
            {
                continue;
            }
            if (open < 0)
            {
                open = c is '”' or '»' ? -1 : i;
            }
            else if (c is not ('“' or '„' or '«'))
            {
                Close(open, i);
                open = -1;
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
}
