using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>A verb with the auxiliaries and adverbs before it.</summary>
/// <param name="First">Index of the group's first token.</param>
/// <param name="Head">Index of the verb.</param>
internal readonly record struct VerbGroup(int First, int Head)
{
    private const int Longest = 10;
    private static readonly FrozenSet<string> Auxiliaries = Vocabulary.Of("auxiliary");
    private static readonly FrozenSet<string> Passives = Vocabulary.Of("passive");
    private static readonly FrozenSet<string> Negations = Vocabulary.Of("negation");
    private static readonly FrozenSet<string> Modals = Vocabulary.Of("modal");
    private static readonly FrozenSet<string> Ables = Vocabulary.Of("able");
    private static readonly FrozenSet<string> Adverbs = Vocabulary.Of("adverb");

    /// <summary>"has not", "has yet to", "failed to".</summary>
    public bool Negated { get; init; }

    /// <summary>"could", "was able to".</summary>
    public bool Able { get; init; }

    /// <summary>"would", "may", "to …": not said to have taken place.</summary>
    public bool Unrealised { get; init; }

    /// <summary>"was …": the subject is what it is done to.</summary>
    public bool Passive { get; init; }

    /// <summary>The group around the verb at <paramref name="head"/>.</summary>
    public static VerbGroup At(AnnotatedText text, int head)
    {
        bool negated = false,
            able = false,
            unrealised = false,
            passive = false;
        var floor = Math.Max(text.SentenceOf(head).First, head - Longest);
        var first = head;
        var ability = false;
        for (var i = head - 1; i >= floor; i--)
        {
            var word = text.Lower(i);
            if (word == "to")
            {
                var governor = text.Lower(i - 1);
                if (governor is "yet" or "failed" or "fails" or "unable")
                {
                    (negated, able, ability) = (true, able || governor == "unable", true);
                    first = --i;
                    continue;
                }
                if (governor is "able" && i > floor)
                {
                    (able, ability) = (true, true);
                    first = --i;
                    continue;
                }
                unrealised = true;
                break;
            }
            if (Negations.Contains(word) && word is not ("neither" or "nor" or "no"))
            {
                (negated, able) = (true, able || word == "cannot");
            }
            else if (Modals.Contains(word))
            {
                able |= Ables.Contains(word);
                unrealised |= !Ables.Contains(word);
            }
            else if (Auxiliaries.Contains(word))
            {
                // "was unable to verify": the auxiliary belongs to "unable".
                passive |= !ability && Passives.Contains(word);
            }
            else if (!IsAdverb(word))
            {
                break;
            }
            first = i;
        }
        return new VerbGroup(first, head)
        {
            Negated = negated,
            Able = able,
            Unrealised = unrealised,
            Passive = passive && !text.Lower(head).EndsWith("ing", StringComparison.Ordinal),
        };
    }

    public static bool IsAdverb(string word) =>
        Adverbs.Contains(word)
        || (
            word.Length > 4
            && word.EndsWith("ly", StringComparison.Ordinal)
            && word is not ("july" or "italy" or "family")
        );
}
