using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Actors;

/// <summary>Finds the noun phrases of a text that may name an actor: runs of capitals, and nouns of <c>nouns.tsv</c> with what stands before them.</summary>
internal sealed class PhraseFinder(AnnotatedText text)
{
    // How many words without a capital may stand between the parts of a phrase: "the state health ministry".
    private const int LongestGap = 2;
    private const int Longest = 20;
    private static readonly FrozenSet<string> Definites = ActorWords.Of("definite");
    private static readonly FrozenSet<string> Indefinites = ActorWords.Of("indefinite");
    private static readonly FrozenSet<string> Functions = ActorWords.Of("function");
    private static readonly FrozenSet<string> Ends = ActorWords.Of("ends");
    private static readonly FrozenSet<string> Particles = ActorWords.Of("particle");
    private static readonly FrozenSet<string> Extends = ActorWords.Of("extends");

    /// <summary>Where the phrase that begins at <paramref name="first"/> ends; <paramref name="first"/> itself where none begins.</summary>
    public int End(int first)
    {
        var limit = Math.Min(text.SentenceOf(first).End, first + Longest);
        var i = first;
        if (Definites.Contains(text.Lower(first)) || Indefinites.Contains(text.Lower(first)))
        {
            i++;
        }
        else if (!IsName(first) && !IsNoun(first))
        {
            return first;
        }
        var end = first;
        while (i < limit)
        {
            if (IsName(i) || IsNoun(i))
            {
                end = ++i;
                continue;
            }
            if (
                IsPart(i, limit)
                || (end > first && Extends.Contains(text.Lower(i)) && Extended(i, limit) is var on && on > i)
            )
            {
                i = IsPart(i, limit) ? i + 1 : Extended(i, limit);
                continue;
            }
            var next = Gap(i, limit, first, end);
            if (next == i)
            {
                break;
            }
            i = next;
        }
        // A bare noun names nobody.
        return end == first + 1 && !IsName(first) ? first : end;
    }

    // Stops after initials and titles, particles of names, possessive endings before what is possessed.
    private bool IsPart(int i, int limit) =>
        i + 1 < limit
        && (
            (text.Lower(i) == "." && text[i - 1].End == text[i].Start && text[i - 1].Length <= 4 && IsName(i + 1))
            || (Particles.Contains(text.Lower(i)) && IsName(i + 1))
            || text.Lower(i) is "'s" or "'"
        );

    // "Observatory for Human Rights", "Ministry of Health", "mayor of the Old Town"
    private int Extended(int i, int limit)
    {
        if (text.Lower(i) is not ("of" or "for") || i + 1 >= limit)
        {
            return i;
        }
        var next = text.Lower(i + 1) == "the" ? i + 2 : i + 1;
        return next < limit && IsName(next) ? next : i;
    }

    // Words in lower case are passed over where a noun follows hard upon them, and no noun stands before them; after an article
    // one before a name: "the embattled Coastal Authority".
    private int Gap(int i, int limit, int first, int end)
    {
        if (end > first && !IsName(end - 1))
        {
            return i;
        }
        for (var j = i; j < Math.Min(limit, i + LongestGap + 1); j++)
        {
            if (j > i && (IsName(j) ? end == first && j == i + 1 : IsNoun(j)))
            {
                return j;
            }
            if (
                Functions.Contains(text.Lower(j))
                || Ends.Contains(text.Lower(j))
                || CueLexicon.Contains(text.Lower(j))
                || IsVerb(j)
            )
            {
                return i;
            }
        }
        return i;
    }

    private bool IsNoun(int i) => ActorWords.Nouns.ContainsKey(text.Lower(i)) && !IsVerb(i);

    private bool IsName(int i) =>
        char.IsUpper(text.Word(i)[0])
        && !Functions.Contains(text.Lower(i))
        && text[i].Entity is not (EntityKind.Date or EntityKind.Number);

    private bool IsVerb(int i) =>
        text[i].Tag is >= PartOfSpeech.VB and <= PartOfSpeech.VBZ or PartOfSpeech.MD
        || (text[i].Tag == PartOfSpeech.Unknown && text.Lower(i).EndsWith("ed", StringComparison.Ordinal));
}
