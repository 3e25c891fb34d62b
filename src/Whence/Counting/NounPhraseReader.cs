using Whence.Reading;

namespace Whence.Counting;

/// <summary>Finds what a number counts: the noun phrase after it, where there is one.</summary>
internal sealed class NounPhraseReader(Lexicon lexicon)
{
    private const int Longest = 8;

    public NounPhrase Read(AnnotatedText text, Mention mention, int end)
    {
        var first = SkipPartitive(text, mention.End, end, out var pronoun);
        if (pronoun || text.Lower(first) is "others" && first < end)
        {
            return Elided(pronoun ? first : first + 1);
        }
        int head = -1,
            at = first;
        PopulationKind? kind = null;
        Measure? measure = null;
        for (; at < end && at - first < Longest && IsWord(text, at); at++)
        {
            if (
                lexicon.TriggerAt(text, at, end, MeasureFrame.Noun, out var named, out var after)
                && head < 0
                && !PersonFollows(text, after, end)
            )
            {
                var person =
                    lexicon.PeopleAt(text, after - 1) is { } k
                    && text.Lower(at) is not ("bodies" or "dead" or "casualties" or "corpses");
                return new NounPhrase(first, person ? after : first)
                {
                    Kind = person ? lexicon.PeopleAt(text, after - 1) : null,
                    Elliptic = !person,
                    Measure = named,
                    After = after,
                };
            }
            if (lexicon.TriggerAt(text, at, end, MeasureFrame.Participle, out named, out after))
            {
                if (head >= 0 || !PersonFollows(text, after, end))
                {
                    break;
                }
                measure = named;
                at = after - 1;
                continue;
            }
            if (
                lexicon.ClassOf(text.Lower(at)) is not WordClass.Open && text.Word(at) is not "IS"
                || lexicon.TriggerAt(text, at, end, MeasureFrame.Subject, out _, out _)
                || lexicon.TriggerAt(text, at, end, MeasureFrame.Object, out _, out _)
            )
            {
                break;
            }
            if (lexicon.PeopleAt(text, at) is { } found)
            {
                (head, kind) = (at, found);
            }
        }
        if (head < 0)
        {
            return new NounPhrase(first, at)
            {
                Elliptic = at == first && !IsUnit(text, at, end),
                After = at,
                Measure = measure,
            };
        }
        return head + 1 < at && IsModifier(text, head)
            ? new NounPhrase(first, at) { After = at }
            : new NounPhrase(first, head + 1)
            {
                Kind = kind,
                Measure = measure,
                After = head + 1,
            };
    }

    private static NounPhrase Elided(int after) =>
        new(after, after)
        {
            Elliptic = true,
            Anaphoric = true,

            After = after,
        };

    private static int SkipPartitive(AnnotatedText text, int at, int end, out bool pronoun)
    {
        pronoun = false;
        at = SkipMarks(text, at, end);
        if (at < end && text.Lower(at) == "of")
        {
            at++;
            if (text.Lower(at) is "them" or "whom" or "those" or "these" or "us")
            {
                pronoun = true;
                return at + 1;
            }
        }
        while (
            at < end
            && text.Lower(at)
                is "the"
                    or "its"
                    or "their"
                    or "his"
                    or "our"
                    or "other"
                    or "more"
                    or "additional"
                    or "further"
                    or "of"
                    or "my"
        )
        {
            at++;
        }
        return SkipMarks(text, at, end);
    }

    private static int SkipMarks(AnnotatedText text, int at, int end)
    {
        while (at < end && text.Word(at)[0] is '"' or '“' or '”' or '\'' or '’' && text[at].Length == 1)
        {
            at++;
        }
        return at;
    }

    private static bool IsWord(AnnotatedText text, int at) =>
        char.IsLetter(text.Word(at)[0]) || text.Word(at).IndexOf('-') > 0 && char.IsLetter(text.Word(at)[^1]);

    private bool IsUnit(AnnotatedText text, int at, int end) =>
        at < end && (lexicon.ClassOf(text.Lower(at)) == WordClass.Unit || text.Word(at)[0] is '%' or '°' or '/');

    private bool PersonFollows(AnnotatedText text, int at, int end)
    {
        for (var i = at; i < end && i < at + 3 && IsWord(text, i); i++)
        {
            if (lexicon.PeopleAt(text, i) is not null)
            {
                return true;
            }
            if (lexicon.ClassOf(text.Lower(i)) != WordClass.Open || lexicon.IsNumberWord(text.Lower(i)))
            {
                return false;
            }
        }
        return false;
    }

    // "two police stations", "a rebel group": a singular noun of people before another noun.
    private static bool IsModifier(AnnotatedText text, int head)
    {
        var lower = text.Lower(head);
        var next = text.Lower(head + 1);
        var plural =
            lower.EndsWith('s')
            || lower.EndsWith("ren", StringComparison.Ordinal)
            || lower.EndsWith("men", StringComparison.Ordinal)
            || lower is "people";
        var verbal =
            next.EndsWith("ed", StringComparison.Ordinal)
            || next.EndsWith("ing", StringComparison.Ordinal)
            || next.EndsWith("ly", StringComparison.Ordinal);
        return !plural && !verbal;
    }
}
