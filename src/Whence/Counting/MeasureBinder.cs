using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>Finds the words that say what happened to the people of a mention: before it, in it, or after it.</summary>
internal sealed class MeasureBinder(Lexicon lexicon)
{
    private const int LongestPhrase = 5;
    private const int FarthestTrigger = 16;
    private const int FarthestFromArticle = 8;
    private const int FarthestToll = 16;
    private const int FarthestVerb = 40;

    private static readonly FrozenSet<string> BeforeNumbers = Vocabulary.Of("before-number");
    private static readonly FrozenSet<string> Collectives = Vocabulary.Of("collective");
    private static readonly FrozenSet<string> Articles = Vocabulary.Of("article");
    private static readonly FrozenSet<string> Left = Vocabulary.Of("left");
    private static readonly FrozenSet<string> Passives = Vocabulary.Of("passive");
    private static readonly FrozenSet<string> ObjectStarts = Vocabulary.Of("object-start");
    private static readonly FrozenSet<string> Relatives = Vocabulary.Of("relative");
    private static readonly FrozenSet<string> Joining = Vocabulary.Of("joining");
    private static readonly FrozenSet<string> Near = Vocabulary.Of("near");
    private static readonly FrozenSet<string> Speech = Vocabulary.Of("speech");
    private static readonly FrozenSet<string> Fillers = Vocabulary.Of("filler");
    private static readonly FrozenSet<string> Fractions = Vocabulary.Of("fraction");
    private static readonly FrozenSet<string> TollVerbs = Vocabulary.Of("toll-verb");
    private static readonly FrozenSet<string> Raising = Vocabulary.Of("raising");
    private static readonly FrozenSet<string> Changes = Vocabulary.Of("change");
    private static readonly FrozenSet<string> Burials = Vocabulary.Of("burial");
    private static readonly FrozenSet<string> Buriers = Vocabulary.Of("burier");
    private static readonly FrozenSet<string> Pulls = Vocabulary.Of("pull");
    private static readonly FrozenSet<string> OutOf = Vocabulary.Of("out-of");
    private static readonly FrozenSet<string> Sizes = Vocabulary.Of("size");
    private static readonly FrozenSet<string> TollLinks = Vocabulary.Of("toll-link");

    public Binding? Bind(AnnotatedText text, Mention mention, NounPhrase noun, int first, int end)
    {
        if (noun.Measure is { } measure)
        {
            return new Binding(measure, noun.First, noun.After);
        }
        if (FindBefore(text, mention.First, first) is { } before && !IsPulledAway(text, before, noun))
        {
            return before;
        }
        // What counts no people may end a headline: "Ferry toll rises to 43 Reuters".
        if (noun is { Kind: null, Elliptic: false } && FindToll(text, mention.First, first) is { } toll)
        {
            return toll;
        }
        var weak = noun.Weak is { } named ? new Binding(named, noun.First, noun.After) : (Binding?)null;
        if (mention.First > first && text.Lower(mention.First - 1) == "by")
        {
            return weak;
        }
        return FindAfter(text, mention, noun, first, end)
            ?? FindToll(text, mention.First, first)
            ?? weak
            ?? FindPresence(text, noun, end);
    }

    private Binding? FindBefore(AnnotatedText text, int at, int first)
    {
        while (at > first && (BeforeNumbers.Contains(text.Lower(at - 1)) || text.Word(at - 1)[0] is '"' or '“'))
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
                    return new Binding(next == start + 1 ? AsBurial(text, measure, start, first) : measure, start, at);
                }
            }
        }
        return null;
    }

    // Those whom people buried are dead; those whom a landslide or a roof buried are not yet known to be.
    private static Measure AsBurial(AnnotatedText text, Measure measure, int at, int first)
    {
        if (!Burials.Contains(text.Lower(at)))
        {
            return measure;
        }
        for (var i = at - 1; i >= first && i >= at - FarthestTrigger; i--)
        {
            if (Buriers.Contains(text.Lower(i)))
            {
                return Measure.Missing;
            }
        }
        return Measure.Killed;
    }

    // "pulled 63 people from rooftops", and not "pulled 63 levers" or "pulled 3,000 soldiers out of the valley".
    private static bool IsPulledAway(AnnotatedText text, Binding binding, NounPhrase noun) =>
        Pulls.Contains(text.Lower(binding.First))
        && binding.End == binding.First + 1
        && (noun.Kind == PopulationKind.Combatants || !OutOf.Contains(text.Lower(noun.After)));

    // "took part", across "have", "also".
    private Binding? FindPresence(AnnotatedText text, NounPhrase noun, int end)
    {
        for (var i = noun.After; i < end && i <= noun.After + LongestPhrase; i++)
        {
            if (lexicon.TriggerAt(text, i, end, MeasureFrame.Presence, out var measure, out var next))
            {
                return new Binding(measure, i, next);
            }
            if (lexicon.ClassOf(text.Lower(i)) is not (WordClass.Aux or WordClass.Adverb))
            {
                break;
            }
        }
        return null;
    }

    // "killing a family of five", "arrested a total of 40"
    private static int SkipCollective(AnnotatedText text, int at, int first) =>
        at - 3 >= first
        && text.Lower(at - 1) == "of"
        && Collectives.Contains(text.Lower(at - 2))
        && Articles.Contains(text.Lower(at - 3))
            ? at - 3
            : at;

    private static bool IsPassive(AnnotatedText text, int at, int first)
    {
        for (var i = at - 1; i >= first && i >= at - 2; i--)
        {
            if (Passives.Contains(text.Lower(i)))
            {
                return true;
            }
        }
        return false;
    }

    private Binding? FindAfter(AnnotatedText text, Mention mention, NounPhrase noun, int first, int end)
    {
        var limit = Math.Min(end, noun.After + (mention.Article ? FarthestFromArticle : FarthestTrigger));
        var whole = IsWhole(text, mention.First, first);
        var described = Relatives.Contains(text.Lower(noun.After));
        bool verb = false,
            near = true;
        for (var i = noun.After; i < limit; i++)
        {
            var happened = lexicon.TriggerAt(text, i, end, MeasureFrame.Subject, out var measure, out var next);
            if (happened || lexicon.TriggerAt(text, i, end, MeasureFrame.Participle, out measure, out next))
            {
                // "left eight people injured" is no active verb, "fighters killed five soldiers" is.
                var active =
                    !verb
                    && !happened
                    && lexicon.TriggerAt(text, i, end, MeasureFrame.Object, out _, out _)
                    && ObjectFollows(text, next, end)
                    && !Left.Contains(text.Lower(mention.First - 1));
                return (verb || near || happened) && !active && !(whole && happened)
                    ? new Binding(measure, i, next)
                    : null;
            }
            var lower = text.Lower(i);
            if (
                lexicon.TriggerAt(text, i, end, MeasureFrame.Object, out _, out _)
                || whole && (lower == "," || lexicon.ClassOf(lower) == WordClass.Aux)
            )
            {
                return null;
            }
            // "a nurse said six patients died"; but "six are reported to have died".
            if (!verb && Speech.Contains(lower))
            {
                return null;
            }
            switch (lexicon.ClassOf(lower))
            {
                case WordClass.Aux or WordClass.Modal when lower != "'s":
                    verb = true;
                    continue;
                case WordClass.Adverb:
                    continue;
                case WordClass.Linking when verb:
                    continue;
                // "fighters who were later named as … were killed": the relative clause's own verb is over, the main one is to come.
                case WordClass.Open when verb && (described || lexicon.PeopleAt(text, i) is not null):
                    verb = false;
                    break;
                // "were beaten and injured"
                case WordClass.Open when verb && IsJoinedParticiple(text, i):
                    continue;
                case WordClass.Open when verb:
                    return null;
                case WordClass.Reporting or WordClass.Verb:
                    return null;
                case WordClass.Conjunction when !Joining.Contains(lower):
                    return null;
                case WordClass.Pronoun or WordClass.Determiner when verb:
                    return null;
            }
            if (IsClauseEnd(lower) || noun.Elliptic && mention.Numeral && !verb && !Near.Contains(lower))
            {
                return null;
            }
            near &= Near.Contains(lower);
        }
        return null;
    }

    // "Of 14 sailors, six were rescued", "a third of the 14 sailors": what happened is said of the part, not of the whole.
    private static bool IsWhole(AnnotatedText text, int at, int first)
    {
        var of = at - 1;
        while (of > first && Fillers.Contains(text.Lower(of)) && text.Lower(of) != "of")
        {
            of--;
        }
        return of >= first
            && text.Lower(of) == "of"
            && (of == first || Fractions.Contains(text.Lower(of - 1)) || char.IsAsciiDigit(text.Word(of - 1)[0]));
    }

    private static bool IsJoinedParticiple(AnnotatedText text, int at) =>
        (
            text.Lower(at).EndsWith("ed", StringComparison.Ordinal)
            || text.Lower(at).EndsWith("en", StringComparison.Ordinal)
        ) && text.Lower(at + 1) is "and" or "or" or ",";

    private static bool IsClauseEnd(string lower) => lower is ";" or ":" or ".";

    // "fighters killed five soldiers": what follows is counted or named, so the verb is active.
    private bool ObjectFollows(AnnotatedText text, int at, int end) =>
        at < end
        && (
            char.IsAsciiDigit(text.Word(at)[0]) && !IsListed(text, at + 1, end)
            || ObjectStarts.Contains(text.Lower(at)) && (text.Lower(at) != "at" || text.Lower(at + 1) == "least")
            || lexicon.PeopleAt(text, at) is not null && !IsListed(text, at + 1, end)
        );

    // "20 killed 30 injured", "eight killed others injured", as headlines have it.
    private bool IsListed(AnnotatedText text, int at, int end) =>
        lexicon.TriggerAt(text, at, end, MeasureFrame.Participle, out _, out _)
        || text.Lower(at) == "others" && lexicon.TriggerAt(text, at + 1, end, MeasureFrame.Participle, out _, out _);

    // "the toll from the storm rose to 41"; from afar only where the verb is one of a toll's: "has risen to", "reached".
    private Binding? FindToll(AnnotatedText text, int at, int first)
    {
        if (at == first)
        {
            return null;
        }
        while (at - 1 > first && text.Word(at - 1)[0] is '"' or '“')
        {
            at--;
        }
        var link = text.Lower(at - 1);
        var reach =
            !TollLinks.Contains(link) ? 1
            : TollVerbs.Contains(link) || link == "to" && Changes.Contains(text.Lower(at - 2)) ? FarthestVerb
            : FarthestToll;
        for (var i = at - 1; i >= first && i > at - FarthestVerb; i--)
        {
            if (
                lexicon.TriggerAt(text, i, at, MeasureFrame.Toll, out var measure, out var next)
                && (at - next < reach || reach > 1 && IsRaised(text, i, first))
                && (measure != Measure.Other || IsLinked(text, next, at))
            )
            {
                while (
                    i > first
                    && lexicon.TriggerAt(text, i - 1, at, MeasureFrame.Toll, out var longer, out var far)
                    && far >= next
                )
                {
                    (i, measure) = (i - 1, longer);
                }
                return new Binding(measure, i, next) { Toll = measure != Measure.Other };
            }
        }
        return null;
    }

    // "the crowd was estimated at 300", and not "the crowd dispersed at 10": a crowd is no toll by itself.
    private bool IsLinked(AnnotatedText text, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            var lower = text.Lower(i);
            if (!TollLinks.Contains(lower) && !Changes.Contains(lower) && !Sizes.Contains(lower) && !IsAux(lower))
            {
                return false;
            }
        }
        return at > from;
    }

    private bool IsAux(string lower) => lexicon.ClassOf(lower) is WordClass.Aux or WordClass.Adverb;

    // "raised the toll from the landslide in the upper valley to 41"
    private static bool IsRaised(AnnotatedText text, int at, int first)
    {
        for (var i = at - 1; i >= first && i >= at - 3; i--)
        {
            if (Changes.Contains(text.Lower(i)) || Raising.Contains(text.Lower(i)))
            {
                return true;
            }
        }
        return false;
    }
}
