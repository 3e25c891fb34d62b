using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Stances;

/// <summary>A cue with the words that bear on its verb: "has yet to comment", "could neither confirm nor deny", "declined to say".</summary>
internal readonly struct VerbGroup(AnnotatedText text)
{
    // How far before a cue its auxiliaries stand, and how far after it the verb that it governs.
    private const int Before = 6;
    private const int After = 6;

    // Words that a phrase such as "cast … doubt" may reach over.
    private const int Reach = 10;

    private static readonly FrozenSet<string> Negations = StanceLexicon.Of("negation");
    private static readonly FrozenSet<string> Neither = StanceLexicon.Of("neither");
    private static readonly FrozenSet<string> Auxiliaries = StanceLexicon.Of("auxiliary");
    private static readonly FrozenSet<string> Able = StanceLexicon.Of("able");
    private static readonly FrozenSet<string> Would = StanceLexicon.Of("would");
    private static readonly FrozenSet<string> Refusals = StanceLexicon.Of("refusal");
    private static readonly FrozenSet<string> Failures = StanceLexicon.Of("failure");
    private static readonly FrozenSet<string> Inabilities = StanceLexicon.Of("inability");
    private static readonly FrozenSet<string> Infinitives = StanceLexicon.Of("infinitive");

    /// <summary>The stance that the verb group of a cue states; null where it holds no verb of any stance.</summary>
    /// <param name="cue">The cue's tokens.</param>
    public Stance? Of((int First, int End) cue)
    {
        var sentence = text.SentenceOf(cue.First);
        var end = End(cue, sentence.End);
        bool negated = false,
            able = false,
            unable = false,
            would = false,
            withheld = false,
            refused = false;
        (Stance Plain, Stance Negated)? stated = null;
        for (var i = First(cue.First, sentence.First); i < end; i++)
        {
            var word = text.Lower(i);
            // "Neither confirmed nor denied" takes no stand, as no refusal does.
            refused |= Refusals.Contains(word) || Neither.Contains(word);
            negated |= Negations.Contains(word);
            able |= Able.Contains(word);
            would |= Would.Contains(word);
            unable |= Inabilities.Contains(word);
            withheld |= Failures.Contains(word);
            if (!Refusals.Contains(word))
            {
                stated ??= StanceLexicon.At(text, i, Math.Min(sentence.End, i + Reach));
            }
        }
        return refused || (would && negated) ? Stance.Declines
            : stated is not { } stance ? null
            : unable || (able && negated) ? Unable(stance)
            : negated || withheld ? stance.Negated
            : stance.Plain;
    }

    private static Stance Unable((Stance Plain, Stance Negated) stance) =>
        stance.Plain == Stance.Confirms ? Stance.Doubts : stance.Negated;

    private int First(int cue, int floor)
    {
        var first = cue;
        while (first > Math.Max(floor, cue - Before) && IsPart(first - 1))
        {
            first--;
        }
        return first;
    }

    // "Declined | to say", "has yet | to comment": the cue goes on to the verb that its last word governs.
    private int End((int First, int End) cue, int limit)
    {
        var end = cue.End;
        while (
            end < Math.Min(limit, cue.End + After)
            && (IsPart(end - 1) || Infinitives.Contains(text.Lower(end - 1)))
            && text.Lower(end) is not ("," or "that")
        )
        {
            end++;
        }
        return end;
    }

    private bool IsPart(int i)
    {
        var word = text.Lower(i);
        return Auxiliaries.Contains(word)
            || Negations.Contains(word)
            || Neither.Contains(word)
            || Able.Contains(word)
            || Would.Contains(word)
            || Refusals.Contains(word)
            || Failures.Contains(word)
            || Inabilities.Contains(word)
            || Infinitives.Contains(word);
    }
}
