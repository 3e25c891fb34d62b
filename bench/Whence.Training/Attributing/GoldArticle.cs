using Whence.Attributing;
using Whence.Attributing.Learned;
using Whence.Reading;

namespace Whence.Training.Attributing;

/// <summary>An article as the models see it, with the triples that they should find.</summary>
/// <param name="Text">Its text as Whence reads it.</param>
/// <param name="Triples">Its attributions as token ranges, in order; those without a cue are left out.</param>
internal sealed record GoldArticle(AnnotatedText Text, ImmutableArray<Triple> Triples)
{
    /// <summary>Reads <paramref name="article"/> with <paramref name="annotator"/>.</summary>
    public static GoldArticle Of(Article article, Annotator annotator)
    {
        var text = annotator.Annotate(article.Report);
        return new GoldArticle(
            text,
            [
                .. article
                    .Attributions.Where(a => a.Cue.Length > 0)
                    .Select(a => Triple(text, a))
                    .OrderBy(triple => triple.Cue.First),
            ]
        );
    }

    /// <summary>The label of each token: of all triples, cues included.</summary>
    public Label[] Labels() => Labels(Triples, 0, Text.Count, cues: true);

    /// <summary>The label of each token of [<paramref name="first"/>, <paramref name="end"/>): of one triple, its cue left out.</summary>
    public static Label[] Labels(Triple triple, int first, int end) => Labels([triple], first, end, cues: false);

    private static Label[] Labels(ImmutableArray<Triple> triples, int first, int end, bool cues)
    {
        var labels = new Label[end - first];
        foreach (var triple in triples)
        {
            Put(triple.Source, Label.SourceBegins);
            if (cues)
            {
                Put(triple.Cue, Label.CueBegins);
            }
            Put(triple.Before, Label.ContentBegins);
            Put(triple.After, Label.ContentBegins);
        }
        return labels;

        void Put((int First, int End) range, Label begins)
        {
            var (from, to) = (Math.Max(range.First, first), Math.Min(range.End, end));
            for (var i = from; i < to; i++)
            {
                // Where two overlap the first has the token; where two sources or contents touch, they are labelled as one.
                if (labels[i - first] == Label.None)
                {
                    var last =
                        i > first && (i > from || begins != Label.CueBegins) ? labels[i - first - 1] : Label.None;
                    labels[i - first] = last == begins || last == begins + 1 ? begins + 1 : begins;
                }
            }
        }
    }

    private static Triple Triple(AnnotatedText text, Attribution attribution)
    {
        var cue = Range(text, attribution.Cue[0]);
        var contents = Merged(attribution.Content.Select(span => Range(text, span)).Order());
        return new Triple(
            attribution.Source is [var source, ..] ? Range(text, source) : default,
            cue,
            Longest(contents.Where(c => c.First < cue.First)),
            Longest(contents.Where(c => c.First >= cue.First))
        );
    }

    private static (int First, int End) Longest(IEnumerable<(int First, int End)> ranges) =>
        ranges.OrderByDescending(range => range.End - range.First).FirstOrDefault();

    // Annotators mark each sentence of a long quotation by itself: what touches is one.
    private static List<(int First, int End)> Merged(IEnumerable<(int First, int End)> ranges)
    {
        var merged = new List<(int First, int End)>();
        foreach (var range in ranges)
        {
            if (merged.Count > 0 && range.First <= merged[^1].End)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].End, range.End));
            }
            else
            {
                merged.Add(range);
            }
        }
        return merged;
    }

    private static (int First, int End) Range(AnnotatedText text, Span span) =>
        (text.TokenAt(span.Start), Math.Max(text.TokenAt(span.Start), text.TokenAt(span.End - 1)) + 1);
}
