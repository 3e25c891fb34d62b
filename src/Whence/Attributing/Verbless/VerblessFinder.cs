using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>Finds attributions that no verb of saying makes, by the few forms that they take.</summary>
internal sealed class VerblessFinder(AnnotatedText text) : ITripleFinder
{
    // Longer clauses than this are no sentences; the bound keeps hostile text linear.
    private const int Reach = 150;
    private readonly PhraseReader phrases = new(text);
    private readonly PutItReader putIt = new(text);
    private readonly QuotedAsReader quotedAs = new(text);
    private readonly TollReader tolls = new(text);
    private readonly InvertedReader inverted = new(text);
    private readonly AccountReader accounts = new(text);
    private readonly SignatureReader signatures = new(text);
    private readonly HeadlineReader headlines = new(text);

    /// <inheritdoc/>
    public void Find(int first, int end, List<Triple> found)
    {
        for (var i = first; i < end; i++)
        {
            var sentence = text.SentenceOf(i);
            if (
                i == sentence.First
                && sentence.End <= end
                && IsParagraph(i)
                && headlines.Read(sentence) is { } headline
            )
            {
                found.Add(headline);
            }
            if (Read(i, first, end, sentence) is { } triple && (triple.Before != default || triple.After != default))
            {
                found.Add(triple);
            }
        }
    }

    private Triple? Read(int at, int from, int to, Sentence sentence)
    {
        var first = Math.Max(Math.Max(from, sentence.First), at - Reach);
        var end = Math.Min(Math.Min(to, sentence.End), at + Reach);
        while (end > at + 1 && text.Lower(end - 1) is "." or "!" or "?" && !text[end - 1].Quoted)
        {
            end--;
        }
        var (kind, length) = PhraseTable.At(text, at);
        return length > 0 && kind != PhraseKind.Cites
            ? phrases.Read(at, length, kind, first, end)
            : putIt.Read(at, first, end)
                ?? quotedAs.Read(at, first, end)
                ?? accounts.Read(at, first, end)
                ?? tolls.Read(at, first, end)
                ?? inverted.Read(at, first, end)
                ?? signatures.Read(at, from);
    }

    private bool IsParagraph(int at)
    {
        var sentence = text.SentenceIndexOf(at);
        var paragraph = text.Sentences[sentence].Paragraph;
        return (sentence == 0 || text.Sentences[sentence - 1].Paragraph != paragraph)
            && (sentence + 1 == text.Sentences.Length || text.Sentences[sentence + 1].Paragraph != paragraph);
    }
}
