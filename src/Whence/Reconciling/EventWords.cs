using Whence.Languages;

namespace Whence.Reconciling;

/// <summary>Whether the words around a count speak of the event told so far or bring in a new one.</summary>
internal static class EventWords
{
    // Words between an article and its noun: "the deadly early-morning air strikes".
    private const int Between = 4;

    private const string Marks = " \t,;:()\"“”";

    // Characters of a sentence that are looked at.
    private const int Reach = 600;

    // A kind of event, and none that a word of every kind names.
    private const string Any = "any";

    // Each with its kind, and whether it is of the event told so far with any article.
    private static readonly Dictionary<string, (string Kind, bool Told)> Nouns = Table
        .Shipped("Reconciling/events.tsv")
        .Rows.ToDictionary(row => row[0], row => (row[1], row.Length > 2), StringComparer.OrdinalIgnoreCase);

    /// <summary>The kinds of event that the sentence of <paramref name="figure"/> names.</summary>
    public static ImmutableHashSet<string> KindsOf(Figure figure)
    {
        var kinds = ImmutableHashSet<string>.Empty;
        var text = Words(figure);
        foreach (var range in text.SplitAny(Marks))
        {
            if (Named(text[range]) is var (kind, _) && kind != Any)
            {
                kinds = kinds.Add(kind);
            }
        }
        return kinds;
    }

    /// <summary>
    /// True for "the attack", false for "an attack" or "another attack", null where the sentence names none; the first named
    /// decides. False too where it names only events of other kinds than <paramref name="told"/>, those that the report tells of.
    /// </summary>
    public static bool? SpeaksOfTheSame(Figure figure, ImmutableHashSet<string> told)
    {
        if (!told.IsEmpty && KindsOf(figure) is { IsEmpty: false } kinds && !kinds.Overlaps(told))
        {
            return false;
        }
        var text = Words(figure);
        bool? article = null;
        var since = 0;
        foreach (var range in text.SplitAny(Marks))
        {
            var word = text[range];
            if (Article(word) is { } definite)
            {
                (article, since) = (definite, 0);
            }
            else if (Named(word) is var (_, always) && (always || (since < Between && article is not null)))
            {
                return always || article!.Value;
            }
            since++;
        }
        return null;
    }

    private static ReadOnlySpan<char> Words(Figure figure) =>
        figure.SentenceText.AsSpan(0, Math.Min(Reach, figure.SentenceText.Length));

    private static (string Kind, bool Told)? Named(ReadOnlySpan<char> word) =>
        Nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.TrimEnd('.'), out var noun) ? noun : null;

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
