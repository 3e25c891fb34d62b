using System.Collections.Frozen;
using Whence.Attributing;
using Whence.Placing;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>Reads who does what a verb says, by the shape of the clause around it.</summary>
internal sealed class SubjectReader(AnnotatedText text, TimeMask times)
{
    // Longer noun phrases and asides than this are no subjects; the bounds keep hostile text linear.
    private const int Longest = 25;
    private const int LongestAside = 40;
    private static readonly FrozenSet<string> Boundaries = Vocabulary.Of("boundary");
    private static readonly FrozenSet<string> Prepositions = Vocabulary.Of("preposition");
    private static readonly FrozenSet<string> Determiners = Vocabulary.Of("determiner");
    private static readonly FrozenSet<string> Auxiliaries = Vocabulary.Of("auxiliary");
    private static readonly FrozenSet<string> Modals = Vocabulary.Of("modal");
    private static readonly FrozenSet<string> Relatives = Vocabulary.Of("relative");
    private static readonly FrozenSet<string> Conjunctions = Vocabulary.Of("conjunction");
    private static readonly FrozenSet<string> Pronouns = Vocabulary.Of("pronoun");

    /// <summary>The noun phrase that the verb group starting at <paramref name="group"/> has as its subject; empty where there is none.</summary>
    public Stretch Before(int group)
    {
        var floor = text.SentenceOf(Math.Min(group, text.Count - 1)).First;
        var end = group;
        if (end <= floor)
        {
            return default;
        }
        if (Relatives.Contains(text.Lower(end - 1)) && end - 1 > floor)
        {
            end -= text.Lower(end - 2) == "," ? 2 : 1;
        }
        else if (text.Lower(end - 1) == ",")
        {
            var opener = end - 2;
            while (opener > floor && text.Lower(opener) != "," && end - opener < LongestAside)
            {
                opener--;
            }
            if (text.Lower(opener) != "," || opener <= floor)
            {
                return Main(floor, group);
            }
            end = opener;
        }
        else if (Conjunctions.Contains(text.Lower(end - 1)))
        {
            return Main(floor, group);
        }
        return Trim(Back(end, floor));
    }

    /// <summary>The subject of the sentence that starts at <paramref name="floor"/>, for a verb that shares it.</summary>
    public Stretch Main(int floor, int before)
    {
        var first = floor;
        if (Prepositions.Contains(text.Lower(first)) || times.Covers(first))
        {
            for (var i = first; i < Math.Min(before, first + Longest); i++)
            {
                if (text.Lower(i) == ",")
                {
                    first = i + 1;
                    break;
                }
            }
        }
        var end = first;
        while (end < before && end - first < Longest && !IsVerb(end) && !Boundaries.Contains(text.Lower(end)))
        {
            end++;
        }
        return end < before && end - first < Longest ? Trim(new Stretch(first, end)) : default;
    }

    /// <summary>The noun phrase that starts at <paramref name="first"/>, before the next preposition other than "of" or verb.</summary>
    public Stretch After(int first)
    {
        if (first >= text.Count)
        {
            return default;
        }
        var limit = Math.Min(text.SentenceOf(first).End, first + Longest);
        var end = first;
        while (
            end < limit
            && !Boundaries.Contains(text.Lower(end))
            && !times.Covers(end)
            && (end == first || !IsVerb(end))
            && !(text.Lower(end) is "and" or "or" && text.Lower(end + 1).EndsWith("ing", StringComparison.Ordinal))
            && !(Prepositions.Contains(text.Lower(end)) && text.Lower(end) is not ("of" or "for"))
        )
        {
            end++;
        }
        return Trim(new Stretch(first, end));
    }

    /// <summary>Two actors where two are named side by side ("Neither the mayor nor the governor"), else the one.</summary>
    public IEnumerable<Stretch> Split(Stretch subject, bool neither)
    {
        for (var i = subject.First + 1; i < subject.End - 1; i++)
        {
            var joins = neither ? text.Lower(i) is "nor" or "or" : text.Lower(i) is "and" or "nor";
            var (left, right) = (new Stretch(subject.First, i), new Stretch(i + 1, subject.End));
            if (joins && (neither || (IsName(left) && IsName(right)) || (IsDetermined(left) && IsDetermined(right))))
            {
                return [left, right];
            }
        }
        return [subject];
    }

    private Stretch Back(int end, int floor)
    {
        var limit = Math.Max(floor, end - Longest);
        var first = end;
        while (first > limit && !IsBoundary(first - 1, end))
        {
            first--;
        }
        return new Stretch(first, end);
    }

    private bool IsBoundary(int i, int end) =>
        Boundaries.Contains(text.Lower(i))
            // "St. Pierre", "Lt. Kovalenko": a full stop within a name ends nothing.
            && !(
                text.Lower(i) == "."
                && i + 1 < end
                && i > 0
                && text[i - 1].End == text[i].Start
                && text[i - 1].Length <= 3
            )
        || (
            i < end - 1
            && (Auxiliaries.Contains(text.Lower(i)) && text.Lower(i) != "'s" || Modals.Contains(text.Lower(i)))
        );

    private Stretch Trim(Stretch phrase)
    {
        var (first, end) = (phrase.First, phrase.End);
        while (first < end && (times.Covers(first) || IsLoose(first)))
        {
            first++;
        }
        while (
            end > first
            && (
                times.Covers(end - 1)
                || Prepositions.Contains(text.Lower(end - 1))
                || Conjunctions.Contains(text.Lower(end - 1))
                || text.Lower(end - 1) == ","
                || VerbGroup.IsAdverb(text.Lower(end - 1))
            )
        )
        {
            end--;
        }
        // "In a statement the ministry denied": the phrase that the preposition opens is not the subject.
        if (first < end && Prepositions.Contains(text.Lower(first)))
        {
            var last = end - 1;
            while (last > first && !(Determiners.Contains(text.Lower(last)) && text.Lower(last - 1) != "of"))
            {
                last--;
            }
            first = last > first + 1 ? last : end;
        }
        while (first < end && text.Lower(first) is "neither" or "both")
        {
            first++;
        }
        return IsNominal(first, end) ? new Stretch(first, end) : default;
    }

    private bool IsLoose(int i) =>
        Conjunctions.Contains(text.Lower(i)) || text.Lower(i) == "," || VerbGroup.IsAdverb(text.Lower(i));

    // A determiner, a number or a preposition alone names nobody.
    private bool IsNominal(int first, int end)
    {
        if (end <= first || Prepositions.Contains(text.Lower(end - 1)))
        {
            return false;
        }
        var head = text.Lower(end - 1);
        return Pronouns.Contains(head) || (char.IsLetter(head[0]) && !Determiners.Contains(head));
    }

    /// <summary>Whether the token looks like a verb in the past or present, by tag where there is one, else by form.</summary>
    public bool IsVerb(int i)
    {
        var word = text.Lower(i);
        return Auxiliaries.Contains(word) && word != "'s"
            || Modals.Contains(word)
            || StanceVerb.ByForm.ContainsKey(word) && word.EndsWith("ed", StringComparison.Ordinal)
            || CueLexicon.Contains(word) && word.EndsWith("ed", StringComparison.Ordinal)
            || text.IsFiniteVerb(i)
            || text[i].Tag == PartOfSpeech.Unknown
                && word.Length > 4
                && word.EndsWith("ed", StringComparison.Ordinal)
                && !char.IsUpper(text.Text[text[i].Start])
                && word is not ("united" or "armed" or "allied" or "unnamed" or "hundred" or "wounded");
    }

    private bool IsName(Stretch part)
    {
        for (var i = part.First; i < part.End; i++)
        {
            if (!char.IsUpper(text.Text[text[i].Start]))
            {
                return false;
            }
        }
        return !part.IsEmpty && !Gazetteer.Demonyms.ContainsKey(text.Lower(part.First));
    }

    private bool IsDetermined(Stretch part) => part.Length > 1 && Determiners.Contains(text.Lower(part.First));
}
