using Whence.Reading;

namespace Whence.Counting;

/// <summary>Phrases of one or more words, found by their first; the longest that fits wins.</summary>
internal sealed class PhraseBook<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> byFirst = new(StringComparer.Ordinal);

    public void Add(string phrase, T value)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!byFirst.TryGetValue(words[0], out var phrases))
        {
            byFirst[words[0]] = phrases = [];
        }
        phrases.Add((words, value));
        phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>Whether a phrase whose value <paramref name="accepts"/> starts at token <paramref name="at"/>.</summary>
    public bool TryMatch(AnnotatedText text, int at, int end, Func<T, bool>? accepts, out T value, out int next)
    {
        if (at < end && byFirst.TryGetValue(text.Lower(at), out var phrases))
        {
            foreach (var (words, candidate) in phrases)
            {
                if ((accepts is null || accepts(candidate)) && Fits(text, at, end, words))
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
