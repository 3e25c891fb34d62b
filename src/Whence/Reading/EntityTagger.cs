using System.Numerics;
using System.Runtime.InteropServices;
using Whence.Languages;

namespace Whence.Reading;

/// <summary>
/// Finds names, dates and numbers: gives each word the kind of name that it is part of. A linear model, from left to right,
/// that remembers what the report's names were before.
/// </summary>
internal sealed class EntityTagger
{
    /// <summary>The version of the weights' format.</summary>
    public const int Version = 1;

    /// <summary>The model's name in its file.</summary>
    public const string Model = "entities";

    private const string Path = "Reading/entities.model";

    // How many kinds there are, and how many scores a word keeps for each place that it may be seen from.
    private const int Kinds = 9;
    private const int Stride = 16;

    private readonly FeatureWeights weights;
    private readonly Lexicon lexicon;

    private EntityTagger(WeightsReader reader)
    {
        lexicon = new Lexicon(ref reader);
        weights = new FeatureWeights(ref reader);
    }

    /// <summary>The model that ships.</summary>
    /// <exception cref="WeightsException">Its weights cannot be used.</exception>
    public static EntityTagger Shipped() => new(new WeightsReader(Path, Weights.Shipped(Path, Model, Version)));

    /// <summary>The model in the bytes of a file called <paramref name="file"/>.</summary>
    /// <exception cref="WeightsException">The file cannot be used.</exception>
    public static EntityTagger Read(string file, ReadOnlySpan<byte> bytes) =>
        new(new WeightsReader(file, Weights.Unpack(file, bytes, Model, Version)));

    /// <summary>Whether <paramref name="word"/> is never part of a name.</summary>
    public static bool IsNoName(WordType word) => word.Entities is { IsSure: true, First: (int)EntityKind.None };

    /// <summary>Works out all that the model needs of <paramref name="word"/> alone.</summary>
    public void Prepare(WordType word)
    {
        word.Entities = lexicon.Of(word.Form);
        var scores = new short[5 * Stride];
        Span<ulong> keys = stackalloc ulong[EntityFeatures.Most];
        for (var position = -2; position <= 2; position++)
        {
            var count = EntityFeatures.OfWord(word, position, keys);
            foreach (var key in keys[..count])
            {
                weights.Add(key, scores.AsSpan((position + 2) * Stride, Stride));
            }
        }
        word.EntityScores = scores;
    }

    /// <summary>Finds the names of one sentence.</summary>
    /// <param name="words">Its words, two edges before them and two after.</param>
    /// <param name="tokens">Its tokens, tagged; they receive their kinds.</param>
    /// <param name="memory">What names the report had before; it receives those of this sentence.</param>
    public void Tag(ReadOnlySpan<WordType> words, Span<Token> tokens, NameMemory memory)
    {
        Span<short> scores = stackalloc short[Stride];
        Span<ulong> keys = stackalloc ulong[EntityFeatures.Most];
        EntityKind before = default,
            second = default;
        for (var i = 0; i < tokens.Length; i++)
        {
            var kind = EntityKind.None;
            if (!IsNoName(words[i + 2]))
            {
                Sum(words.Slice(i, 5), scores);
                var tags = (
                    i > 0 ? tokens[i - 1].Tag : default,
                    tokens[i].Tag,
                    i + 1 < tokens.Length ? tokens[i + 1].Tag : default
                );
                var count = EntityFeatures.OfContext(words, i + 2, tags, before, second, memory, keys);
                foreach (var key in keys[..count])
                {
                    weights.Add(key, scores);
                }
                kind = Best<short>(scores);
                if (kind == EntityKind.None && tokens[i].Tag == PartOfSpeech.NNP && words[i + 2].Entities.Set == 0)
                {
                    // What training never met is what the report said it was.
                    kind = memory.KindOf(words[i + 2]);
                }
                memory.Keep(words[i + 2], kind);
            }
            tokens[i] = tokens[i] with { Entity = kind };
            (second, before) = (before, kind);
        }
    }

    /// <summary>The kind with the highest score; the earlier one of two that are level.</summary>
    public static EntityKind Best<T>(ReadOnlySpan<T> scores)
        where T : INumber<T>
    {
        var best = 0;
        for (var kind = 1; kind < Kinds; kind++)
        {
            if (scores[kind] > scores[best])
            {
                best = kind;
            }
        }
        return (EntityKind)best;
    }

    private static void Sum(ReadOnlySpan<WordType> window, Span<short> scores)
    {
        var sums = MemoryMarshal.Cast<short, Vector<short>>(scores);
        sums.Clear();
        for (var place = 0; place < window.Length; place++)
        {
            var adds = MemoryMarshal.Cast<short, Vector<short>>(
                window[place].EntityScores.AsSpan(place * Stride, Stride)
            );
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += adds[i];
            }
        }
    }
}
