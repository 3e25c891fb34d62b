using Whence.Reading;

namespace Whence.Positions;

/// <summary>Finds who confirms, denies, doubts, declines or stays silent, and who accuses whom of what.</summary>
public sealed class PositionReader
{
    // No sentence is longer; text without stops is passed over, for each position keeps its sentence.
    private const int LongestSentence = 400;

    /// <summary>The positions and allegations of <paramref name="text"/>, in reading order.</summary>
    public (ImmutableArray<Position> Positions, ImmutableArray<Allegation> Allegations) Read(
        AnnotatedText text,
        ImmutableArray<Attribution> attributions,
        ImmutableArray<Period> periods
    )
    {
        var positions = ImmutableArray.CreateBuilder<Position>();
        var allegations = ImmutableArray.CreateBuilder<Allegation>();
        var said = attributions
            .SelectMany(attribution => attribution.Content.Select(span => (span, attribution)))
            .ToLookup(item => SentenceAt(text, item.span.Start), item => item.attribution);
        var dated = periods
            .Where(period => period.Span is not null)
            .ToLookup(period => SentenceAt(text, period.Span!.Value.Start));
        var stances = new StanceReader(text);
        var accusations = new AccusationReader(text);
        var quote = 0;
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var sentence = text.Sentences[s];
            if (sentence.Length > LongestSentence)
            {
                continue;
            }
            var stated = new StatedSentence(text, s, [.. said[s]], [.. dated[s]]);
            var until = sentence.First;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                while (quote < text.Quotes.Length && text.Quotes[quote].End <= text[i].Start)
                {
                    quote++;
                }
                if (quote < text.Quotes.Length && text.Quotes[quote].Contains(text[i].Start))
                {
                    continue;
                }
                if (i >= until && stances.Read(i, stated.Times) is { } taken)
                {
                    until = taken.Words.End;
                    stated.Add(taken, positions);
                }
                if (accusations.Read(i, stated.Times) is { } charge)
                {
                    stated.Add(charge, allegations);
                }
            }
        }
        return (positions.ToImmutable(), allegations.ToImmutable());
    }

    private static int SentenceAt(AnnotatedText text, int offset)
    {
        var token = text.TokenAt(offset);
        return token < text.Count ? text.SentenceIndexOf(token) : -1;
    }
}
