using Whence.Reading;

namespace Whence.Counting;

/// <summary>Finds the words that say what happened to the people of a mention: before it, in it, or after it.</summary>
internal sealed class MeasureBinder(Lexicon lexicon)
{
    private const int LongestPhrase = 5;
    private const int FarthestTrigger = 16;
    private const int FarthestToll = 16;

    public Binding? Bind(AnnotatedText text, Mention mention, NounPhrase noun, int first, int end)
    {
        if (noun.Measure is { } measure)
        {
            return new Binding(measure, noun.First, noun.After);
        }
        if (FindBefore(text, mention.First, first) is { } before)
        {
            return before;
        }
        if (mention.First > first && text.Lower(mention.First - 1) == "by")
        {
            return null;
        }
        return FindAfter(text, mention, noun, end) ?? FindToll(text, mention.First, first);
    }

    private Binding? FindBefore(AnnotatedText text, int at, int first)
    {
        while (
            at > first
            && (text.Lower(at - 1) is "the" or "all" or "some" or "another" || text.Word(at - 1)[0] is '"' or '“')
        )
        {
            at--;
        }
        at = SkipCollective(text, at, first);
        for (var start = Math.Max(first, at - LongestPhrase); start < at; start++)
        {
            foreach (
                var frame in (ReadOnlySpan<MeasureFrame>)[MeasureFrame.Object, MeasureFrame.Of, MeasureFrame.Participle]
            )
            {
                if (
                    lexicon.TriggerAt(text, start, at, frame, out var measure, out var next)
                    && next == at
                    && (frame == MeasureFrame.Of || !IsPassive(text, start, first))
                )
                {
                    return new Binding(measure, start, at);
                }
            }
        }
        return null;
    }

    // "killing a family of five", "arrested a total of 40"
    private static int SkipCollective(AnnotatedText text, int at, int first) =>
        at - 3 >= first
        && text.Lower(at - 1) == "of"
        && text.Lower(at - 2) is "family" or "total" or "group" or "crew" or "team"
        && text.Lower(at - 3) is "a" or "an" or "the"
            ? at - 3
            : at;

    // "left eight people injured"
    private static bool IsLeft(AnnotatedText text, int at) => text.Lower(at - 1) is "left" or "leaving" or "leaves";

    private static bool IsPassive(AnnotatedText text, int at, int first)
    {
        for (var i = at - 1; i >= first && i >= at - 2; i--)
        {
            if (text.Lower(i) is "were" or "was" or "been" or "being" or "is" or "are")
            {
                return true;
            }
        }
        return false;
    }

    private Binding? FindAfter(AnnotatedText text, Mention mention, NounPhrase noun, int end)
    {
        var limit = Math.Min(end, noun.After + (mention.Article ? 8 : FarthestTrigger));
        bool verb = false,
            near = true,
            happened = false;
        for (var i = noun.After; i < limit; i++)
        {
            if (
                (happened = lexicon.TriggerAt(text, i, end, MeasureFrame.Subject, out var measure, out var next))
                || lexicon.TriggerAt(text, i, end, MeasureFrame.Participle, out measure, out next)
            )
            {
                var active =
                    !verb
                    && !happened
                    && lexicon.TriggerAt(text, i, end, MeasureFrame.Object, out _, out _)
                    && ObjectFollows(text, next, end)
                    && !IsLeft(text, mention.First);
                return (verb || near || happened) && !active ? new Binding(measure, i, next) : null;
            }
            var lower = text.Lower(i);
            if (lexicon.TriggerAt(text, i, end, MeasureFrame.Object, out _, out _))
            {
                return null;
            }
            switch (lexicon.ClassOf(lower))
            {
                case WordClass.Aux
                or WordClass.Modal when text.Word(i)[0] is not ('\'' or '’') || text.Lower(i) != "'s":
                    verb = true;
                    continue;
                case WordClass.Adverb:
                    continue;
                case WordClass.Linking when verb:
                    continue;
                case WordClass.Open when verb && lexicon.PeopleAt(text, i) is not null:
                    verb = false;
                    break;
                case WordClass.Open when verb:
                    return null;
                case WordClass.Reporting or WordClass.Verb:
                    return null;
                case WordClass.Conjunction when lower is not ("and" or "or" or "who" or "that" or "whom" or "nor"):
                    return null;
                case WordClass.Pronoun or WordClass.Determiner when verb:
                    return null;
            }
            if (
                lower is ";" or ":" or "."
                || noun.Elliptic
                    && mention.Numeral
                    && !verb
                    && lower is not ("who" or "all" or "aboard" or "on" or "board")
            )
            {
                return null;
            }
            near &= lower is "who" or "aboard" or "that" or "of" or "them" or "whom";
        }
        return null;
    }

    // "fighters killed five soldiers": what follows is counted or named, so the verb is active.
    private bool ObjectFollows(AnnotatedText text, int at, int end) =>
        at < end
        && (
            char.IsAsciiDigit(text.Word(at)[0])
            || text.Lower(at) is "at" && text.Lower(at + 1) is "least"
            || text.Lower(at)
                is "more"
                    or "a"
                    or "an"
                    or "the"
                    or "him"
                    or "her"
                    or "them"
                    or "himself"
                    or "two"
                    or "three"
                    or "four"
                    or "five"
                    or "six"
                    or "dozens"
                    or "many"
                    or "several"
                    or "another"
            || lexicon.PeopleAt(text, at) is not null
        );

    // "the toll from the storm rose to 41"
    private Binding? FindToll(AnnotatedText text, int at, int first)
    {
        if (
            at == first
            || text.Lower(at - 1)
                is not (
                    "of"
                    or "to"
                    or "at"
                    or "is"
                    or "was"
                    or "from"
                    or "reached"
                    or "reaches"
                    or "passed"
                    or "passes"
                    or "topped"
                    or "tops"
                    or "hit"
                    or "hits"
                    or "exceeded"
                    or "exceeds"
                    or ":"
                    or "as"
                    or "included"
                    or "stood"
                    or "stands"
                    or "surpassed"
                    or "be"
                    or "above"
                    or "past"
                )
        )
        {
            return null;
        }
        for (var i = at - 1; i >= first && i > at - FarthestToll; i--)
        {
            if (lexicon.TriggerAt(text, i, at, MeasureFrame.Toll, out var measure, out var next))
            {
                while (
                    i > first
                    && lexicon.TriggerAt(text, i - 1, at, MeasureFrame.Toll, out var longer, out var far)
                    && far >= next
                )
                {
                    (i, measure) = (i - 1, longer);
                }
                return new Binding(measure, i, next);
            }
        }
        return null;
    }
}
