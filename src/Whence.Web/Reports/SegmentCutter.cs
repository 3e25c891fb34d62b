namespace Whence.Web.Reports;

/// <summary>Cuts text where marks begin and end, so that marks that overlap can be shown by elements that nest.</summary>
internal static class SegmentCutter
{
    /// <summary>The segments of <paramref name="range"/>, in their order: together they are the range, and none overlaps another.</summary>
    /// <param name="range">Which characters.</param>
    /// <param name="marks">The marks; what lies outside the range is cut off.</param>
    public static ImmutableArray<Segment> Cut(Span range, IEnumerable<TextMark> marks)
    {
        var waiting = new Queue<TextMark>(
            marks
                .Where(mark => !mark.Span.IsEmpty && mark.Span.Overlaps(range))
                .OrderBy(mark => mark.Span.Start)
                .ThenByDescending(mark => mark.Span.End)
                .ThenBy(mark => mark.Kind)
        );
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var running = new List<TextMark>();
        var at = range.Start;
        while (at < range.End)
        {
            running.RemoveAll(mark => mark.Span.End <= at);
            while (waiting.TryPeek(out var next) && next.Span.Start <= at)
            {
                running.Add(waiting.Dequeue());
            }
            var end = Math.Min(range.End, waiting.TryPeek(out var later) ? later.Span.Start : range.End);
            foreach (var mark in running)
            {
                end = Math.Min(end, mark.Span.End);
            }
            segments.Add(new Segment(new Span(at, end), [.. running]));
            at = end;
        }
        return segments.ToImmutable();
    }
}
