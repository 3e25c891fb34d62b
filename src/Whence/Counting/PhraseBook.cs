using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>Phrases of one or more words, found by their first; the longest that fits wins.</summary>
internal sealed class PhraseBook<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> byFirst;

    /// <summary>Lays the phrases down; of two with the same words the first counts.</summary>
    public PhraseBook(IEnumerable<(string Phrase, T Value)> phrases) =>
        byFirst = phrases
            .Select(phrase => (Words: phrase.Phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries), phrase.Value))
            .GroupBy(phrase => phrase.Words[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(),
                StringComparer.Ordinal
            );

    /// <summary>The words that phrases begin with.</summary>
    public IEnumerable<string> Firsts => byFirst.Keys;

    /// <summary>Whether a phrase starts at token <paramref name="at"/>.</summary>
    public bool TryMatch(AnnotatedText text, int at, int end, out T value, out int next)
    {
        if (at < end && byFirst.TryGetValue(text.Lower(at), out var phrases))
        {
            foreach (var (words, candidate) in phrases)
            {
                if (Fits(text, at, end, words))
                {
                    (value, next) = (candidate, at + words.Length);
                    return true;
                }
            }
        }
        (value, next) = (default!, at);
        return false;
    }

    private static bool Fits(AnnotatedText text, int at, int end, string[] words)
    {
        if (at + words.Length > end)
        {
            return false;
        }
        for (var i = 1; i < words.Length; i++)
        {
            if (text.Lower(at + i) != words[i])
            {
                return false;
            }
        }
        return true;
    }
}
