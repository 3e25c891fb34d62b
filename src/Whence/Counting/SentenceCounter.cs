using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>Finds the figures of one sentence: quantities, what they count, what happened to them.</summary>
internal sealed class SentenceCounter(QuantityReader quantities, Lexicon lexicon)
{
    private const int FarthestPart = 30;
    private const int LongestGap = 10;
    private static readonly FrozenSet<string> Parts = Vocabulary.Of("part");
    private static readonly FrozenSet<string> Lists = Vocabulary.Of("list");
    private static readonly FrozenSet<string> Speech = Vocabulary.Of("speech");
    private static readonly FrozenSet<string> Further = Vocabulary.Of("further");
    private static readonly FrozenSet<string> They = Vocabulary.Of("they");
    private readonly NounPhraseReader nouns = new(lexicon);
    private readonly MeasureBinder binder = new(lexicon);
    private readonly NumberFilter filter = new(lexicon);
    private readonly SuffererReader sufferers = new(lexicon);

    /// <summary>The figures of <paramref name="sentence"/>; <paramref name="carried"/> is the last figure before it.</summary>
    public List<Counted> Count(AnnotatedText text, Sentence sentence, Counted? carried)
    {
        var found = new List<Counted>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (quantities.Read(text, i, sentence.End) is not { } mention)
            {
                continue;
            }
            if (!filter.CountsNoPeople(text, mention, sentence.First))
            {
                Add(text, sentence, mention, found, carried);
            }
            i = mention.Article ? i : mention.End - 1;
        }
        return found;
    }

    private void Add(AnnotatedText text, Sentence sentence, Mention mention, List<Counted> found, Counted? carried)
    {
        var noun = nouns.Read(text, mention, sentence.End);
        if (mention.Article && noun is { Kind: null, Elliptic: false } && !lexicon.CountsThings)
        {
            return;
        }
        var binding = binder.Bind(text, mention, noun, sentence.First, sentence.End);
        if (noun.Kind is null && !noun.Elliptic)
        {
            AddThing(text, mention, noun, binding, found);
            return;
        }
        var previous = found.Count > 0 ? found[^1] : null;
        bool part = false,
            inherited = false;
        // "Four of the dead were children"
        if (noun is { Elliptic: true, Weak: not null } && nouns.Predicate(text, noun.After, sentence.End) is { } told)
        {
            noun = told with { Anaphoric = true };
        }
        // "25 casualties were children"
        if (noun is { Kind: null, Measure: { } loss } && nouns.Predicate(text, noun.After, sentence.End) is { } lost)
        {
            noun = lost with { Measure = loss };
        }
        if (binding is null && (previous ?? carried) is { Binding: { } earlier } last)
        {
            if (noun.Elliptic && !mention.Article && nouns.Predicate(text, noun.After, sentence.End) is { } named)
            {
                (noun, binding, part, inherited) = (named with { Anaphoric = true }, earlier, true, true);
            }
            else if (previous is null ? IsListOfThem(text, sentence, mention) : IsJoined(text, last, mention, noun))
            {
                (binding, inherited) = (earlier, true);
            }
        }
        if (Counts(text, sentence, mention, noun, binding))
        {
            part |= previous is not null && IsPart(text, previous, mention);
            var whole = part && inherited ? previous?.Whole ?? previous?.Population : null;
            var people =
                noun.Kind is null
                && (noun.Measure ?? noun.Weak) is not null
                && sufferers.Read(text, mention, sentence.First) is { } losers
                    ? PeopleIn(text, losers)
                    : PeopleOf(text, mention, noun, binding, previous, carried);
            found.Add(
                new Counted(mention, noun, binding, people)
                {
                    Part = part,
                    Whole = whole,
                    PointsBack =
                        previous is null
                        && (
                            inherited
                            || noun.Anaphoric
                            || text.Lower(mention.First) == "another"
                            || IsListOfThem(text, sentence, mention)
                        ),
                }
            );
        }
    }

    private bool Counts(AnnotatedText text, Sentence sentence, Mention mention, NounPhrase noun, Binding? binding) =>
        mention.Article
            ? binding is not null
                && !noun.Named
                && !IsApposition(text, mention.First, sentence.First)
                && (!noun.Elliptic || noun.Measure is not null || text.Lower(mention.First) == "another")
            : !noun.Elliptic || binding is not null && !filter.IsYear(text, mention);

    // Things that are no people count only where a table of measures asks for them.
    private void AddThing(AnnotatedText text, Mention mention, NounPhrase noun, Binding? binding, List<Counted> found)
    {
        if (noun.End <= noun.First)
        {
            return;
        }
        for (var i = noun.First; i < noun.End; i++)
        {
            if (lexicon.CountedBy(text.Lower(i)) is { } measures)
            {
                var bound = binding is { } b && measures.Contains(b.Measure) ? b : new Binding(measures[0], i, i + 1);
                if (binding is null || bound == binding)
                {
                    var span = text.SpanOf(noun.First, i + 1);
                    var things = new Population(span.In(text.Text), PopulationKind.People) { Span = span };
                    found.Add(new Counted(mention, noun, bound, things));
                }
                return;
            }
        }
        if (binding is { } before && before.End <= mention.First && filter.IsCutShort(text, mention, noun, before.Toll))
        {
            var elided = noun with { Elliptic = true, After = noun.First, End = noun.First };
            found.Add(new Counted(mention, elided, binding, null));
        }
    }

    // An elliptic number counts the people named before it, the whole rather than a part of it; a vague word that points at
    // nobody ("hundreds fled") may be anyone.
    private static Population? PeopleOf(
        AnnotatedText text,
        Mention mention,
        NounPhrase noun,
        Binding? binding,
        Counted? previous,
        Counted? carried
    )
    {
        if (noun.Kind is not null)
        {
            return PeopleIn(text, noun);
        }
        var points = Points(text, mention, noun);
        var before =
            previous is null ? (points ? carried?.Population : null)
            : points || mention.Quantity.Hedge != Hedge.Vague || binding?.End <= mention.First
                ? previous.Whole ?? previous.Population
            : null;
        return before is null ? null : before with { Span = null };
    }

    private static Population? PeopleIn(AnnotatedText text, NounPhrase noun)
    {
        var span = text.SpanOf(noun.First, noun.End);
        return new Population(span.In(text.Text), noun.Kind!.Value) { Span = span, Side = SideReader.Read(text, noun) };
    }

    // "five of them", "another three", "34 others"
    private static bool Points(AnnotatedText text, Mention mention, NounPhrase noun) =>
        noun.Anaphoric || text.Lower(mention.First) == "another" || Further.Contains(text.Lower(mention.End - 1));

    // "20 people, including six children"
    private static bool IsPart(AnnotatedText text, Counted previous, Mention mention)
    {
        for (
            var i = Math.Max(Math.Min(previous.End, mention.First), mention.First - FarthestPart);
            i < mention.First;
            i++
        )
        {
            if (Parts.Contains(text.Lower(i)))
            {
                return true;
            }
        }
        return false;
    }

    // "37 fighters and 101 militants", "20 people, including six children"
    private bool IsJoined(AnnotatedText text, Counted previous, Mention mention, NounPhrase noun)
    {
        if (mention.First - previous.End >= FarthestPart)
        {
            return false;
        }
        if (IsPart(text, previous, mention))
        {
            return true;
        }
        var gapped = noun.Elliptic && IsGapped(text, previous, mention);
        for (var i = previous.End; i < mention.First && !gapped; i++)
        {
            if (!Lists.Contains(text.Lower(i)))
            {
                return false;
            }
        }
        // "… were killed, and two officials said": the noun has a verb of its own.
        return previous.End <= mention.First
            && !Speech.Contains(text.Lower(noun.After))
            && (!mention.Article || lexicon.ClassOf(text.Lower(noun.After)) != WordClass.Aux)
            && (!mention.Numeral || gapped || noun.Anaphoric || noun.Kind is not null);
    }

    // "Ten were killed in the north and six in the south"; "organisers put the crowd at 8,000, police at 3,500"
    private bool IsGapped(AnnotatedText text, Counted previous, Mention mention) =>
        mention.First - previous.End <= LongestGap
            && text.Lower(mention.First - 1) == "at"
            && text.Lower(previous.Mention.First - 1) == "at"
            && text.Lower(previous.End) is "," or ";" or "and"
        || previous.Binding is not null
            && mention.First - previous.End <= LongestGap
            && text.Lower(mention.First - 1) is "and" or "," or "but"
            && lexicon.ClassOf(text.Lower(previous.End)) == WordClass.Preposition
            && lexicon.ClassOf(text.Lower(mention.End)) == WordClass.Preposition
            && text.Lower(previous.End) == text.Lower(mention.End);

    // "Among them were two children", "They included three nurses": what happened stands in the sentence before.
    private static bool IsListOfThem(AnnotatedText text, Sentence sentence, Mention mention)
    {
        bool they = false,
            part = false;
        for (var i = sentence.First; i < Math.Min(mention.First, sentence.First + 6); i++)
        {
            they |= They.Contains(text.Lower(i));
            part |= Parts.Contains(text.Lower(i));
        }
        return they && part;
    }

    // "Col. Smith, a soldier killed in the raid": the person has a name already.
    private static bool IsApposition(AnnotatedText text, int at, int first) =>
        at - 2 >= first && text.Lower(at - 1) == "," && char.IsUpper(text.Word(at - 2)[0]);
}
