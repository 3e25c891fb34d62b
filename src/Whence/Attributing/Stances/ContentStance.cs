using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Stances;

/// <summary>Reads the stance of one who merely "said" from how what was said begins: "that the report was false", "it could not confirm".</summary>
internal readonly struct ContentStance(AnnotatedText text)
{
    // A stand is taken at the head of what is said; what stands farther on is the matter.
    private const int Head = 14;
    private const int Near = 4;

    private static readonly FrozenSet<string> Pronouns = StanceLexicon.Of("pronoun");
    private static readonly FrozenSet<string> Negations = StanceLexicon.Of("negation");
    private static readonly FrozenSet<string> Able = StanceLexicon.Of("able");
    private static readonly FrozenSet<string> Would = StanceLexicon.Of("would");
    private static readonly FrozenSet<string> Inabilities = StanceLexicon.Of("inability");
    private static readonly FrozenSet<string> Untrue = StanceLexicon.Of("untrue");
    private static readonly FrozenSet<string> Naming = StanceLexicon.Of("naming");
    private static readonly FrozenSet<string> Unproven = StanceLexicon.Of("unproven");
    private static readonly FrozenSet<string> Unclear = StanceLexicon.Of("unclear");
    private static readonly FrozenSet<string> Unknowing = StanceLexicon.Of("unknowing");
    private static readonly FrozenSet<string> Predicates = StanceLexicon.Of("predicate");
    private static readonly FrozenSet<string> Answerable = StanceLexicon.Of("answerable");
    private static readonly FrozenSet<string> AbsentProof = StanceLexicon.Of("absent-proof");
    private static readonly FrozenSet<string> AbsentTruth = StanceLexicon.Of("absent-truth");

    /// <summary>The stance of a source that says what <paramref name="triple"/> holds.</summary>
    public Stance Of(Triple triple)
    {
        var (first, end) = triple.After != default ? triple.After : triple.Before;
        while (first < end && (text.Lower(first) == "that" || !char.IsLetterOrDigit(text.Word(first)[0])))
        {
            first++;
        }
        end = Math.Min(end, first + Head);
        if (first >= end)
        {
            return Stance.Asserts;
        }
        return Named(triple.Cue, first, end) ?? OfItself(first, end) ?? OfTheMatter(first, end) ?? Stance.Asserts;
    }

    // "Called the report | false"
    private Stance? Named((int First, int End) cue, int first, int end)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            if (Naming.Contains(text.Lower(i)))
            {
                return Find(first, end, Untrue) >= 0 ? Stance.Denies : null;
            }
        }
        return null;
    }

    // "Said that | it could not confirm …": the speaker of itself.
    private Stance? OfItself(int first, int end)
    {
        if (!Pronouns.Contains(text.Lower(first)))
        {
            return null;
        }
        var near = Math.Min(end, first + Near + 1);
        var not = Find(first + 1, near, Negations);
        if (Find(first + 1, near, Inabilities) >= 0 || (not >= 0 && Find(first + 1, near, Able) >= 0))
        {
            return Find(first + 1, end, Unproven) >= 0 ? Stance.Doubts : Stance.Declines;
        }
        if (not >= 0 && (Find(first + 1, near, Would) >= 0 || Find(not, Math.Min(end, not + Near), Unknowing) >= 0))
        {
            return Stance.Declines;
        }
        if (not >= 0 || text.Lower(first + 2) == "nothing")
        {
            return Stance.Denies;
        }
        return Predicates.Contains(text.Lower(first + 1)) && Find(first + 2, near, Answerable) >= 0
            ? Stance.Confirms
            : null;
    }

    // "Said that | the report was false", "… the miners were to blame", "… there was no evidence of it"
    private Stance? OfTheMatter(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var near = Math.Min(end, i + Near + 1);
            // "his client had nothing to do with it"
            if (text.Lower(i) == "nothing" && text.Lower(i + 1) == "to" && text.Lower(i + 3) == "with")
            {
                return Stance.Denies;
            }
            if (Able.Contains(text.Lower(i)) && Find(i, near, Negations) >= 0)
            {
                return Find(i, near + 1, Unproven) >= 0 ? Stance.Doubts : null;
            }
            if (Predicates.Contains(text.Lower(i)))
            {
                return Predicated(text.Lower(first) == "there", i + 1, near);
            }
        }
        return null;
    }

    private Stance? Predicated(bool there, int first, int end) =>
        Find(first, end, Negations) is var not and >= 0
            ? !there
                ? null
                : Find(not, end, AbsentProof) >= 0
                    ? Stance.Doubts
                    : Find(not, end, AbsentTruth) >= 0
                        ? Stance.Denies
                        : null
            : Find(first, end, Unclear) >= 0
                ? Stance.Doubts
                : Find(first, end, Untrue) >= 0
                    ? Stance.Denies
                    : Find(first, Math.Min(end, first + 2), Answerable) >= 0
                        ? Stance.Accuses
                        : null;

    private int Find(int first, int end, FrozenSet<string> words)
    {
        for (var i = first; i < end; i++)
        {
            if (words.Contains(text.Lower(i)))
            {
                return i;
            }
        }
        return -1;
    }
}
