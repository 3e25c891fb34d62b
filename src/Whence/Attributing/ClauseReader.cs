using Whence.Reading;

namespace Whence.Attributing;

/// <summary>Reads the source and the content of one cue by the shape of the clause around it.</summary>
internal readonly struct ClauseReader(AnnotatedText text)
{
    // Longer clauses than this are no sentences; the bound keeps hostile text linear.
    private const int Reach = 150;

    private static readonly HashSet<string> Auxiliaries =
    [
        .. "has have had is was were are be been also not n't yet never will would did does do could may might must later earlier repeatedly publicly then still".Split(
            ' '
        ),
    ];

    /// <summary>
    /// The attribution that the cue word at <paramref name="at"/> makes within tokens [<paramref name="from"/>,
    /// <paramref name="to"/>); null where its clause holds none.
    /// </summary>
    public Triple? Read(int at, int from, int to)
    {
        var sentence = text.SentenceOf(at);
        var first = Math.Max(Math.Max(from, sentence.First), at - Reach);
        var end = Math.Min(Math.Min(to, sentence.End), at + Reach);
        while (end > at + 1 && text.Lower(end - 1) is "." or "!" or "?" && !text[end - 1].Quoted)
        {
            end--;
        }
        return Verb(at, first, end);
    }

    private Triple? Verb(int at, int first, int end)
    {
        var start = at;
        while (start > first && (Auxiliaries.Contains(text.Lower(start - 1)) || IsAdverb(start - 1)))
        {
            start--;
        }
        var cue = (start, at + 1);
        var left = text.Lower(start - 1);
        if (start > first && (IsMark(start - 1) || left == ","))
        {
            var inverted = Noun(at + 1, end);
            if (inverted > at + 1 && (IsMark(start - 1) || start > first + 1 && IsMark(start - 2)))
            {
                return new Triple((at + 1, inverted), cue, Trim(first, start), Following(inverted, end));
            }
            var named = left == "," ? Appositive(start, first) : start;
            return named == start ? null : new Triple((named, start - 1), cue, default, Content(at, end));
        }
        var noun = NounBefore(start, first);
        var ends = NounEnd(noun, start);
        // `The claim`, `follows reports`: after a bare article or a verb the word is a noun, no cue.
        if (
            noun == start
            || ends == start - 1
            || IsNounAfterVerb(start, at)
            || (noun + 1 == start && text.Lower(noun) is "the" or "a" or "an")
        )
        {
            return null;
        }
        var trailing = noun > first && (IsMark(noun - 1) || text.Lower(noun - 1) == ",");
        var over =
            at + 1 >= end
            || text.Lower(at + 1) is "," or "."
            || text.Lower(at + 1) is "on" or "in" && trailing
            || trailing && IsHearer(at, end);
        if (trailing && over && noun - first > 2)
        {
            return new Triple((noun, ends), cue, Trim(first, noun), Following(at + 1, end));
        }
        return new Triple((noun, ends), cue, default, Content(at, end));
    }

    private (int, int) Content(int at, int end)
    {
        var start = at + 1;
        var told =
            text.Lower(at) is "told" or "tell" or "tells" or "telling" or "warned" or "accused" or "urged" or "asked";
        for (var i = start; i < Math.Min(end, start + (told ? 12 : 9)) && !SpeaksItself(i); i++)
        {
            if (
                text.Lower(i) is "that"
                || (
                    told
                        ? text.Lower(i) is "," or ":" or "of" or "to" or "if" || IsMark(i)
                        : IsMark(i) && text.Lower(i - 1) is "," or ":"
                )
            )
            {
                start = i;
                break;
            }
        }
        return Trim(start, end);
    }

    // "…, a passenger told the court": nothing but who was told stands after the verb.
    private bool IsHearer(int at, int end)
    {
        if (text.Lower(at) is not ("told" or "tells"))
        {
            return false;
        }
        for (var i = at + 1; i < end; i++)
        {
            if (text.Lower(i) is "that" or "," or ":" or "of" || IsMark(i) || text.IsFiniteVerb(i))
            {
                return false;
            }
        }
        return true;
    }

    // "Says the ministry denies that …", "repeated the army's claim that …", "quoted a diver as saying that …": the "that" is
    // another's.
    private bool SpeaksItself(int i) =>
        (
            CueLexicon.Contains(text.Lower(i))
            && (
                text[i].Tag is PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP
                || text.Lower(i - 1) is "as" or "has" or "had" or "have"
            )
        ) || (CueLexicon.IsAccount(text.Lower(i)) && text.Lower(i - 1) is "'s" or "'");

    // `"One," he said. "Two."`: what stands in quotation marks after the cue goes on with what stood before it.
    private (int, int) Following(int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 12); i++)
        {
            if (IsMark(i))
            {
                return Trim(i, end);
            }
        }
        return default;
    }

    private int NounBefore(int end, int first)
    {
        var i = end;
        if (
            i > first
            && text.Lower(i - 1) is "he" or "she" or "it" or "they" or "we" or "i" or "you" or "who" or "which"
        )
        {
            return i - 1;
        }
        while (i > first && !IsBoundary(i - 1) && !(i < end && BeginsAnew(i)))
        {
            i--;
        }
        if (i < end && i > first && text.Lower(i) is "and" or "or" && text.Lower(i - 1) == ",")
        {
            i = ListStart(i, first);
        }
        while (i + 1 < end && text.Lower(i) is "and" or "or" or "but" or "yet" or "so" or "with")
        {
            i++;
        }
        return i;
    }

    // "The clerk told the inquiry | the mate said": "the" right after a noun begins another phrase.
    private bool BeginsAnew(int i) =>
        text.Lower(i) == "the"
        && text[i - 1].Tag is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS;

    // `Coast guards, pilots, and dockers`: a list that opens its sentence and holds no verb is one source.
    private int ListStart(int and, int first)
    {
        const int longest = 25;
        var i = and;
        while (i > first && and - i < longest && !LooksPast(i - 1))
        {
            if (text.Lower(i - 1) != "," && IsBoundary(i - 1))
            {
                break;
            }
            i--;
        }
        return i == first ? i : and;
    }

    // A source is a noun phrase: it ends before a verb, unless a relative clause holds that verb.
    private int NounEnd(int noun, int end)
    {
        for (var i = noun + 1; i < end; i++)
        {
            if (text.Lower(i) is "who" or "which" or "whose")
            {
                return end;
            }
            if (LooksPast(i))
            {
                return i;
            }
        }
        return end;
    }

    private int Appositive(int comma, int first)
    {
        var i = comma - 1;
        while (i > first && text.Lower(i - 1) != ",")
        {
            i--;
        }
        return i > first && text.Lower(i - 1) == "," ? NounBefore(i - 1, first) : comma;
    }

    // "said the mayor in a statement on Sunday": where and when it was said is no part of who said it.
    private int Noun(int from, int end)
    {
        var i = from;
        while (i < end && !IsBoundary(i) && i - from < 25)
        {
            if (i > from && text.Lower(i) is "in" or "on" or "during" or "at" && IsCircumstance(i + 1))
            {
                break;
            }
            i++;
        }
        return i;
    }

    private bool IsCircumstance(int i) =>
        text.Lower(i).EndsWith("day", StringComparison.Ordinal)
        || (
            text.Lower(i) is "a" or "an" or "the" or "his" or "her" or "its" or "their"
            && text.Lower(i + 1)
                is "statement"
                    or "interview"
                    or "post"
                    or "message"
                    or "press"
                    or "news"
                    or "briefing"
                    or "letter"
                    or "report"
                    or "video"
                    or "televised"
                    or "joint"
                    or "written"
                    or "conference"
        );

    private bool IsBoundary(int i) =>
        IsMark(i)
        || (text.Lower(i) is "which" or "whom" && text.Lower(i - 1) is "in" or "of" or "to" or "for" or "with" or "by")
        || text.Lower(i)
            is ","
                or ";"
                or ":"
                or "."
                or "–"
                or "—"
                or "that"
                or "but"
                or "while"
                or "as"
                or "because"
                or "when"
                or "after"
                or "if"
                or "than";

    private bool IsMark(int i) => (uint)i < (uint)text.Count && text.Lower(i) is "\"" or "“" or "”";

    // "follows reports that": a plural before a third-person form does not agree with it, so the form is a noun.
    private bool IsNounAfterVerb(int start, int at) =>
        start == at
        && text.Lower(at) is "reports" or "claims" or "estimates"
        && text.Lower(at - 1) is [_, _, _, .., 's'] before
        && !before.EndsWith("ss", StringComparison.Ordinal)
        && char.IsLower(text.Text[text[at - 1].Start]);

    // "-ed" in lower case is a verb unless it stands where an adjective stands ("the wounded", "Iran-backed").
    private bool LooksPast(int i) =>
        text.Lower(i) is [_, _, _, .., 'e', 'd'] word
        && !word.Contains('-', StringComparison.Ordinal)
        && char.IsLower(text.Text[text[i].Start])
        && i > 0
        && text[i - 1].Length > 3
        && !char.IsDigit(text.Text[text[i - 1].Start])
        && text.Lower(i - 1)
            is not ("the" or "some" or "many" or "these" or "those" or "several" or "other" or "heavily");

    private bool IsAdverb(int i) =>
        text[i].Tag == PartOfSpeech.Unknown
            ? text.Lower(i).Length > 4 && text.Lower(i).EndsWith("ly", StringComparison.Ordinal)
            : text[i].Tag == PartOfSpeech.RB;

    private (int, int) Trim(int first, int end) => Edges.Trim(text, first, end);
}
