using Whence.Languages;
using Whence.Reading;
using Whence.Testing;

namespace Whence.Training.Reading;

/// <summary>Trains the name finder on articles whose names CoreNLP has found.</summary>
internal sealed class EntityTrainer
{
    private const int Classes = 16;
    private const int Rounds = 8;
    private const int Seed = 21;

    private readonly AveragedPerceptron perceptron = new(Classes);
    private readonly Dictionary<WordType, int[][]> features = [];
    private readonly NameMemory memory = new();

    private EntityTrainer() { }

    /// <summary>The file of a model trained on <paramref name="articles"/>: the same bytes for the same articles.</summary>
    public static byte[] Train(IEnumerable<SilverArticle> articles) => new EntityTrainer().Run(articles);

    private byte[] Run(IEnumerable<SilverArticle> articles)
    {
        var forms = new Forms();
        var documents = articles.Select(article => TaggedSentence.Of(article, forms).ToArray()).ToArray();
        var builder = new LexiconBuilder(known: 3, closed: 20, share: 0.004);
        foreach (var sentence in documents.SelectMany(document => document))
        {
            for (var i = 0; i < sentence.Tags.Length; i++)
            {
                builder.Add(sentence.Words[i + 2].Form, (int)sentence.Entities[i]);
            }
        }
        var lexicon = builder.Build();
        var random = new Random(Seed);
        var seen = documents.SelectMany(d => d).SelectMany(s => s.Words).CountBy(word => word.Text).ToDictionary();
        var invented = new InventedNames(forms, seen, random);
        documents = [.. documents, .. documents.Where((_, i) => i % 2 == 0).Select(invented.In)];
        foreach (var word in forms.All)
        {
            word.Entities = lexicon.Of(word.Form);
        }
        Count(documents);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(documents);
            var wrong = documents.Sum(Learn);
            Console.WriteLine($"entities round {round + 1}: {wrong} wrong");
        }
        return Weights.Pack(
            EntityTagger.Model,
            EntityTagger.Version,
            writer =>
            {
                lexicon.Write(writer);
                FeatureWeights.Write(writer, perceptron.Rows(unit: 0.12, least: 2));
            }
        );
    }

    private void Count(TaggedSentence[][] documents)
    {
        Span<ulong> keys = stackalloc ulong[EntityFeatures.Most];
        foreach (var document in documents)
        {
            memory.Clear();
            foreach (var sentence in document)
            {
                for (var i = 0; i < sentence.Tags.Length; i++)
                {
                    if (EntityTagger.IsNoName(sentence.Words[i + 2]))
                    {
                        continue;
                    }
                    for (var place = 0; place < 5; place++)
                    {
                        var count = EntityFeatures.OfWord(sentence.Words[i + place], place - 2, keys);
                        foreach (var key in keys[..count])
                        {
                            perceptron.Count(key);
                        }
                    }
                    var before = i > 0 ? sentence.Entities[i - 1] : default;
                    var second = i > 1 ? sentence.Entities[i - 2] : default;
                    var more = Context(sentence, i, before, second, keys);
                    foreach (var key in keys[..more])
                    {
                        perceptron.Count(key);
                    }
                    memory.Keep(sentence.Words[i + 2], sentence.Entities[i]);
                }
            }
        }
        perceptron.Begin(least: 3);
    }

    private int Learn(TaggedSentence[] document)
    {
        memory.Clear();
        return document.Sum(Learn);
    }

    private int Learn(TaggedSentence sentence)
    {
        var wrong = 0;
        EntityKind before = default,
            second = default;
        Span<float> scores = stackalloc float[Classes];
        Span<ulong> keys = stackalloc ulong[EntityFeatures.Most];
        Span<int> active = stackalloc int[6 * EntityFeatures.Most];
        for (var i = 0; i < sentence.Tags.Length; i++)
        {
            var word = sentence.Words[i + 2];
            var guess = EntityKind.None;
            if (!EntityTagger.IsNoName(word))
            {
                var n = 0;
                for (var place = 0; place < 5; place++)
                {
                    var own = OfWord(sentence.Words[i + place])[place];
                    own.CopyTo(active[n..]);
                    n += own.Length;
                }
                var count = Context(sentence, i, before, second, keys);
                foreach (var key in keys[..count])
                {
                    active[n++] = perceptron.Find(key);
                }
                scores.Clear();
                perceptron.Score(active[..n], scores);
                guess = EntityTagger.Best<float>(scores);
                perceptron.Step(active[..n], (int)sentence.Entities[i], (int)guess);
                memory.Keep(word, guess);
            }
            wrong += guess == sentence.Entities[i] ? 0 : 1;
            (second, before) = (before, guess);
        }
        return wrong;
    }

    private int Context(TaggedSentence sentence, int i, EntityKind before, EntityKind second, Span<ulong> keys) =>
        EntityFeatures.OfContext(
            sentence.Words,
            i + 2,
            (
                i > 0 ? sentence.Tags[i - 1] : default,
                sentence.Tags[i],
                i + 1 < sentence.Tags.Length ? sentence.Tags[i + 1] : default
            ),
            before,
            second,
            memory,
            keys
        );

    private int[][] OfWord(WordType word)
    {
        if (!features.TryGetValue(word, out var places))
        {
            var keys = new ulong[EntityFeatures.Most];
            places =
            [
                .. Enumerable
                    .Range(-2, 5)
                    .Select(position =>
                    {
                        var count = EntityFeatures.OfWord(word, position, keys);
                        return keys.Take(count).Select(perceptron.Find).Where(at => at >= 0).ToArray();
                    }),
            ];
            features[word] = places;
        }
        return places;
    }
}
