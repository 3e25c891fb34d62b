using Whence.Languages;
using Whence.Reading;
using Whence.Testing;

namespace Whence.Training.Reading;

/// <summary>Trains a tagger on articles that CoreNLP has tagged.</summary>
internal sealed class TaggerTrainer
{
    private const int Classes = 48;
    private const int Rounds = 8;
    private const int Seed = 20;

    private readonly AveragedPerceptron perceptron = new(Classes);
    private readonly Dictionary<WordType, int[][]> features = [];

    private TaggerTrainer() { }

    /// <summary>The file of a tagger trained on <paramref name="articles"/>: the same bytes for the same articles.</summary>
    public static byte[] Train(IEnumerable<SilverArticle> articles) => new TaggerTrainer().Run([.. articles]);

    private byte[] Run(List<SilverArticle> articles)
    {
        var forms = new Forms();
        var sentences = articles.SelectMany(article => TaggedSentence.Of(article, forms)).ToArray();
        var builder = new LexiconBuilder(known: 4, closed: 20, share: 0.004);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Tags.Length; i++)
            {
                builder.Add(sentence.Words[i + 2].Form, (int)sentence.Tags[i]);
            }
        }
        var lexicon = builder.Build();
        foreach (var word in forms.All)
        {
            word.Tags = Tagger.Known(lexicon, word);
        }
        sentences =
        [
            .. sentences,
            .. SentenceVariants.Of(sentences, forms, word => word.Tags = Tagger.Known(lexicon, word)),
        ];
        Count(sentences);
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(sentences);
            var wrong = sentences.Sum(Learn);
            Console.WriteLine($"tagger round {round + 1}: {wrong} wrong");
        }
        return Weights.Pack(
            Tagger.Model,
            Tagger.Version,
            writer =>
            {
                lexicon.Write(writer);
                FeatureWeights.Write(writer, perceptron.Rows(unit: 0.12, least: 2));
            }
        );
    }

    private void Count(TaggedSentence[] sentences)
    {
        var keys = new ulong[TagFeatures.Most];
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Tags.Length; i++)
            {
                if (sentence.Words[i + 2].Tags.IsSure)
                {
                    continue;
                }
                for (var place = 0; place < 5; place++)
                {
                    var count = TagFeatures.OfWord(sentence.Words[i + place], place - 2, keys);
                    foreach (var key in keys.AsSpan(0, count))
                    {
                        perceptron.Count(key);
                    }
                }
                var before = i > 0 ? sentence.Tags[i - 1] : default;
                var second = i > 1 ? sentence.Tags[i - 2] : default;
                var more = TagFeatures.OfContext(sentence.Words, i + 2, before, second, keys);
                foreach (var key in keys.AsSpan(0, more))
                {
                    perceptron.Count(key);
                }
            }
        }
        perceptron.Begin(least: 3);
    }

    private int Learn(TaggedSentence sentence)
    {
        var wrong = 0;
        PartOfSpeech before = default,
            second = default;
        Span<float> scores = stackalloc float[Classes];
        Span<ulong> keys = stackalloc ulong[TagFeatures.Most];
        Span<int> active = stackalloc int[6 * TagFeatures.Most];
        for (var i = 0; i < sentence.Tags.Length; i++)
        {
            var word = sentence.Words[i + 2];
            var guess = (PartOfSpeech)word.Tags.First;
            if (!word.Tags.IsSure)
            {
                var n = 0;
                for (var place = 0; place < 5; place++)
                {
                    var own = OfWord(sentence.Words[i + place])[place];
                    own.CopyTo(active[n..]);
                    n += own.Length;
                }
                var count = TagFeatures.OfContext(sentence.Words, i + 2, before, second, keys);
                foreach (var key in keys[..count])
                {
                    active[n++] = perceptron.Find(key);
                }
                scores.Clear();
                perceptron.Score(active[..n], scores);
                guess = Tagger.Best<float>(scores, word.Tags);
                perceptron.Step(active[..n], (int)sentence.Tags[i], (int)guess);
            }
            wrong += guess == sentence.Tags[i] ? 0 : 1;
            (second, before) = (before, guess);
        }
        return wrong;
    }

    private int[][] OfWord(WordType word)
    {
        if (!features.TryGetValue(word, out var places))
        {
            var keys = new ulong[TagFeatures.Most];
            places =
            [
                .. Enumerable
                    .Range(-2, 5)
                    .Select(position =>
                    {
                        var count = TagFeatures.OfWord(word, position, keys);
                        return keys.Take(count).Select(perceptron.Find).Where(at => at >= 0).ToArray();
                    }),
            ];
            features[word] = places;
        }
        return places;
    }
}
