using System.Collections.Frozen;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Attributing.Unmarked;

/// <summary>Reads the source before a cue that ends its sentence, where no comma parts it from what it says.</summary>
internal readonly struct TrailingSource(AnnotatedText text)
{
    private const int LongestSource = 14;
    private const int LongestCircumstance = 12;
    private const int ShortestContent = 3;
    private const int LongestHearer = 4;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Table
        .Shipped("Attributing/Unmarked/words.tsv")
        .ByKind();
    private static readonly FrozenSet<string> Determiners = Words["determiner"];
    private static readonly FrozenSet<string> Pronouns = Words["pronoun"];
    private static readonly FrozenSet<string> Auxiliaries = Words["auxiliary"];
    private static readonly FrozenSet<string> Irregulars = Words["irregular"];
    private static readonly FrozenSet<string> Intransitives = Words["intransitive"];
    private static readonly FrozenSet<string> Boundaries = Words["boundary"];
    private static readonly FrozenSet<string> Attached = Words["attached"];
    private static readonly FrozenSet<string> Times = Words["time"];
    private static readonly FrozenSet<string> Circumstances = Words["circumstance"];
    private static readonly FrozenSet<string> Modifiers = Words["modifier"];
    private static readonly FrozenSet<string> Voices = Words["voice"];

    /// <summary>What the cue at <paramref name="at"/> attributes within [<paramref name="first"/>, <paramref name="end"/>); null where it does not end its sentence.</summary>
    public Triple? Read(int at, int first, int end)
    {
        var start = at;
        while (start > first && Auxiliaries.Contains(text.Lower(start - 1)))
        {
            start--;
        }
        if (!EndsSentence(at, end))
        {
            return null;
        }
        var noun = Start(start, first);
        return noun == start || noun - first < ShortestContent || !HoldsVerb(first, noun)
            ? null
            : new Triple((noun, start), (start, at + 1), Edges.Trim(text, first, noun), default);
    }

    // "said", "said on Monday", "told reporters", "said a day after …".
    private bool EndsSentence(int at, int end)
    {
        while (end > at + 1 && text.Lower(end - 1) is "." or "!" or "?")
        {
            end--;
        }
        var next = at + 1;
        if (next >= end)
        {
            return true;
        }
        // "told Lake Radio on Monday", "told reporters"
        while (text.Lower(at) is "told" or "tells" && next < end && next - at <= LongestHearer && IsHearer(next))
        {
            next++;
        }
        if (next >= end || Determiners.Contains(text.Lower(next)) && text.Lower(next + 2) is "after" or "before")
        {
            return true;
        }
        if (
            end - next > LongestCircumstance
            || !(Circumstances.Contains(text.Lower(next)) || Times.Contains(text.Lower(next)))
        )
        {
            return false;
        }
        for (var i = next; i < end; i++)
        {
            if (Auxiliaries.Contains(text.Lower(i)) || text.Lower(i) == "that" || Pronouns.Contains(text.Lower(i)))
            {
                return false;
            }
        }
        return true;
    }

    private int Start(int cue, int first)
    {
        if (Pronouns.Contains(text.Lower(cue - 1)))
        {
            return cue - 1;
        }
        var from = cue;
        while (from > first && cue - from < LongestSource && !IsBoundary(from - 1))
        {
            from--;
        }
        return Opening(from, cue) ?? Bare(from, cue);
    }

    // "… the northern city of Marra a source at the ministry said": the determiner that no preposition ties to words before it.
    private int? Opening(int from, int cue)
    {
        for (var i = cue - 1; i >= from; i--)
        {
            if (!Determiners.Contains(text.Lower(i)))
            {
                continue;
            }
            if (i == from)
            {
                return IsObject(i) ? null : i;
            }
            if (!Attached.Contains(text.Lower(i - 1)))
            {
                return i;
            }
        }
        return null;
    }

    // "killing the guards residents said": a noun right after an active verb is what the verb acts on.
    private bool IsObject(int i) =>
        i > 0
        && IsVerb(i - 1)
        && !Intransitives.Contains(text.Lower(i - 1))
        && !Auxiliaries.Contains(text.Lower(i - 2));

    // No determiner: a run of capitals with the words for an office among them, or a plural noun with its modifiers.
    private int Bare(int from, int cue)
    {
        var i = cue - 1;
        if (i < from)
        {
            return cue;
        }
        if (IsCapital(i))
        {
            while (
                i > from
                && (IsCapital(i - 1) || Voices.Contains(text.Lower(i - 1)) || Modifiers.Contains(text.Lower(i - 1)))
            )
            {
                i--;
            }
            return i;
        }
        if (!Voices.Contains(text.Lower(i)) && !text.Lower(i).EndsWith('s'))
        {
            return cue;
        }
        while (
            i > from && (Modifiers.Contains(text.Lower(i - 1)) || IsCapital(i - 1) && Voices.Contains(text.Lower(i)))
        )
        {
            i--;
        }
        return i;
    }

    private bool IsHearer(int i) =>
        !Times.Contains(text.Lower(i))
        && (IsCapital(i) || Voices.Contains(text.Lower(i)) || Modifiers.Contains(text.Lower(i)));

    private bool HoldsVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (IsVerb(i) || Auxiliaries.Contains(text.Lower(i)))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsBoundary(int i) =>
        Boundaries.Contains(text.Lower(i))
        || Times.Contains(text.Lower(i))
        || Auxiliaries.Contains(text.Lower(i))
        || char.IsDigit(text.Word(i)[0])
        || IsVerb(i);

    private bool IsVerb(int i) =>
        text[i].Tag is PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP or PartOfSpeech.VBN or PartOfSpeech.VBG
        || text[i].Tag == PartOfSpeech.Unknown
            && !IsCapital(i)
            && (
                Irregulars.Contains(text.Lower(i))
                || text.Lower(i) is [_, _, _, .., 'e', 'd'] or [_, _, _, _, .., 'i', 'n', 'g']
                    && !text.Lower(i).Contains('-', StringComparison.Ordinal)
                    && !Modifiers.Contains(text.Lower(i))
            );

    private bool IsCapital(int i) => char.IsUpper(text.Word(i)[0]);
}
