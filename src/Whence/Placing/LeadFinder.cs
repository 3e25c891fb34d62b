using Whence.Reading;

namespace Whence.Placing;

/// <summary>Finds what leads a name, over all that may stand between: "in [the besieged northern town of] X".</summary>
internal sealed class LeadFinder(AnnotatedText text, Marks marks)
{
    private const PlaceWord Between =
        PlaceWord.Adjective
        | PlaceWord.Direction
        | PlaceWord.People
        | PlaceWord.Surroundings
        | PlaceWord.Demonym
        | PlaceWord.Hyphenated;

    private const PlaceWord VerbOrParticle =
        PlaceWord.NoAdjective
        | PlaceWord.Scene
        | PlaceWord.Destination
        | PlaceWord.Event
        | PlaceWord.Strike
        | PlaceWord.Fall
        | PlaceWord.TakenOut;

    private const int LongestWay = 10;
    private const int LongestAdjectives = 6;

    /// <summary>What leads the name whose first token is <paramref name="first"/>.</summary>
    public Lead Before(int first)
    {
        var start = text.SentenceOf(first).First;
        var lead = new Lead(first - 1);
        for (var steps = 0; steps < LongestWay && lead.At >= start; steps++)
        {
            var next = Step(lead, first, start);
            if (next.At == lead.At)
            {
                break;
            }
            lead = next;
        }
        return lead;
    }

    private Lead Step(Lead lead, int first, int start)
    {
        var (i, word) = (lead.At, text.Lower(lead.At));
        if (word is "of" or "to" or "from" && i > start)
        {
            return Over(lead, i, word, text.Lower(i - 1), first);
        }
        if (IsBetween(i))
        {
            var around = marks.Is(PlaceWord.Surroundings, i) && !marks.Is(PlaceWord.Direction, i);
            return lead with { At = i - 1, Near = lead.Near || around };
        }
        return lead with
        {
            At = Article(i, start, first, lead.OfPlace) is var article && article < i ? article - 1 : i,
        };
    }

    // "the town of", "20 km from", "the entrance to".
    private static Lead Over(Lead lead, int i, string word, string held, int first)
    {
        var around = PlaceWords.Is(PlaceWord.Surroundings, held);
        var passed = word switch
        {
            "of" => around || PlaceWords.IsOfPlace(held) || PlaceWords.Is(PlaceWord.Part, held),
            "from" => around,
            _ => PlaceWords.Is(PlaceWord.WayIn, held),
        };
        return !passed
            ? lead
            : lead with
            {
                At = i - 2,
                OfPlace = lead.OfPlace || word == "of",
                Near = lead.Near || around || held is "close" or "next",
                Kind = word == "of" && i == first - 1 ? held : lead.Kind,
            };
    }

    private bool IsBetween(int i)
    {
        var word = text.Lower(i);
        return marks.Is(Between, i)
            || (marks.Is(PlaceWord.Glue, i) && marks.Is(PlaceWord.Hyphenated, i + 1))
            || (text[i].Tag == PartOfSpeech.JJ && marks.Is(PlaceWord.Lower, i))
            || word is "'s" or "'"
            || (marks.Is(PlaceWords.OfPlace, i) && !word.EndsWith('s') && !marks.Is(PlaceWord.Capital, i))
            || (marks.Is(PlaceWord.Capital, i) && IsOwner(i, word))
            || (char.IsAsciiDigit(text.Text[text[i].Start]) && marks.Is(PlaceWord.Surroundings, i + 1));
    }

    // "Syria's [northern town]", and the same in text that has lost its apostrophes.
    private bool IsOwner(int i, string word) =>
        text.Lower(i + 1) is "'s" or "'"
        || (
            word.EndsWith('s')
            && (
                marks.Is(PlaceWord.Owner, i)
                || (marks.Is(PlaceWord.Adjective, i + 1) && !marks.Is(PlaceWord.Article, i + 1))
            )
        );

    // "the [crowded and impoverished] X": the token of the article; i where other words than adjectives stand between.
    private int Article(int i, int start, int first, bool ofPlace)
    {
        for (var j = i; j >= start && j > i - LongestAdjectives; j--)
        {
            var word = text.Lower(j);
            if (word is "the" or "a" or "an")
            {
                return j;
            }
            var capital = marks.Is(PlaceWord.Capital, j);
            var fits =
                capital ? ofPlace
                : word is "and" or "," ? j < first - 1
                : marks.Is(PlaceWord.Lower, j) && (IsParticiple(j, word) || !marks.Is(VerbOrParticle, j));
            if (!fits)
            {
                return i;
            }
        }
        return i;
    }

    // "the flooded X": what was done to it describes it.
    private bool IsParticiple(int i, string word) =>
        word.EndsWith("ed", StringComparison.Ordinal) && text.Lower(i - 1) is "the" or "a" or "an" or "and" or ",";
}
