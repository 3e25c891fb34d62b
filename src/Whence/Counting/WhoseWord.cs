using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>Ties a figure to the attribution that covers it, and names its source.</summary>
internal sealed class WhoseWord(AnnotatedText text, ImmutableArray<Attribution> attributions)
{
    private static readonly FrozenSet<string> Passives = Vocabulary.Of("passive");
    private static readonly FrozenSet<string> Deeds = Vocabulary.Of("deed");
    private static readonly FrozenSet<string> Circumstances = Vocabulary.Of("circumstance");

    // Words farther off than this do not speak of the figure, and hostile text may be one sentence of any length.
    private const int Reach = 1500;

    // Enclosing attributions looked through.
    private const int Deepest = 8;

    // Characters of "in a statement on Tuesday", which is no content.
    private const int LongestCircumstance = 30;

    private readonly Dictionary<string, Attribution> byId = ById(attributions);
    private int firstAttribution;

    // The attribution of the figure before, and the sentence that it stands in.
    private Attribution? last;
    private int lastEnd = -1,
        lastParagraph = -1,
        carriedInto = -1;

    /// <summary>
    /// The attribution that covers a figure: the innermost whose content holds the quote; else one of the same sentence; else,
    /// for a figure that points back at those of the sentence before ("five of them"), theirs.
    /// </summary>
    public Attribution? AttributionOf(Counted counted, Span quote, Sentence sentence)
    {
        while (firstAttribution < attributions.Length && attributions[firstAttribution].Cover.End + Reach < quote.Start)
        {
            firstAttribution++;
        }
        var near = sentence.First <= lastEnd && sentence.Paragraph == lastParagraph;
        var carries = near && (counted.PointsBack || carriedInto == sentence.First) ? last : null;
        var found = Containing(quote) ?? Beside(quote, sentence) ?? carries;
        carriedInto = carries is not null && found == carries ? sentence.First : -1;
        (last, lastEnd, lastParagraph) = (found, sentence.End, sentence.Paragraph);
        return found;
    }

    private Attribution? Containing(Span quote)
    {
        Attribution? best = null;
        var length = int.MaxValue;
        for (var i = firstAttribution; i < attributions.Length && attributions[i].Cover.Start < quote.End + Reach; i++)
        {
            foreach (var content in attributions[i].Content)
            {
                if (
                    Holds(attributions[i], content, quote)
                    && !IsSpokenOf(attributions[i])
                    && !Occurrences.Speaks(text, attributions[i])
                    && !IsNoWord(attributions[i])
                    && (best is null || Holds(best, attributions[i]) || content.Length < length)
                    && (best is null || !Holds(attributions[i], best))
                )
                {
                    (best, length) = (attributions[i], content.Length);
                }
            }
        }
        return best;
    }

    // "Put the toll at least at | 85": what the cue took of the hedge is of the content too.
    private static bool Holds(Attribution attribution, Span content, Span quote) =>
        content.Contains(quote)
        || (
            attribution.Cue is [.., var cue]
            && cue.Overlaps(quote)
            && content.Start < quote.End
            && quote.End <= content.End
        );

    // "…, officials said, and 300 fled": a source named before in the sentence goes on to its end. "12 died, Smith told
    // reporters": one that ends the sentence, and is read as having said next to nothing, said what stands before it.
    private Attribution? Beside(Span quote, Sentence sentence)
    {
        Attribution? before = null;
        for (var i = firstAttribution; i < attributions.Length && attributions[i].Cover.Start < quote.End + Reach; i++)
        {
            var other = attributions[i];
            if (
                other.Source is not [var source, ..]
                || other.Cue is not [.., var cue]
                || !sentence.Span.Contains(source.Cover(cue))
                || other.Stance == Stance.Declines
                || IsSpokenOf(other)
                || Occurrences.Speaks(text, other)
                || IsNoWord(other)
            )
            {
                continue;
            }
            var words = source.Cover(cue);
            if (words.End <= quote.Start)
            {
                var goesOn =
                    other.Parent is null && !text.Text.AsSpan(words.End, quote.Start - words.End).Contains(';');
                before = goesOn ? other : before;
            }
            else if (words.Start >= quote.End)
            {
                return before ?? (SaysNothing(other) ? other : null);
            }
        }
        return before;
    }

    // "Divers found twelve bodies", "the group claimed responsibility for a raid that killed nine", "claiming the lives of nine":
    // nothing is said of how many.
    private bool IsNoWord(Attribution attribution)
    {
        if (
            attribution.Cue is not [.., var cue]
            || attribution.Content is not [.., var content]
            || content.Start < cue.End
        )
        {
            return false;
        }
        var first = text.TokenAt(content.Start);
        return text.Lower(first) == "responsibility"
            || (text.Lower(first) == "the" && text.Lower(first + 1) is "life" or "lives")
            || (
                Deeds.Contains(text.Lower(text.TokenAt(cue.End - 1)))
                && !text.HoldsFiniteVerb(first, text.TokenAt(content.End))
            );
    }

    // "12 tourists were reported missing", "an attack claimed by": the subject is what was said, and nobody who says.
    private bool IsSpokenOf(Attribution attribution) =>
        attribution.Cue is [var cue, ..]
        && attribution.Source is [var source, ..]
        && source.End <= cue.Start
        && (
            IsPassive(text.TokenAt(cue.Start), attribution.Cue[^1].End)
            || text.Lower(text.TokenAt(attribution.Cue[^1].End)) == "by"
        );

    // "are feared", "have been confirmed"; not "have been warning".
    private bool IsPassive(int first, int end)
    {
        var (passive, i) = (false, first);
        for (; i + 1 < text.Count && text[i + 1].End <= end; i++)
        {
            passive |= Passives.Contains(text.Lower(i));
        }
        return Passives.Contains(text.Lower(first))
            || (passive && !text.Lower(i).EndsWith("ing", StringComparison.Ordinal));
    }

    // "in a statement on Tuesday", "reporters today": where and when it was said, and no more.
    private bool SaysNothing(Attribution attribution)
    {
        foreach (var content in attribution.Content)
        {
            if (
                content.Length > LongestCircumstance
                || !Circumstances.Contains(text.Lower(text.TokenAt(content.Start)))
            )
            {
                return false;
            }
        }
        return true;
    }

    // Whether the outer is an enclosing attribution of the inner.
    private bool Holds(Attribution outer, Attribution inner)
    {
        var at = inner;
        for (var depth = 0; depth < Deepest && at.Parent is { } id && byId.TryGetValue(id, out var parent); depth++)
        {
            if (parent.Id == outer.Id)
            {
                return true;
            }
            at = parent;
        }
        return false;
    }

    /// <summary>The speakers around it, outermost first.</summary>
    public ImmutableArray<string> ViaOf(Attribution? attribution)
    {
        var via = new List<string>();
        for (
            var depth = 0;
            depth < Deepest && attribution?.Parent is { } id && byId.TryGetValue(id, out attribution);
            depth++
        )
        {
            if (attribution.Speaker is { } name)
            {
                via.Insert(0, name);
            }
        }
        return [.. via];
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
