using System.Collections.Frozen;
using Whence.Attributing.Actors;
using Whence.Reading;

namespace Whence.Attributing;

/// <summary>
/// Makes a source whole that its report names by an office and by a name: "the regional governor, [Tomas Elde], said",
/// "according to [the plant's operator], Nordkem".
/// </summary>
internal readonly struct NamedTwice(AnnotatedText text)
{
    private const int LongestOffice = 9;
    private const int LongestName = 5;
    private static readonly FrozenSet<string> Articles = ActorWords.Of("article");
    private static readonly FrozenSet<string> Prepositions = ActorWords.Of("preposition");

    /// <summary><paramref name="triple"/> with the whole source, which is then no part of what is said.</summary>
    public Triple Of(Triple triple)
    {
        var (first, end) = triple.Source;
        if (first == end)
        {
            return Unread(triple);
        }
        var whole = (First: OfficeBefore(first, end) ?? first, End: NameAfter(first, end, triple.Cue) ?? end);
        return whole == triple.Source
            ? triple
            : triple with
            {
                Source = whole,
                Before = Without(triple.Before, whole),
                After = Without(triple.After, whole),
            };
    }

    // "Two are missing, their organisation, Relief Now, said": where the name alone was not taken for whoever says so.
    private Triple Unread(Triple triple)
    {
        var comma = triple.Cue.First - 1;
        if (triple.Cue.First == triple.Cue.End || comma <= 0 || text.Lower(comma) != ",")
        {
            return triple;
        }
        var first = comma;
        while (first > 0 && comma - first < LongestName && IsCapital(first - 1))
        {
            first--;
        }
        return first < comma && OfficeBefore(first, comma) is { } office
            ? triple with
            {
                Source = (office, comma),
                Before = Without(triple.Before, (office, comma)),
            }
            : triple;
    }

    // A comma on either side of the name: in "he met the governor, Tomas Elde said" the governor is met.
    private int? OfficeBefore(int first, int end)
    {
        var sentence = text.SentenceOf(first);
        var comma = first - 1;
        var closed = text.Lower(end - 1) == "," || text.Lower(end) == ",";
        if (
            !closed
            || comma <= sentence.First
            || text.Lower(comma) != ","
            || !IsName(first, end)
            || !IsOffice(comma - 1)
        )
        {
            return null;
        }
        var start = comma - 1;
        while (start > sentence.First && comma - start < LongestOffice && IsWithinOffice(start - 1))
        {
            start--;
            if (Articles.Contains(text.Lower(start)))
            {
                break;
            }
        }
        var opens =
            start == sentence.First
            || text[start - 1].Tag == PartOfSpeech.Comma
            || text.Lower(start - 1) is "\"" or "”" or "''" or "’" or "'" or "and" or "but";
        return opens ? start : null;
    }

    private int? NameAfter(int first, int end, (int First, int End) cue)
    {
        var comma = text.Lower(end - 1) == "," ? end - 1 : end;
        var sentence = text.SentenceOf(first);
        if (
            comma <= first
            || comma >= sentence.End
            || text.Lower(comma) != ","
            || !IsOffice(comma - 1)
            || IsName(first, comma)
        )
        {
            return null;
        }
        var stop = comma + 1;
        while (stop < sentence.End && stop - comma <= LongestName && IsCapital(stop))
        {
            stop++;
        }
        // What goes on without a mark is another clause: "according to the governor, Lorvik was hit".
        var ends = stop >= sentence.End || text.Lower(stop) is "," or "." or ";" or "\"" or "”";
        return stop > comma + 1 && ends && (cue.First < first || cue.First == stop + 1) ? stop : null;
    }

    private bool IsName(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Lower(i) != "," && !IsCapital(i))
            {
                return false;
            }
        }
        return true;
    }

    private bool IsOffice(int head) =>
        char.IsLower(text.Word(head)[0])
        && ActorWords.Nouns.TryGetValue(text.Lower(head), out var noun)
        && !noun.Plural;

    private bool IsWithinOffice(int i) =>
        text[i].Tag
            is PartOfSpeech.NN
                or PartOfSpeech.NNS
                or PartOfSpeech.NNP
                or PartOfSpeech.NNPS
                or PartOfSpeech.JJ
                or PartOfSpeech.DT
                or PartOfSpeech.POS
                or PartOfSpeech.PRPS
        || text.Lower(i) == "of";

    private bool IsCapital(int i) =>
        char.IsUpper(text.Word(i)[0])
        && text[i].Entity is not EntityKind.Date
        && !Articles.Contains(text.Lower(i))
        && !Prepositions.Contains(text.Lower(i));

    private (int First, int End) Without((int First, int End) said, (int First, int End) source) =>
        said == default || source.End <= said.First || said.End <= source.First ? said
        : said.First < source.First ? Edges.Trim(text, said.First, source.First)
        : Edges.Trim(text, source.End, said.End);
}
