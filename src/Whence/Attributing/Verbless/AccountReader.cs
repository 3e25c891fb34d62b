using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>Reads accounts named by a noun: "X's claim that …", "claims by X that …", "an estimate from X that …".</summary>
internal readonly struct AccountReader(AnnotatedText text)
{
    private const int Longest = 25;
    private static readonly FrozenSet<string> Determiners = PhraseTable.Words("determiner");
    private static readonly FrozenSet<string> Possessives = PhraseTable.Words("possessive");
    private static readonly FrozenSet<string> Outside = PhraseTable.Words("before-owner");
    private static readonly FrozenSet<string> Stops = PhraseTable.Words("stop");

    /// <summary>What the noun at <paramref name="at"/> attributes within a clause [first, end).</summary>
    public Triple? Read(int at, int first, int end)
    {
        if (!CueLexicon.IsAccount(text.Lower(at)))
        {
            return null;
        }
        if (text.Lower(at + 1) == "that" && Owner(at, first) is { } owner)
        {
            return Make(owner, at, at + 1, end);
        }
        if (text.Lower(at + 1) is not ("by" or "from"))
        {
            return null;
        }
        for (var i = at + 3; i < Math.Min(end, at + Longest); i++)
        {
            if (text.Lower(i) == "that")
            {
                return Make((at + 2, i), at, i, end);
            }
            // "Estimates by two agencies suggest that …": the verb is the cue.
            if (Stops.Contains(text.Lower(i)) || CueLexicon.Contains(text.Lower(i)))
            {
                break;
            }
        }
        return null;
    }

    private Triple? Make((int, int) source, int at, int that, int end) =>
        Edges.Trim(text, that, end) is { } content && content != default
            ? new Triple(source, (at, at + 1), default, content)
            : null;

    // "The harbour master's latest claim", "her earlier claim"
    private (int, int)? Owner(int at, int first)
    {
        for (var i = at - 1; i >= Math.Max(first, at - 3); i--)
        {
            if (Possessives.Contains(text.Lower(i)))
            {
                return (i, i + 1);
            }
            if (text.Lower(i) is "'s" or "'")
            {
                var start = i;
                while (
                    start > Math.Max(first, i - Longest)
                    && !IsOutside(start - 1)
                    && (start == i || !Determiners.Contains(text.Lower(start)))
                )
                {
                    start--;
                }
                return start < i ? (start, i + 1) : null;
            }
        }
        return null;
    }

    private bool IsOutside(int i) =>
        text.IsFiniteVerb(i)
        || Stops.Contains(text.Lower(i))
        || Outside.Contains(text.Lower(i))
        || CueLexicon.Contains(text.Lower(i));
}
