using Whence.Languages;

namespace Whence.Reconciling;

/// <summary>Whether the words around a count speak of the event told so far or bring in a new one.</summary>
internal static class EventWords
{
    // Words between an article and its noun: "the deadly early-morning air strikes".
    private const int Between = 4;

    // Characters of a sentence that are looked at.
    private const int Reach = 600;

    // Each with whether it is of the event told so far with any article.
    private static readonly Dictionary<string, bool> Nouns = Table
        .Shipped("Reconciling/events.tsv")
        .Rows.ToDictionary(row => row[0], row => row.Length > 1, StringComparer.OrdinalIgnoreCase);

    /// <summary>True for "the attack", false for "an attack" or "another attack", null where the sentence names none; the first named decides.</summary>
    public static bool? SpeaksOfTheSame(Figure figure)
    {
        var text = figure.SentenceText.AsSpan(0, Math.Min(Reach, figure.SentenceText.Length));
        bool? article = null;
        var since = 0;
        foreach (var range in text.SplitAny(" \t,;:()\"“”"))
        {
            var word = text[range].TrimEnd('.');
            if (Article(word) is { } definite)
            {
                (article, since) = (definite, 0);
            }
            else if (Nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var told))
            {
                if (told || (since < Between && article is not null))
                {
                    return told || article!.Value;
                }
            }
            since++;
        }
        return null;
    }

    private static bool? Article(ReadOnlySpan<char> word) =>
        word.Equals("the", StringComparison.OrdinalIgnoreCase)
        || word.Equals("this", StringComparison.OrdinalIgnoreCase)
        || word.Equals("that", StringComparison.OrdinalIgnoreCase)
        || word.Equals("its", StringComparison.OrdinalIgnoreCase)
            ? true
        : word.Equals("a", StringComparison.OrdinalIgnoreCase)
        || word.Equals("an", StringComparison.OrdinalIgnoreCase)
        || word.Equals("another", StringComparison.OrdinalIgnoreCase)
        || word.Equals("separate", StringComparison.OrdinalIgnoreCase)
        || word.Equals("second", StringComparison.OrdinalIgnoreCase)
            ? false
        : null;
}
