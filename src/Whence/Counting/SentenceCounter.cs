using Whence.Reading;

namespace Whence.Counting;

/// <summary>Finds the figures of one sentence: quantities, what they count, what happened to them.</summary>
internal sealed class SentenceCounter(QuantityReader quantities, Lexicon lexicon)
{
    private const int FarthestPart = 30;
    private readonly NounPhraseReader nouns = new(lexicon);
    private readonly MeasureBinder binder = new(lexicon);

    public List<Counted> Count(AnnotatedText text, Sentence sentence, Population? carried)
    {
        var found = new List<Counted>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (quantities.Read(text, i, sentence.End) is not { } mention)
            {
                continue;
            }
            if (!IsMoneyOrDate(text, mention, sentence))
            {
                Add(text, sentence, mention, found, carried);
            }
            i = mention.Article ? i : mention.End - 1;
        }
        return found;
    }

    private void Add(AnnotatedText text, Sentence sentence, Mention mention, List<Counted> found, Population? carried)
    {
        var noun = nouns.Read(text, mention, sentence.End);
        var binding = binder.Bind(text, mention, noun, sentence.First, sentence.End);
        if (noun.Kind is null && !noun.Elliptic)
        {
            AddThing(text, mention, noun, binding, found);
            return;
        }
        var previous = found.Count > 0 ? found[^1] : null;
        if (binding is null && previous?.Binding is { } earlier && Joined(text, previous, mention))
        {
            binding = earlier;
        }
        if (mention.Article && IsApposition(text, mention.First, sentence.First))
        {
            return;
        }
        if (noun.Elliptic ? binding is null || IsYear(text, mention) : mention.Article && binding is null)
        {
            return;
        }
        if (mention.Article && noun.Elliptic && noun.Measure is null)
        {
            return;
        }
        var population = noun.Kind is { } kind
            ? new Population(text.SpanOf(noun.First, noun.End).In(text.Text), kind)
            {
                Span = text.SpanOf(noun.First, noun.End),
            }
            : Inherit(text, mention, noun, previous?.Population ?? carried, previous is not null);
        found.Add(new Counted(mention, noun, binding, population));
    }

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
                    found.Add(
                        new Counted(
                            mention,
                            noun,
                            bound,
                            new Population(span.In(text.Text), PopulationKind.People) { Span = span }
                        )
                    );
                }
                return;
            }
        }
        var last = text.Lower(noun.First);
        if (
            binding is { } object_
            && object_.End <= mention.First
            && !mention.Article
            && !last.EndsWith('s')
            && noun.Kind is null
            && lexicon.ClassOf(last) != WordClass.Unit
            && (char.IsUpper(text.Word(noun.First)[0]) || last.EndsWith("ly", StringComparison.Ordinal))
            && !IsYear(text, mention)
        )
        {
            found.Add(
                new Counted(mention, noun with { Elliptic = true, After = noun.First, End = noun.First }, binding, null)
            );
        }
    }

    private static Population? Inherit(
        AnnotatedText text,
        Mention mention,
        NounPhrase noun,
        Population? earlier,
        bool near
    )
    {
        var points = noun.Anaphoric || text.Lower(mention.First) == "another";
        return earlier is not null && (near || points) ? earlier with { Span = null } : null;
    }

    // "37 fighters and 101 militants", "20 people, including six children"
    private bool Joined(AnnotatedText text, Counted previous, Mention mention)
    {
        if (mention.First - previous.End >= FarthestPart)
        {
            return false;
        }
        var part = false;
        for (var i = Math.Min(previous.End, mention.First); i < mention.First; i++)
        {
            var lower = text.Lower(i);
            part |= lower is "including" or "among" or "include" or "included";
        }
        if (part)
        {
            return true;
        }
        for (var i = previous.End; i < mention.First; i++)
        {
            if (
                text.Lower(i)
                is not ("and" or "," or "or" or "as" or "well" or "plus" or "(" or "with" or "of" or "them" or "whom")
            )
            {
                return false;
            }
        }
        return previous.End <= mention.First
            && !mention.Numeral | lexicon.PeopleAt(text, Math.Min(mention.End, text.Count - 1)) is not null;
    }

    private bool IsMoneyOrDate(AnnotatedText text, Mention mention, Sentence sentence)
    {
        var before = mention.First > sentence.First ? text.Lower(mention.First - 1) : "";
        return before.Length == 1 && before[0] is '$' or '€' or '£' or '#' or '¥' or '/'
            || mention.Numeral
                && before is "aged" or "age" or "no." or "no" or "page" or "article" or "flight" or "resolution"
            || mention.Numeral && lexicon.ClassOf(before) == WordClass.Unit && before.Length > 2
            || IsYear(text, mention) && before.Length is 1 or 2 && char.IsAsciiDigit(before[0])
            || text.Lower(mention.End) is "%" or "percent";
    }

    // "Col. Smith, a soldier killed in the raid": the person has a name already.
    private static bool IsApposition(AnnotatedText text, int at, int first) =>
        at - 2 >= first && text.Lower(at - 1) == "," && char.IsUpper(text.Word(at - 2)[0]);

    private static bool IsYear(AnnotatedText text, Mention mention) =>
        mention.Numeral && text[mention.First].Length == 4 && mention.Quantity.Values is [>= 1900 and < 2100];
}
