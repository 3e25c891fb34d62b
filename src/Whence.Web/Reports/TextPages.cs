namespace Whence.Web.Reports;

/// <summary>Parts a long text into pages of some thirty paragraphs, at the end of a line or a sentence where there is one.</summary>
internal static class TextPages
{
    private const int Longest = 20_000;
    private const int Shortest = 14_000;

    /// <summary>The pages of <paramref name="text"/>, in their order; one, though it be empty, at least.</summary>
    public static ImmutableArray<Span> Of(string text)
    {
        var pages = ImmutableArray.CreateBuilder<Span>();
        var start = 0;
        while (text.Length - start > Longest)
        {
            var end = End(text, start);
            pages.Add(new Span(start, end));
            start = end;
        }
        pages.Add(new Span(start, text.Length));
        return pages.ToImmutable();
    }

    /// <summary>The page, from 0, that the character at <paramref name="position"/> is on; the nearest where it is on none.</summary>
    public static int At(ImmutableArray<Span> pages, int position)
    {
        for (var i = 0; i < pages.Length; i++)
        {
            if (position < pages[i].End)
            {
                return i;
            }
        }
        return pages.Length - 1;
    }

    private static int End(string text, int start)
    {
        var window = text.AsSpan(start + Shortest, Longest - Shortest);
        var line = window.LastIndexOf('\n');
        if (line >= 0)
        {
            return start + Shortest + line + 1;
        }
        for (var i = window.Length - 1; i > 0; i--)
        {
            if (char.IsWhiteSpace(window[i]) && window[i - 1] is '.' or '!' or '?' or '。' or '।' or '؟')
            {
                return start + Shortest + i + 1;
            }
        }
        var space = window.LastIndexOf(' ');
        var end = space >= 0 ? start + Shortest + space + 1 : start + Longest;
        return char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
