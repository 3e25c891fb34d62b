namespace Whence.Testing;

/// <summary>Figures made by hand, each of a quantity and a measure, with what else a test needs set by <c>with</c>.</summary>
public static class FigureBuilder
{
    /// <summary>A figure of report <paramref name="report"/>, said by <paramref name="source"/>.</summary>
    public static Figure Figure(
        string report,
        int start,
        string words,
        Interval interval,
        Measure measure,
        string? source = null
    ) =>
        new(
            Identifier.For(report, 'f', start),
            report,
            new Span(start, start + words.Length),
            new Quantity(
                interval.High == interval.Low ? Hedge.Exact : Hedge.Vague,
                interval.High == interval.Low ? [interval.Low] : [],
                interval
            ),
            measure
        )
        {
            Words = words,
            Sentence = new Span(start, start + words.Length),
            SentenceText = words,
            Source = source,
        };

    /// <summary>What a report published on <paramref name="published"/> states.</summary>
    public static Statements Report(string id, NodaTime.LocalDate? published, params Figure[] figures) =>
        new(new Heading(id, null, null, published, null)) { Figures = [.. figures] };
}
