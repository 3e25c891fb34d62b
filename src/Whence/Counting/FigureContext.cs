using Whence.Reading;

namespace Whence.Counting;

/// <summary>Whose word, where and when: what ties the figures of one text to the attributions, places and periods around them.</summary>
internal sealed class FigureContext
{
    public FigureContext(
        AnnotatedText text,
        ImmutableArray<Attribution> attributions,
        ImmutableArray<Period> periods,
        ImmutableArray<Place> places
    )
    {
        var barriers = new Barriers(text);
        Word = new WhoseWord(text, attributions);
        Sources = new SourceMask(text, attributions);
        Where = new PlaceChoice(text, barriers, Sources, places);
        When = new PeriodChoice(text, barriers, periods);
        Denied = new Denial(text);
    }

    public WhoseWord Word { get; }

    public SourceMask Sources { get; }

    public PlaceChoice Where { get; }

    public PeriodChoice When { get; }

    public Denial Denied { get; }
}
