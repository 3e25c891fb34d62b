using Whence.Languages;

namespace Whence.Reading;

/// <summary>
/// What the tagger looks at: the word itself with its affixes, shape and known tags, two neighbours on either side, and the
/// two tags before (after Toutanova et al. 2003, read left to right).
/// </summary>
internal static class TagFeatures
{
    /// <summary>Room for the keys of one word at one position, or of one context.</summary>
    public const int Most = 24;

    // Templates of words stand below this number, 32 a position; those of contexts from here.
    private const int Context = 160;

    /// <summary>The features that <paramref name="word"/> makes alone, seen from <paramref name="position"/> words before it, -2 to 2.</summary>
    /// <returns>How many keys.</returns>
    public static int OfWord(WordType word, int position, Span<ulong> keys)
    {
        var template = (position + 2) * 32;
        var n = 0;
        keys[n++] = FeatureHash.Key(template, word.Folded);
        keys[n++] = FeatureHash.Key(template + 1, word.Tags.Set);
        if (position is -2 or 2)
        {
            return n;
        }
        var lower = word.Lower.AsSpan();
        keys[n++] = FeatureHash.Key(template + 2, word.Shape);
        keys[n++] = FeatureHash.Key(template + 3, word.Ending);
        keys[n++] = FeatureHash.Key(template + 4, FeatureHash.Of(Last(lower, 2)));
        if (position != 0)
        {
            return n;
        }
        keys[n++] = FeatureHash.Key(template + 5, word.Form);
        keys[n++] = FeatureHash.Key(template + 6, FeatureHash.Of(Last(lower, 1)));
        keys[n++] = FeatureHash.Key(template + 7, FeatureHash.Of(Last(lower, 4)));
        keys[n++] = FeatureHash.Key(template + 8, FeatureHash.Of(Last(lower, 5)));
        keys[n++] = FeatureHash.Key(template + 9, FeatureHash.Of(lower[..Math.Min(1, lower.Length)]));
        keys[n++] = FeatureHash.Key(template + 10, FeatureHash.Of(lower[..Math.Min(2, lower.Length)]));
        keys[n++] = FeatureHash.Key(template + 11, FeatureHash.Of(lower[..Math.Min(3, lower.Length)]));
        keys[n++] = FeatureHash.Key(template + 12, FeatureHash.Of(lower[..Math.Min(4, lower.Length)]));
        keys[n++] = FeatureHash.Key(template + 13, FeatureHash.Of(lower[(lower.LastIndexOf('-') + 1)..]));
        keys[n++] = FeatureHash.Key(template + 14, word.Ending, word.Shape);
        return n;
    }

    /// <summary>The features of the words and tags around word <paramref name="at"/> of a sentence, the tags before it being known.</summary>
    /// <param name="words">The sentence's words, two edges before them and two after.</param>
    /// <param name="at">Index into <paramref name="words"/>.</param>
    /// <param name="before">The tag of the word before; Unknown for none.</param>
    /// <param name="second">The tag of the word before that.</param>
    /// <param name="keys">Receives the keys.</param>
    /// <returns>How many keys.</returns>
    public static int OfContext(
        ReadOnlySpan<WordType> words,
        int at,
        PartOfSpeech before,
        PartOfSpeech second,
        Span<ulong> keys
    )
    {
        var (word, last, next) = (words[at], words[at - 1], words[at + 1]);
        var (one, two) = ((ulong)before, ((ulong)before << 8) | (ulong)second);
        keys[0] = FeatureHash.Key(Context, one);
        keys[1] = FeatureHash.Key(Context + 1, two);
        keys[2] = FeatureHash.Key(Context + 2, word.Folded, one);
        keys[3] = FeatureHash.Key(Context + 3, word.Folded, last.Folded);
        keys[4] = FeatureHash.Key(Context + 4, word.Folded, next.Folded);
        keys[5] = FeatureHash.Key(Context + 5, word.Tags.Set, one ^ (next.Tags.Set << 6));
        keys[6] = FeatureHash.Key(Context + 6, word.Folded, next.Tags.Set);
        keys[7] = FeatureHash.Key(Context + 7, word.Tags.Set, two);
        keys[8] = FeatureHash.Key(Context + 8, next.Folded, one);
        keys[9] = FeatureHash.Key(Context + 9, word.Shape, one);
        keys[10] = FeatureHash.Key(
            Context + 10,
            word.Tags.Set,
            FeatureHash.Key(0, next.Tags.Set, words[at + 2].Tags.Set)
        );
        keys[11] = FeatureHash.Key(Context + 11, word.Shape ^ one, word.Ending);
        return 12;
    }

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> text, int count) =>
        text.Length > count ? text[^count..] : text;
}
