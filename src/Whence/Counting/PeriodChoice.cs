using Whence.Reading;

namespace Whence.Counting;

/// <summary>Chooses, among the periods of a text, when what a figure counts happened.</summary>
internal sealed class PeriodChoice(AnnotatedText text, ImmutableArray<Period> periods)
{
    /// <summary>Characters between a cue and its day: "said late on", "said in a statement on".</summary>
    private const int LongestLink = 24;

    // Words farther off than this do not speak of the figure, and hostile text may be one sentence of any length.
    private const int Reach = 1500;

    private int first;

    /// <summary>When it happened: a period of the sentence that is not when it was said.</summary>
    public Period? Of(Span quote, Span anchor, Sentence sentence, Attribution? attribution)
    {
        var from = Math.Max(sentence.Span.Start, quote.Start - Reach);
        while (first < periods.Length && (periods[first].Span?.End ?? 0) < from)
        {
            first++;
        }
        var words = anchor.Cover(quote);
        Period? best = null;
        var nearest = int.MaxValue;
        for (var i = first; i < periods.Length && periods[i].Span is { } span && span.Start < sentence.Span.End; i++)
        {
            if (sentence.Span.Contains(span) && !TellsWhenSaid(span, attribution))
            {
                var distance = span.DistanceTo(words);
                if (distance < nearest)
                {
                    (best, nearest) = (periods[i], distance);
                }
            }
        }
        return best;
    }

    // In "… died, the minister said on Thursday, up from five" the day stands outside the content, or hard upon the cue.
    private bool TellsWhenSaid(Span span, Attribution? attribution) =>
        attribution is not null
        && !attribution.Content.Any(content => content.Contains(span))
        && (attribution.Cover.Contains(span) || attribution.Cue.Any(cue => FollowsHard(cue, span)));

    private bool FollowsHard(Span cue, Span span) =>
        span.Start >= cue.End
        && span.Start - cue.End <= LongestLink
        && !text.Text.AsSpan(cue.End, span.Start - cue.End).ContainsAny(',', '.', '\n');
}
