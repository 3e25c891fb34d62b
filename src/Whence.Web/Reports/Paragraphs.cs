namespace Whence.Web.Reports;

/// <summary>Parts a text at the ends of its lines.</summary>
internal static class Paragraphs
{
    /// <summary>The lines of <paramref name="range"/> that hold anything but blanks, in their order, without their ends.</summary>
    public static IEnumerable<Span> Of(string text, Span range)
    {
        var start = range.Start;
        while (start < range.End)
        {
            var end = text.IndexOf('\n', start, range.End - start);
            end = end < 0 ? range.End : end;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                yield return new Span(start, end);
            }
            start = end + 1;
        }
    }
}
