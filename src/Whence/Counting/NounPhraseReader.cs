using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>Finds what a number counts: the noun phrase after it, where there is one.</summary>
internal sealed class NounPhraseReader(Lexicon lexicon)
{
    private const int Longest = 8;
    private const int LongestAside = 5;

    // "regime and rebel fighters": how far after the conjunction the noun may stand.
    private const int Coordinated = 3;

    private static readonly FrozenSet<string> Anaphors = Vocabulary.Of("anaphor");
    private static readonly FrozenSet<string> Anaphoric = Vocabulary.Of("anaphoric");
    private static readonly FrozenSet<string> Fillers = Vocabulary.Of("filler");
    private static readonly FrozenSet<string> PluralModifiers = Vocabulary.Of("plural-modifier");
    private static readonly FrozenSet<string> Unnamed = Vocabulary.Of("unnamed");
    private static readonly FrozenSet<string> Bodies = Vocabulary.Of("body");
    private static readonly FrozenSet<string> Naming = Vocabulary.Of("naming");

    public NounPhrase Read(AnnotatedText text, Mention mention, int end)
    {
        // "brings to 41 the number of dead"
        if (
            text.Lower(mention.End) == "the"
            && lexicon.TriggerAt(text, mention.End + 1, end, MeasureFrame.Toll, out var toll, out var after)
        )
        {
            return new NounPhrase(mention.End, mention.End)
            {
                Elliptic = true,
                Measure = toll,
                After = after,
            };
        }
        var first = SkipPartitive(text, mention.End, end, out var pronoun);
        if (pronoun)
        {
            return Elided(first);
        }
        if (first < end && Anaphoric.Contains(text.Lower(first)))
        {
            return Elided(first + 1);
        }
        var of = first > mention.End && text.Lower(mention.End) == "of";
        // "30 of the 45 hikers": the hikers are those of both numbers.
        var noun = of && IsNumber(text, first) ? first + 1 : first;
        while (noun > first && noun < end && IsNumber(text, noun))
        {
            noun++;
        }
        var phrase = Phrase(text, mention.Article, noun, end);
        if (Describes(text, mention, phrase))
        {
            return new NounPhrase(phrase.First, phrase.End) { After = phrase.End };
        }
        return of ? phrase with { Measure = null, Weak = phrase.Weak ?? phrase.Measure } : phrase;
    }

    // "a lawyers' group", "a miners union": people after an article of one only tell what sort of thing it is.
    private static bool Describes(AnnotatedText text, Mention mention, NounPhrase phrase) =>
        mention.Article
        && phrase.Kind is not null
        && text.Lower(mention.First) is "a" or "an"
        && text.Lower(phrase.End - 1) is var head
        && IsPlural(head)
        && !head.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>The people that a copula after <paramref name="at"/> says the counted ones are: "15 were police officers".</summary>
    public NounPhrase? Predicate(AnnotatedText text, int at, int end)
    {
        var i = at;
        var copula = false;
        for (; i < end && lexicon.ClassOf(text.Lower(i)) is WordClass.Aux or WordClass.Adverb; i++)
        {
            copula |= lexicon.ClassOf(text.Lower(i)) == WordClass.Aux;
        }
        while (i < end && lexicon.ClassOf(text.Lower(i)) == WordClass.Determiner)
        {
            i++;
        }
        return (i == at || copula) && Phrase(text, true, i, end) is { Kind: not null, Measure: null, Weak: null } phrase
            ? phrase
            : null;
    }

    private NounPhrase Phrase(AnnotatedText text, bool singular, int first, int end)
    {
        int head = -1,
            at = first;
        PopulationKind? kind = null;
        Measure? measure = null;
        for (; at < end && at - first < Longest && IsWord(text, at); at++)
        {
            if (head >= 0 && head == at - 1 && IsPlural(text.Lower(head)) && !Modifies(text, head, at))
            {
                break;
            }
            if (head < 0 && NamesMeasure(text, singular, first, at, end) is { } named)
            {
                return named;
            }
            if (lexicon.TriggerAt(text, at, end, MeasureFrame.Participle, out var done, out var after))
            {
                if (head >= 0 || !PersonFollows(text, after, end))
                {
                    break;
                }
                measure = done;
                at = after - 1;
                continue;
            }
            if (head < 0 && at > first && IsCoordination(text, at, end))
            {
                continue;
            }
            if (
                lexicon.ClassOf(text.Lower(at)) is not WordClass.Open && text.Word(at) is not "IS"
                || lexicon.TriggerAt(text, at, end, MeasureFrame.Subject, out _, out _)
                || lexicon.TriggerAt(text, at, end, MeasureFrame.Object, out _, out _)
                || lexicon.TriggerAt(text, at, end, MeasureFrame.Presence, out _, out _)
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
                Weak = measure,
                After = head + 1,
                Named = Naming.Contains(text.Lower(head + 1)),
            };
    }

    // "12 deaths", "40 wounded", "60 refugees"; a noun that also names people gives way to what is said to have happened to them.
    private NounPhrase? NamesMeasure(AnnotatedText text, bool singular, int first, int at, int end)
    {
        if (
            !lexicon.TriggerAt(text, at, end, MeasureFrame.Noun, out var named, out var after)
            || PersonFollows(text, after, end)
        )
        {
            return null;
        }
        // "a death toll", "no casualty list": the noun only tells what sort of toll.
        if (
            singular
            && after < end
            && !IsPlural(text.Lower(after - 1))
            && IsWord(text, after)
            && lexicon.ClassOf(text.Lower(after)) == WordClass.Open
            && !lexicon.TriggerAt(text, after, end, MeasureFrame.Participle, out _, out _)
        )
        {
            return null;
        }
        var person = Unnamed.Contains(text.Lower(at)) ? null : lexicon.PeopleAt(text, after - 1);
        var weak = person is not null && !Bodies.Contains(text.Lower(at));
        return new NounPhrase(first, person is null ? first : after)
        {
            Kind = person,
            Elliptic = person is null,
            Measure = weak ? null : named,
            Weak = weak ? named : null,
            After = after,
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
        if (at + 1 < end && text.Lower(at) == "," && text.Lower(at + 1) == "of")
        {
            at++;
        }
        if (at < end && text.Lower(at) == "of")
        {
            at++;
            if (Anaphors.Contains(text.Lower(at)))
            {
                pronoun = true;
                return at + 1;
            }
        }
        while (at < end && Fillers.Contains(text.Lower(at)))
        {
            at++;
        }
        return SkipMarks(text, at, end);
    }

    // Quotation marks, and what brackets add: "80 (IS group) fighters".
    private static int SkipMarks(AnnotatedText text, int at, int end)
    {
        while (at < end && text.Word(at)[0] is '"' or '“' or '”' or '\'' or '’' && text[at].Length == 1)
        {
            at++;
        }
        if (at < end && text.Lower(at) is "(" or "[")
        {
            for (var i = at + 1; i < end && i <= at + LongestAside; i++)
            {
                if (text.Lower(i) is ")" or "]")
                {
                    return i + 1;
                }
            }
        }
        return at;
    }

    private bool IsNumber(AnnotatedText text, int at) =>
        at < text.Count && (char.IsAsciiDigit(text.Word(at)[0]) || lexicon.IsNumberWord(text.Lower(at)));

    private static bool IsWord(AnnotatedText text, int at) =>
        char.IsLetter(text.Word(at)[0]) || text.Word(at).IndexOf('-') > 0 && char.IsLetter(text.Word(at)[^1]);

    private bool IsUnit(AnnotatedText text, int at, int end) =>
        at < end && (lexicon.ClassOf(text.Lower(at)) == WordClass.Unit || text.Word(at)[0] is '%' or '°' or '/');

    private bool IsCoordination(AnnotatedText text, int at, int end)
    {
        if (text.Lower(at) is not ("and" or "or") || IsPlural(text.Lower(at - 1)))
        {
            return false;
        }
        for (var i = at + 1; i < end && i <= at + Coordinated; i++)
        {
            if (lexicon.PeopleAt(text, i) is not null && IsPlural(text.Lower(i)))
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

    // "women soldiers", but "civilians residents said", as news that lost its commas has it.
    private bool Modifies(AnnotatedText text, int head, int next) =>
        PluralModifiers.Contains(text.Lower(head)) && lexicon.PeopleAt(text, next) is not null;

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

    private static bool IsPlural(string lower) =>
        lower.EndsWith('s')
        || lower.EndsWith("ren", StringComparison.Ordinal)
        || lower.EndsWith("men", StringComparison.Ordinal)
        || lower is "people";

    // "two police stations", "a rebel group": a singular noun of people before another noun.
    private static bool IsModifier(AnnotatedText text, int head)
    {
        var next = text.Lower(head + 1);
        var verbal =
            next.EndsWith("ed", StringComparison.Ordinal)
            || next.EndsWith("ing", StringComparison.Ordinal)
            || next.EndsWith("ly", StringComparison.Ordinal);
        return !IsPlural(text.Lower(head)) && !verbal;
    }
}
