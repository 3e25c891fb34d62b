namespace Whence.Web.Searching;

/// <summary>Cuts out of a text what stands around the places that were found.</summary>
internal static class Excerpts
{
    private const int Around = 110;
    private const int Longest = 600;

    /// <summary>The first <paramref name="most"/> excerpts that hold <paramref name="places"/>; places near to each other share one.</summary>
    public static ImmutableArray<Excerpt> Of(string text, ImmutableArray<Span> places, int most)
    {
        var excerpts = ImmutableArray.CreateBuilder<Excerpt>();
        for (var i = 0; i < places.Length && excerpts.Count < most; )
        {
            var found = ImmutableArray.CreateBuilder<Span>();
            found.Add(places[i]);
            var span = Widened(text, places[i]);
            for (i++; i < places.Length && places[i].Start < span.End && span.Length < Longest; i++)
            {
                found.Add(places[i]);
                span = span.Cover(Widened(text, places[i]));
            }
            excerpts.Add(new Excerpt(span, found.ToImmutable()));
        }
        return excerpts.ToImmutable();
    }

    // From word to word, within the paragraph.
    private static Span Widened(string text, Span place)
    {
        var (start, end) = (Math.Max(0, place.Start - Around), Math.Min(text.Length, place.End + Around));
        var line = text.LastIndexOf(
            '\n',
            Math.Max(start, place.Start - 1),
            Math.Max(start, place.Start - 1) - start + 1
        );
        var space = text.IndexOf(' ', start, place.Start - start);
        start =
            line >= 0 ? line + 1
            : start > 0 && space >= 0 ? space + 1
            : start;
        var stop = text.IndexOf('\n', place.End, end - place.End);
        var last = text.LastIndexOf(' ', end - 1, end - place.End);
        end =
            stop >= 0 ? stop
            : end < text.Length && last >= 0 ? last
            : end;
        start += IsSplit(text, start) ? 1 : 0;
        end -= IsSplit(text, end) ? 1 : 0;
        return new Span(Math.Min(start, place.Start), Math.Max(end, place.End));
    }

    private static bool IsSplit(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);
}
