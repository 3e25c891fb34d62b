using Whence.Reading;

namespace Whence.Counting;

/// <summary>Finds how many people something happened to or is true of, and whose word, place and time each number has.</summary>
public sealed class Enumerator
{
    private const int LongestVerb = 8;
    private readonly SentenceCounter counter;
    private readonly Lexicon lexicon;

    /// <summary>Makes a reader of figures.</summary>
    /// <param name="convention">How hedges are read as intervals; <see cref="Convention.Whence"/> unless told.</param>
    /// <param name="measures">Measures beside those that ship.</param>
    public Enumerator(Convention? convention = null, MeasureTable? measures = null)
    {
        lexicon = new Lexicon(measures);
        counter = new SentenceCounter(new QuantityReader(convention ?? Convention.Whence), lexicon);
    }

    /// <summary>The figures of <paramref name="text"/>, in reading order.</summary>
    public ImmutableArray<Figure> Count(
        AnnotatedText text,
        ImmutableArray<Attribution> attributions,
        ImmutableArray<Period> periods,
        ImmutableArray<Place> places
    )
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var context = new FigureContext(text, attributions, periods, places);
        Counted? carried = null;
        foreach (var sentence in text.Sentences)
        {
            var found = counter.Count(text, sentence, carried);
            found.RemoveAll(counted => IsSpeaker(text, counted, context.Sources));
            // One string for all figures of a sentence.
            var words = found.Count > 0 ? sentence.Span.In(text.Text) : "";
            var shown = sentence.Span;
            foreach (var counted in found)
            {
                var excerpt = text.ExcerptOf(sentence, text.SpanOf(counted.Mention.First, counted.Mention.End));
                (words, shown) = excerpt == shown ? (words, shown) : (excerpt.In(text.Text), excerpt);
                figures.Add(Make(text, sentence, (words, shown), counted, context));
            }
            carried = found.Count > 0 ? found[^1] : carried;
        }
        return figures.ToImmutable();
    }

    // "The dead could be 20, an official warned": who speaks is none of those counted.
    private static bool IsSpeaker(AnnotatedText text, Counted counted, SourceMask sources) =>
        counted is { Mention.Article: true, Binding: { } binding }
        && sources.Covers(
            text.SpanOf(counted.Mention.First, counted.Mention.End),
            text.SpanOf(binding.First, binding.End)
        );

    private Figure Make(
        AnnotatedText text,
        Sentence sentence,
        (string Words, Span Shown) excerpt,
        Counted counted,
        FigureContext context
    )
    {
        var quote = text.SpanOf(counted.Mention.First, counted.Mention.End);
        var covering = context.Word.AttributionOf(counted, quote, sentence);
        var anchor = counted.Binding is { } binding ? text.SpanOf(binding.First, binding.End) : quote;
        return new Figure(
            Identifier.For(text.Report.Id, 'f', quote.Start),
            text.Report.Id,
            quote,
            counted.Mention.Quantity,
            counted.Binding?.Measure ?? Measure.Other
        )
        {
            Words = quote.In(text.Text),
            Sentence = sentence.Span,
            SentenceText = excerpt.Words,
            Excerpt = excerpt.Shown == sentence.Span ? null : excerpt.Shown,
            Population = counted.Population,
            Realis = IsReal(text, sentence, counted) && !context.Denied.Holds(covering, quote),
            Attribution = covering?.Id,
            Source = covering?.Speaker,
            Via = context.Word.ViaOf(covering),
            Place = context.Where.Of(quote, anchor, sentence, counted.Binding?.Measure ?? Measure.Other),
            Period = context.When.Of(quote, anchor, sentence),
        };
    }

    private bool IsReal(AnnotatedText text, Sentence sentence, Counted counted)
    {
        if (text.Text[sentence.Span.End - 1] == '?')
        {
            return false;
        }
        if (counted.Binding is not { } binding)
        {
            return true;
        }
        // "the toll could reach 200"; but "may be as high as 200" estimates what is.
        for (var i = binding.End; binding.Toll && i < counted.Mention.First && i < binding.End + LongestVerb; i++)
        {
            if (lexicon.IsIrrealis(text.Lower(i)) && text.Lower(i + 1) is not ("have" or "be"))
            {
                return false;
            }
        }
        var first = Math.Min(binding.First, counted.Noun.After);
        for (var i = binding.First - 1; i >= sentence.First && i >= Math.Min(first, binding.First - 4); i--)
        {
            var lower = text.Lower(i);
            if (lexicon.IsIrrealis(lower) && text.Lower(i + 1) != "have" || lower is "not" or "n't" or "never")
            {
                return false;
            }
            if (lexicon.ClassOf(lower) is WordClass.Open or WordClass.Conjunction)
            {
                break;
            }
        }
        return true;
    }
}
