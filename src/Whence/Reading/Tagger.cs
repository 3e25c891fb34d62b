using System.Numerics;
using System.Runtime.InteropServices;
using Whence.Languages;

namespace Whence.Reading;

/// <summary>
/// Gives each word its Penn Treebank tag: a linear model, from left to right. A form that was only ever seen with one tag has
/// it at once.
/// </summary>
internal sealed class Tagger
{
    /// <summary>The version of the weights' format.</summary>
    public const int Version = 1;

    /// <summary>The model's name in its file.</summary>
    public const string Model = "tagger";

    // Tags, and how many scores a word keeps for each place that it may be seen from.
    private const int Tags = 46;
    private const int Stride = 48;
    private const ulong AllTags = (1ul << Tags) - 2;

    private readonly FeatureWeights weights;
    private readonly Lexicon lexicon;

    private Tagger(WeightsReader reader)
    {
        lexicon = new Lexicon(ref reader);
        weights = new FeatureWeights(ref reader);
    }

    /// <summary>The tagger that ships.</summary>
    /// <exception cref="WeightsException">Its weights cannot be used.</exception>
    public static Tagger Shipped() =>
        new(new WeightsReader("Reading/tagger.model", Weights.Shipped("Reading/tagger.model", Model, Version)));

    /// <summary>The tagger in the bytes of a file called <paramref name="file"/>.</summary>
    /// <exception cref="WeightsException">The file cannot be used.</exception>
    public static Tagger Read(string file, ReadOnlySpan<byte> bytes) =>
        new(new WeightsReader(file, Weights.Unpack(file, bytes, Model, Version)));

    /// <summary>The tags that <paramref name="word"/> was seen with; where it was not, those of its form in lower case.</summary>
    public static Choices Known(Lexicon lexicon, WordType word)
    {
        var known = lexicon.Of(word.Form);
        return known.Set != 0 ? known : lexicon.Of(word.Folded) with { Closed = false };
    }

    /// <summary>Works out all that the tagger needs of <paramref name="word"/> alone.</summary>
    public void Prepare(WordType word)
    {
        word.Tags = Known(lexicon, word);
        var scores = new short[5 * Stride];
        Span<ulong> keys = stackalloc ulong[TagFeatures.Most];
        for (var position = -2; position <= 2; position++)
        {
            var count = TagFeatures.OfWord(word, position, keys);
            foreach (var key in keys[..count])
            {
                weights.Add(key, scores.AsSpan((position + 2) * Stride, Stride));
            }
        }
        word.TagScores = scores;
    }

    /// <summary>Tags one sentence.</summary>
    /// <param name="words">Its words, two edges before them and two after.</param>
    /// <param name="tokens">Its tokens, which receive the tags.</param>
    public void Tag(ReadOnlySpan<WordType> words, Span<Token> tokens)
    {
        Span<short> scores = stackalloc short[Stride];
        Span<ulong> keys = stackalloc ulong[TagFeatures.Most];
        PartOfSpeech before = default,
            second = default;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = words[i + 2];
            var tag = (PartOfSpeech)word.Tags.First;
            if (!word.Tags.IsSure)
            {
                Sum(words.Slice(i, 5), scores);
                var count = TagFeatures.OfContext(words, i + 2, before, second, keys);
                foreach (var key in keys[..count])
                {
                    weights.Add(key, scores);
                }
                tag = Best<short>(scores, word.Tags);
            }
            tokens[i] = tokens[i] with { Tag = tag };
            (second, before) = (before, tag);
        }
    }

    private static void Sum(ReadOnlySpan<WordType> window, Span<short> scores)
    {
        var sums = MemoryMarshal.Cast<short, Vector<short>>(scores);
        sums.Clear();
        for (var place = 0; place < window.Length; place++)
        {
            // Seen from the middle, the first word of the window stands two before.
            var adds = MemoryMarshal.Cast<short, Vector<short>>(window[place].TagScores.AsSpan(place * Stride, Stride));
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += adds[i];
            }
        }
    }

    /// <summary>The tag with the highest score among those possible; the earlier one of two that are level.</summary>
    public static PartOfSpeech Best<T>(ReadOnlySpan<T> scores, Choices known)
        where T : INumber<T>
    {
        var choices = known.Closed ? known.Set : AllTags;
        var best = BitOperations.TrailingZeroCount(choices);
        for (var left = choices & (choices - 1); left != 0; left &= left - 1)
        {
            var tag = BitOperations.TrailingZeroCount(left);
            if (scores[tag] > scores[best])
            {
                best = tag;
            }
        }
        return (PartOfSpeech)best;
    }
}
