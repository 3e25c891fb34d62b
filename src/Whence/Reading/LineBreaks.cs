namespace Whence.Reading;

/// <summary>
/// Tells the line breaks that only wrap a paragraph, as mails and plain texts do, from those that end one. A text is wrapped where
/// nearly every line that has another right below it is full: the next word would not have fitted.
/// </summary>
internal sealed class LineBreaks
{
    // Characters of a line. Below the first nobody wraps; beyond the second lines are paragraphs.
    private const int Narrowest = 50;
    private const int Widest = 100;

    // Lines that have another right below them: fewer show nothing.
    private const int Fewest = 3;

    // Of these lines, those that are full in a wrapped text; and those that the width is no less than, for a few stick out.
    private const double Full = 0.8;
    private const double Within = 0.9;

    // Of all lines, those that may be wider: addresses, and what was pasted.
    private const double Wide = 0.05;

    private readonly int[] wraps;

    private LineBreaks(int[] wraps) => this.wraps = wraps;

    /// <summary>The line breaks of <paramref name="text"/>.</summary>
    public static LineBreaks Of(string text)
    {
        var inner = new List<(int End, int Length, int Needed)>();
        int lines = 0,
            wide = 0;
        for (var start = 0; start < text.Length; )
        {
            var end = LineEnd(text, start);
            var length = text.AsSpan(start, end - start).TrimEnd().Length;
            var next = Math.Min(text.Length, end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1));
            var below = Word(text, next);
            if (length > 0)
            {
                lines++;
                wide += length > Widest && text.AsSpan(start, Widest).ContainsAny(' ', '\t') ? 1 : 0;
                if (below > 0)
                {
                    inner.Add((end, length, length + 1 + below));
                }
            }
            start = next;
        }
        if (inner.Count < Fewest || wide > lines * Wide)
        {
            return new LineBreaks([]);
        }
        var lengths = inner.ConvertAll(line => line.Length);
        lengths.Sort();
        var width = lengths[Math.Min(lengths.Count - 1, (int)(lengths.Count * Within))];
        var full = inner.FindAll(line => line.Needed > width);
        return new LineBreaks(
            width is >= Narrowest and <= Widest && full.Count >= inner.Count * Full
                ? [.. full.Select(line => line.End)]
                : []
        );
    }

    /// <summary>Whether the characters from <paramref name="from"/> to <paramref name="to"/> hold one line break, which only wraps.</summary>
    public bool Wrap(int from, int to)
    {
        var at = Array.BinarySearch(wraps, from);
        at = at < 0 ? ~at : at;
        return at < wraps.Length && wraps[at] < to;
    }

    private static int LineEnd(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : start + length;
    }

    // Characters of the word that the line at `start` opens with; 0 where it is empty or set in.
    private static int Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }
        return end - start;
    }
}
