using Whence.Reading;

namespace Whence.Counting;

/// <summary>Whose word, where and when: ties a figure to the attributions, places and periods around it.</summary>
internal sealed class FigureContext(
    AnnotatedText text,
    ImmutableArray<Attribution> attributions,
    ImmutableArray<Period> periods,
    ImmutableArray<Place> places
)
{
    /// <summary>Characters between a cue and its day: "said late on", "said in a statement on".</summary>
    private const int LongestLink = 24;

    private readonly Dictionary<string, Attribution> byId = ById(attributions);

    // Words farther off than this do not speak of the figure, and hostile text may be one sentence of any length.
    private const int Reach = 1500;
    private int firstPlace,
        firstPeriod,
        firstAttribution;

    /// <summary>The innermost attribution whose content covers the quote, or whose clause holds it.</summary>
    public Attribution? AttributionOf(Span quote)
    {
        while (firstAttribution < attributions.Length && attributions[firstAttribution].Cover.End + Reach < quote.Start)
        {
            firstAttribution++;
        }
        Attribution? best = null;
        var length = int.MaxValue;
        for (var i = firstAttribution; i < attributions.Length && attributions[i].Cover.Start < quote.End + Reach; i++)
        {
            foreach (var content in attributions[i].Content)
            {
                if (content.Contains(quote) && attributions[i].Cover.Length < length)
                {
                    (best, length) = (attributions[i], attributions[i].Cover.Length);
                }
            }
        }
        return best;
    }

    /// <summary>The speaker as the report names them most fully; a pronoun takes the name of the speaker before.</summary>
    public string? SourceOf(Attribution? attribution)
    {
        if (attribution is null)
        {
            return null;
        }
        var name = NameOf(attribution);
        if (name is null || !IsPronoun(name))
        {
            return name;
        }
        var start = attribution.Cover.Start;
        var earlier = attributions
            .Skip(firstAttribution)
            .TakeWhile(other => other.Cover.Start < start + Reach)
            .Where(other => other.Cover.Start < start && other.Cover.Start > start - Reach)
            .OrderByDescending(other => other.Cover.Start)
            .Select(NameOf)
            .FirstOrDefault(other => other is not null && !IsPronoun(other));
        return earlier ?? name;
    }

    /// <summary>The speakers around it, outermost first.</summary>
    public ImmutableArray<string> ViaOf(Attribution? attribution)
    {
        var via = new List<string>();
        for (
            var depth = 0;
            depth < 8 && attribution?.Parent is { } id && byId.TryGetValue(id, out attribution);
            depth++
        )
        {
            if (SourceOf(attribution) is { } name)
            {
                via.Insert(0, name);
            }
        }
        return [.. via];
    }

    /// <summary>The most specific place of the sentence, nearest to the words that say what happened; else of the sentence before.</summary>
    public Place? PlaceOf(Span quote, Span anchor, Sentence sentence)
    {
        Advance(places, ref firstPlace, Math.Max(sentence.Span.Start, quote.Start - Reach), place => place.Span);
        Place? best = null;
        var cost = int.MaxValue;
        for (
            var i = firstPlace;
            i < places.Length
                && places[i].Span is { } span
                && span.Start < Math.Min(sentence.Span.End, quote.End + Reach);
            i++
        )
        {
            if (sentence.Span.Contains(span))
            {
                var distance = Distance(span, anchor.Cover(quote));
                var price = places[i].Precision * 40 + distance + (span.Start < quote.Start ? 20 : 0);
                if (price < cost)
                {
                    (best, cost) = (places[i], price);
                }
            }
        }
        return best;
    }

    /// <summary>When it happened: a period of the sentence that is not when it was said.</summary>
    public Period? PeriodOf(Span quote, Span anchor, Sentence sentence, Attribution? attribution)
    {
        Advance(periods, ref firstPeriod, Math.Max(sentence.Span.Start, quote.Start - Reach), period => period.Span);
        Period? best = null;
        var nearest = int.MaxValue;
        for (
            var i = firstPeriod;
            i < periods.Length && periods[i].Span is { } span && span.Start < sentence.Span.End;
            i++
        )
        {
            if (sentence.Span.Contains(span) && !TellsWhenSaid(span, attribution))
            {
                var distance = Distance(span, anchor.Cover(quote));
                if (distance < nearest)
                {
                    (best, nearest) = (periods[i], distance);
                }
            }
        }
        return best;
    }

    private string? NameOf(Attribution attribution) =>
        attribution.Speaker is { } speaker ? speaker
        : attribution.Source is [var first, ..] ? first.In(text.Text)
        : null;

    private static bool IsPronoun(string name) =>
        name.ToLowerInvariant() is "it" or "he" or "she" or "they" or "we" or "i";

    // In "… died, the minister said on Thursday, up from five" the day stands outside the content, or hard upon the cue.
    private bool TellsWhenSaid(Span span, Attribution? attribution) =>
        attribution is not null
        && !attribution.Content.Any(content => content.Contains(span))
        && (attribution.Cover.Contains(span) || attribution.Cue.Any(cue => FollowsHard(cue, span)));

    private bool FollowsHard(Span cue, Span span) =>
        span.Start >= cue.End
        && span.Start - cue.End <= LongestLink
        && !text.Text.AsSpan(cue.End, span.Start - cue.End).ContainsAny(',', '.', '\n');

    private static int Distance(Span a, Span b) =>
        a.Overlaps(b) ? 0
        : a.Start >= b.End ? a.Start - b.End
        : b.Start - a.End;

    private static void Advance<T>(ImmutableArray<T> items, ref int first, int from, Func<T, Span?> spanOf)
    {
        while (first < items.Length && (spanOf(items[first])?.End ?? 0) < from)
        {
            first++;
        }
    }

    private static Dictionary<string, Attribution> ById(ImmutableArray<Attribution> attributions)
    {
        var byId = new Dictionary<string, Attribution>(StringComparer.Ordinal);
        foreach (var attribution in attributions)
        {
            byId.TryAdd(attribution.Id, attribution);
        }
        return byId;
    }
}
