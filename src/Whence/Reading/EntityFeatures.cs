using Whence.Languages;

namespace Whence.Reading;

/// <summary>
/// What the name finder looks at: a word with its affixes, shape and the names that it was seen in, two neighbours on either
/// side, tags, the kinds given just before, and the kind that the same word had when the report last spoke of it
/// (after Ratinov and Roth 2009).
/// </summary>
internal static class EntityFeatures
{
    /// <summary>Room for the keys of one word at one position, or of one context.</summary>
    public const int Most = 32;

    // Templates of words stand below this number, 32 a position; those of contexts from here.
    private const int Context = 160;

    /// <summary>The features of a word alone.</summary>
    /// <param name="word">The word.</param>
    /// <param name="position">Where it stands from the word in question: -2 to 2.</param>
    /// <param name="keys">Receives the keys.</param>
    /// <returns>How many keys.</returns>
    public static int OfWord(WordType word, int position, Span<ulong> keys)
    {
        var template = (position + 2) * 32;
        var n = 0;
        keys[n++] = FeatureHash.Key(template, word.Folded);
        keys[n++] = FeatureHash.Key(template + 1, word.Entities.Set);
        keys[n++] = FeatureHash.Key(template + 2, word.Shape);
        if (position is -2 or 2)
        {
            return n;
        }
        var lower = word.Lower.AsSpan();
        keys[n++] = FeatureHash.Key(template + 3, word.Form);
        keys[n++] = FeatureHash.Key(template + 4, word.Ending);
        if (position != 0)
        {
            return n;
        }
        keys[n++] = FeatureHash.Key(template + 5, FeatureHash.Of(lower[..Math.Min(2, lower.Length)]));
        keys[n++] = FeatureHash.Key(template + 6, FeatureHash.Of(lower[..Math.Min(3, lower.Length)]));
        keys[n++] = FeatureHash.Key(template + 7, FeatureHash.Of(lower[..Math.Min(4, lower.Length)]));
        keys[n++] = FeatureHash.Key(template + 8, FeatureHash.Of(lower[^Math.Min(2, lower.Length)..]));
        keys[n++] = FeatureHash.Key(template + 9, FeatureHash.Of(lower[^Math.Min(4, lower.Length)..]));
        keys[n++] = FeatureHash.Key(template + 10, word.Ending, word.Shape);
        keys[n++] = FeatureHash.Key(template + 11, FeatureHash.Of(lower[(lower.LastIndexOf('-') + 1)..]));
        // Years are told from other numbers by their digits.
        keys[n++] = FeatureHash.Key(template + 12, FeatureHash.Of(lower[..Math.Min(2, lower.Length)]), word.Form);
        return n;
    }

    /// <summary>The features of what stands around word <paramref name="at"/> of a sentence, the kinds before it being known.</summary>
    /// <param name="words">The sentence's words, two edges before them and two after.</param>
    /// <param name="at">Index into <paramref name="words"/>.</param>
    /// <param name="tags">The tags before, of, and after the word; Unknown for none.</param>
    /// <param name="before">The kind of the word before.</param>
    /// <param name="second">The kind of the word before that.</param>
    /// <param name="memory">What the same words were before in the report.</param>
    /// <param name="keys">Receives the keys.</param>
    /// <returns>How many keys.</returns>
    public static int OfContext(
        ReadOnlySpan<WordType> words,
        int at,
        (PartOfSpeech Last, PartOfSpeech Own, PartOfSpeech Next) tags,
        EntityKind before,
        EntityKind second,
        NameMemory memory,
        Span<ulong> keys
    )
    {
        var (word, last, next) = (words[at], words[at - 1], words[at + 1]);
        var (one, two) = ((ulong)before, ((ulong)before << 8) | (ulong)second);
        var own = (ulong)tags.Own;
        var (seen, ahead) = (memory.Of(word), memory.Of(next));
        keys[0] = FeatureHash.Key(Context, own);
        keys[1] = FeatureHash.Key(Context + 1, (own << 8) | (ulong)tags.Last);
        keys[2] = FeatureHash.Key(Context + 2, (own << 8) | (ulong)tags.Next);
        keys[3] = FeatureHash.Key(Context + 3, two);
        keys[4] = FeatureHash.Key(Context + 4, word.Folded, one);
        keys[5] = FeatureHash.Key(Context + 5, word.Shape, one);
        keys[6] = FeatureHash.Key(Context + 6, (own << 8) | one);
        keys[7] = FeatureHash.Key(Context + 7, last.Folded, one);
        keys[8] = FeatureHash.Key(Context + 8, word.Folded, last.Folded);
        keys[9] = FeatureHash.Key(Context + 9, word.Folded, next.Folded);
        keys[10] = FeatureHash.Key(Context + 10, word.Shape, last.Folded);
        keys[11] = FeatureHash.Key(Context + 11, word.Shape, next.Folded);
        keys[12] = FeatureHash.Key(Context + 12, word.Entities.Set, last.Entities.Set);
        keys[13] = FeatureHash.Key(Context + 13, word.Entities.Set, next.Entities.Set ^ (one << 32));
        keys[14] = FeatureHash.Key(Context + 14, seen);
        keys[15] = FeatureHash.Key(Context + 15, (seen << 8) | one);
        keys[16] = FeatureHash.Key(Context + 16, (ahead << 16) | (seen << 8) | own);
        keys[17] = FeatureHash.Key(Context + 17, word.Shape, last.Shape ^ (next.Shape << 1));
        keys[18] = FeatureHash.Key(Context + 18, word.Entities.Set, next.Folded);
        keys[19] = FeatureHash.Key(Context + 19, next.Folded, one);
        return 20;
    }
}
