namespace Whence.Web.Reports;

/// <summary>Parts a long text into pages of some thirty paragraphs, or of some hundred figures where they stand close, at the end of a line or a sentence where there is one.</summary>
internal static class TextPages
{
    private const int Longest = 20_000;
    private const int MostFigures = 120;

    /// <summary>The pages of <paramref name="text"/>, in their order; one, though it be empty, at least.</summary>
    /// <param name="text">The text.</param>
    /// <param name="figures">Where its figures begin, in reading order.</param>
    public static ImmutableArray<Span> Of(string text, ImmutableArray<int> figures)
    {
        var pages = ImmutableArray.CreateBuilder<Span>();
        var (start, told) = (0, 0);
        while (Room(text, start, told, figures) is var room && start + room < text.Length)
        {
            var end = End(text, start, room);
            pages.Add(new Span(start, end));
            start = end;
            while (told < figures.Length && figures[told] < start)
            {
                told++;
            }
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

    // How many characters a page that begins at start may have, the first told figures being before it.
    private static int Room(string text, int start, int told, ImmutableArray<int> figures) =>
        Math.Min(
            Math.Min(Longest, text.Length - start),
            told + MostFigures < figures.Length ? Math.Max(1, figures[told + MostFigures] - start) : Longest
        );

    private static int End(string text, int start, int room)
    {
        // Within the last third.
        var shortest = room * 2 / 3;
        var window = text.AsSpan(start + shortest, room - shortest);
        var line = window.LastIndexOf('\n');
        if (line >= 0)
        {
            return start + shortest + line + 1;
        }
        for (var i = window.Length - 1; i > 0; i--)
        {
            if (char.IsWhiteSpace(window[i]) && window[i - 1] is '.' or '!' or '?' or '。' or '।' or '؟')
            {
                return start + shortest + i + 1;
            }
        }
        var space = window.LastIndexOf(' ');
        var end = space >= 0 ? start + shortest + space + 1 : start + room;
        return char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
