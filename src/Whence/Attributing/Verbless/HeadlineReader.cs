using System.Collections.Frozen;
using Whence.Attributing.Actors;
using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>Reads headlines that set a source off by a mark: "Monitor: 30 killed", "30 killed – monitor".</summary>
/// <remarks>A headline is a paragraph of one sentence without a stop.</remarks>
internal readonly struct HeadlineReader(AnnotatedText text)
{
    private const int LongestHeadline = 30;
    private const int LongestSource = 6;
    private const int ShortestContent = 2;
    private static readonly FrozenSet<string> Voices = PhraseTable.Words("voice");
    private static readonly FrozenSet<string> Dashes = PhraseTable.Words("dash");

    /// <summary>What the sentence [first, end) attributes, read as a headline.</summary>
    public Triple? Read(Sentence sentence)
    {
        var (first, end) = (sentence.First, sentence.End);
        if (
            end - first > LongestHeadline
            || end - first <= ShortestContent
            || text.Lower(end - 1) is "." or "!" or "?" or ":"
        )
        {
            return null;
        }
        for (var i = first + 1; i <= Math.Min(end - 1 - ShortestContent, first + LongestSource); i++)
        {
            if (text.Lower(i) == ":")
            {
                return IsVoice(first, i) ? new Triple((first, i), (i, i + 1), default, (i + 1, end)) : null;
            }
        }
        for (var i = end - 2; i >= Math.Max(first + ShortestContent, end - 1 - LongestSource); i--)
        {
            if (text.Lower(i) == ":" || Dashes.Contains(text.Lower(i)))
            {
                return IsVoice(i + 1, end) ? new Triple((i + 1, end), (i, i + 1), (first, i), default) : null;
            }
        }
        return null;
    }

    // The head of the phrase, its last word before any preposition, must be one who speaks.
    private bool IsVoice(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Lower(i + 1) is "of" or "for" or "in" or "on" or "at" || i + 1 == end)
            {
                return ActorWords.Nouns.ContainsKey(text.Lower(i)) || Voices.Contains(text.Lower(i));
            }
        }
        return false;
    }
}
