using Whence.Reading;

namespace Whence.Counting;

/// <summary>
/// Chooses, among the periods of a text, when what a figure counts happened: the nearest of its sentence that is neither when it
/// was said nor since when something goes on.
/// </summary>
internal sealed class PeriodChoice(AnnotatedText text, Barriers barriers, ImmutableArray<Period> periods)
{
    // Words farther off than this do not speak of the figure, and hostile text may be one sentence of any length.
    private const int Reach = 1500;

    // Tokens between a verb of saying and its day, and between "which began" and its day.
    private const int LongestLink = 8;
    private const int LongestBeginning = 14;

    // Points of distance beyond which a period belongs to another clause.
    private const int Farthest = 60;

    // Tokens of a speaker between a day and the verb, and what such a day costs.
    private const int LongestSpeaker = 5;
    private const int Doubtful = 14;

    private readonly Continuation continuation = new(text);
    private int first;
    private (int Sentence, Period? Period)? last;

    /// <summary>When it happened to those that <paramref name="quote"/> counts.</summary>
    public Period? Of(Span quote, Span anchor, Sentence sentence)
    {
        var index = text.SentenceIndexOf(sentence.First);
        var from = Math.Max(sentence.Span.Start, quote.Start - Reach);
        while (first < periods.Length && (periods[first].Span?.End ?? 0) < from)
        {
            first++;
        }
        var words = anchor.Cover(quote);
        Period? best = null;
        var least = Farthest;
        var end = Math.Min(sentence.Span.End, quote.End + Reach);
        for (var i = first; i < periods.Length && periods[i].Span is { } span && span.Start < end; i++)
        {
            if (!sentence.Span.Contains(span) || TellsWhenSaid(span) || TellsBeginning(span, words))
            {
                continue;
            }
            var price = barriers.Between(words, span) + (span.Start < quote.Start ? Doubt(span) : 0);
            // Within the words, as in "the toll rose to 9 on Monday, up from 4 a day earlier", the nearest to the number.
            if (price < least || price == least && best?.Span is { } other && Gap(quote, span) < Gap(quote, other))
            {
                (best, least) = (AsDay(periods[i], span), price);
            }
        }
        if (best is null && last is { } before && before.Sentence >= index - 1 && continuation.IsPart(quote))
        {
            best = before.Period;
        }
        if (best is null && IsPerfect(anchor) && continuation.PointsBack(sentence, quote))
        {
            best = Since(index - 1);
        }
        last = (index, best);
        return best;
    }

    // "have killed", "has been killed": up to now.
    private bool IsPerfect(Span anchor)
    {
        var verb = text.TokenAt(anchor.Start);
        return text.Lower(verb - 1) is "have" or "has"
            || (text.Lower(verb - 1) == "been" && text.Lower(verb - 2) is "have" or "has");
    }

    // "Strikes have grown since the siege began on 3 May. The strikes have killed 40": the stretch that the sentence before tells of.
    private Period? Since(int sentence)
    {
        for (var i = Math.Min(first, periods.Length) - 1; i >= 0 && periods[i].Span is { } span; i--)
        {
            var told = text.SentenceIndexOf(text.TokenAt(span.Start));
            if (told == sentence && periods[i] is { From: not null, To: null } open)
            {
                return open;
            }
            if (told < sentence)
            {
                break;
            }
        }
        return null;
    }

    private static int Gap(Span a, Span b) => Math.Max(a.Start, b.Start) - Math.Min(a.End, b.End);

    // "… died, the minister said on Thursday", "in a report issued Wednesday", "the group on Tuesday claimed"; not "said Friday's raid".
    private bool TellsWhenSaid(Span span)
    {
        var (start, end) = (text.TokenAt(span.Start), text.TokenAt(span.End));
        if (text.Lower(end) is "'s")
        {
            return false;
        }
        var i = start - 1;
        while (
            i >= 0
            && i >= start - LongestLink
            && !IsSaying(i)
            && (EventWords.SayLinks.ContainsKey(text.Lower(i)) || IsName(i))
        )
        {
            i--;
        }
        if (i >= 0 && i >= start - LongestLink && IsSaying(i))
        {
            return true;
        }
        // Between a speaker and the verb: "the group on Tuesday claimed".
        return EventWords.Say.ContainsKey(text.Lower(end))
            && i >= 0
            && char.IsLetter(text.Text[text[i].Start])
            && text.SentenceIndexOf(i) == text.SentenceIndexOf(start);
    }

    private bool IsSaying(int i) =>
        EventWords.Say.ContainsKey(text.Lower(i)) || EventWords.SayNouns.ContainsKey(text.Lower(i));

    // "In June activists said": when it was said, or happened; another day is better.
    private int Doubt(Span span)
    {
        var end = text.TokenAt(span.End);
        for (var i = end; i < end + LongestSpeaker && text.Lower(i) is not ("," or "."); i++)
        {
            if (EventWords.Say.ContainsKey(text.Lower(i)))
            {
                return Doubtful;
            }
        }
        return 0;
    }

    private bool IsName(int i) => char.IsUpper(text.Text[text[i].Start]);

    // "the war, which began in 2011, has killed …": since when, and not when, unless the clause itself goes on to the figure.
    private bool TellsBeginning(Span span, Span words)
    {
        var start = text.TokenAt(span.Start);
        for (var i = start - 1; i >= Math.Max(1, start - LongestBeginning) && text.Lower(i) is not ("," or "."); i--)
        {
            if (EventWords.Begin.ContainsKey(text.Lower(i)) && text.Lower(i - 1) is "which" or "that")
            {
                return !words.Overlaps(new Span(text[i].Start, span.Start));
            }
        }
        return false;
    }

    // "Until 7 October, when five died" and "since the flood on 7 October, killing five" tell of the day itself.
    private Period AsDay(Period period, Span span)
    {
        var end = text.TokenAt(span.End);
        var next = text.Lower(text.Lower(end) == "," ? end + 1 : end);
        return period.Precision != 1 ? period
            : next == "when" && period is { From: null, To: { } last } ? period with { From = last }
            : IsParticiple(next) && period is { From: { } first, To: null } ? period with { To = first }
            : period;
    }

    // "killing", and not "according" or "including".
    private static bool IsParticiple(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) && !EventWords.NoParticiples.ContainsKey(word);
}
