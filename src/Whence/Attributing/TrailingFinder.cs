using Whence.Reading;

namespace Whence.Attributing;

/// <summary>
/// Finds who carries a sentence by its last words: "The army says that two pilots died, Example News reports." The clause
/// holds a statement of its own, which hides the one around it.
/// </summary>
internal sealed class TrailingFinder(AnnotatedText text) : ITripleFinder
{
    private readonly ClauseReader reader = new(text);

    /// <inheritdoc/>
    public void Find(int first, int end, List<Triple> found)
    {
        for (var i = first; i < end; i++)
        {
            if (
                EndsSentence(i, end)
                && CueLexicon.Contains(text.Lower(i))
                && reader.Read(i, first, end) is { } triple
                && triple.Before != default
                && triple.After == default
            )
            {
                found.Add(triple);
            }
        }
    }

    private bool EndsSentence(int i, int end)
    {
        var stop = Math.Min(end, text.SentenceOf(i).End);
        return i + 1 == stop || (i + 2 == stop && text[i + 1].Tag == PartOfSpeech.Period);
    }
}
