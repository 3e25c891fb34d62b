namespace Whence.Formats.Exports.Html;

/// <summary>A sentence with its number in the page.</summary>
internal sealed class NumberedSentence(int number, string text)
{
    private readonly SortedSet<Span> marks = [];

    /// <summary>From 1.</summary>
    public int Number { get; } = number;

    /// <summary>Its words.</summary>
    public string Text { get; } = text;

    /// <summary>Notes that <paramref name="span"/> of it is what something rests on; one that is not in it, or empty, is passed over.</summary>
    public void Mark(Span span)
    {
        if (span.Start >= 0 && span.End <= Text.Length && !span.IsEmpty)
        {
            marks.Add(span);
        }
    }

    /// <summary>Its words, with what something rests on between mark tags.</summary>
    public void Write(HtmlWriter html)
    {
        var at = 0;
        foreach (var span in marks)
        {
            if (span.Start < at)
            {
                continue;
            }
            html.Words(Text.AsSpan(at, span.Start - at)).Markup("<mark>");
            html.Words(Text.AsSpan(span.Start, span.Length)).Markup("</mark>");
            at = span.End;
        }
        html.Words(Text.AsSpan(at));
    }
}
