using Whence.Reading;

namespace Whence.Counting;

/// <summary>Whose word, where and when: what ties the figures of one text to the attributions, places and periods around them.</summary>
internal sealed class FigureContext(
    AnnotatedText text,
    ImmutableArray<Attribution> attributions,
    ImmutableArray<Period> periods,
    ImmutableArray<Place> places
)
{
    public WhoseWord Word { get; } = new(text, attributions);

    public PlaceChoice Where { get; } = new(places);

    public PeriodChoice When { get; } = new(text, periods);
}
