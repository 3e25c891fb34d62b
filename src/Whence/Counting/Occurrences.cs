using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>What happens says nothing: a source that names an occurrence is a misreading of a clause.</summary>
internal static class Occurrences
{
    private static readonly FrozenSet<string> Nouns = [.. EventWords.Events.Keys, .. Vocabulary.Of("gathering")];

    /// <summary>
    /// Whether an attribution has an occurrence for its source, as in "the raid believed to have killed nine", or what somebody
    /// was doing for a word of saying, as in "as they were swapping | tales".
    /// </summary>
    public static bool Speaks(AnnotatedText text, Attribution attribution)
    {
        if (attribution.Source is not [var source, ..])
        {
            return false;
        }
        return Nouns.Contains(Head(text, source))
            || attribution.Cue is [var cue, ..]
                && text[text.TokenAt(cue.Start)].Tag is PartOfSpeech.NNS
                && text[Math.Max(0, text.TokenAt(source.End) - 1)].Tag is PartOfSpeech.VBG;
    }

    // The last noun of the first run of nouns; empty where there is none.
    private static string Head(AnnotatedText text, Span words)
    {
        var head = "";
        for (var i = text.TokenAt(words.Start); i < text.Count && text[i].Start < words.End; i++)
        {
            var noun = text[i].Tag is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS;
            if (!noun && head.Length > 0)
            {
                // "The air strikes", where the noun is taken for a verb.
                return Nouns.Contains(text.Lower(i)) ? text.Lower(i) : head;
            }
            head = noun ? text.Lower(i) : head;
        }
        return head;
    }
}
