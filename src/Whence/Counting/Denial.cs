using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>
/// Tells the figures that their source speaks of only to deny them, or to say that it cannot tell: "denied that 20 had died", "said
/// reports of more than 60 deaths were false".
/// </summary>
internal sealed class Denial(AnnotatedText text)
{
    private static readonly FrozenSet<string> Speech = Vocabulary.Of("speech");
    private static readonly FrozenSet<string> Accounts = Vocabulary.Of("account");
    private static readonly FrozenSet<string> Untrue = Vocabulary.Of("untrue");
    private static readonly FrozenSet<string> Turns = Vocabulary.Of("turn");

    /// <summary>Whether <paramref name="attribution"/>, which covers <paramref name="quote"/>, denies it.</summary>
    public bool Holds(Attribution? attribution, Span quote)
    {
        if (attribution is not { Stance: Stance.Denies or Stance.Doubts, Cue: [.., var cue] } || quote.Start < cue.End)
        {
            return false;
        }
        foreach (var content in attribution.Content)
        {
            if (content.Contains(quote))
            {
                var first = text.TokenAt(content.Start);
                var (at, after) = (text.TokenAt(quote.Start), text.TokenAt(quote.End));
                return !IsTurned(first, at)
                    && (
                        !Speech.Contains(text.Lower(text.TokenAt(cue.End - 1)))
                        || (Any(Accounts, first, at) && Any(Untrue, after, text.TokenAt(content.End)))
                        || Any(Untrue, first, at)
                    );
            }
        }
        return false;
    }

    // "… was false and that 12 had died", "denied it, saying 12 had died": what comes next is stated.
    private bool IsTurned(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Turns.Contains(text.Lower(i)) || text.Lower(i) == "and" && text.Lower(i + 1) == "that")
            {
                return true;
            }
        }
        return false;
    }

    private bool Any(FrozenSet<string> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.Contains(text.Lower(i)))
            {
                return true;
            }
        }
        return false;
    }
}
