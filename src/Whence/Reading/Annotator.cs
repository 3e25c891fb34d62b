using System.Buffers;
using Whence.Languages;

namespace Whence.Reading;

/// <summary>
/// Reads a report's text into tokens, sentences and quotations with exact offsets, and gives each token its tag. Safe to call
/// from many threads at once.
/// </summary>
public sealed class Annotator
{
    // Loaded once for all annotators: the weights, and the forms met so far.
    private static readonly Lazy<Models> Shipped = new(() => new Models(Tagger.Shipped(), EntityTagger.Shipped()));

    private readonly Models models;

    /// <summary>An annotator with the weights that ship.</summary>
    /// <exception cref="WeightsException">They cannot be used.</exception>
    public Annotator() => models = Shipped.Value;

    /// <summary>An annotator with other models.</summary>
    internal Annotator(Tagger tagger, EntityTagger entities) => models = new Models(tagger, entities);

    /// <summary>Reads <paramref name="report"/>.</summary>
    public AnnotatedText Annotate(Report report) => Annotate(report, names: true);

    /// <summary>Reads <paramref name="report"/>, with or without finding its names.</summary>
    internal AnnotatedText Annotate(Report report, bool names)
    {
        var tokens = Tokenizer.Tokenize(report.Text);
        var words = new WordType[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            words[i] = models.Vocabulary.Of(report.Text.AsSpan(tokens[i].Start, tokens[i].Length));
        }
        var breaks = LineBreaks.Of(report.Text);
        var quotes = QuoteScanner.Scan(report.Text, breaks, tokens);
        var sentences = SentenceSplitter.Split(report.Text, breaks, tokens);
        var memory = new NameMemory();
        var edged = ArrayPool<WordType>.Shared.Rent(64);
        foreach (var sentence in sentences)
        {
            if (edged.Length < sentence.Length + 4)
            {
                ArrayPool<WordType>.Shared.Return(edged);
                edged = ArrayPool<WordType>.Shared.Rent(sentence.Length + 4);
            }
            edged[0] = edged[1] = edged[sentence.Length + 2] = edged[sentence.Length + 3] = models.Vocabulary.Edge;
            words.AsSpan(sentence.First, sentence.Length).CopyTo(edged.AsSpan(2));
            var own = tokens.AsSpan(sentence.First, sentence.Length);
            models.Tagger.Tag(edged.AsSpan(0, sentence.Length + 4), own);
            if (names)
            {
                models.Entities.Tag(edged.AsSpan(0, sentence.Length + 4), own, memory);
            }
        }
        ArrayPool<WordType>.Shared.Return(edged, clearArray: true);
        return new AnnotatedText(report, tokens, words, sentences, quotes);
    }

    private sealed record Models(Tagger Tagger, EntityTagger Entities)
    {
        public Vocabulary Vocabulary { get; } =
            new(word =>
            {
                Tagger.Prepare(word);
                Entities.Prepare(word);
            });
    }
}
