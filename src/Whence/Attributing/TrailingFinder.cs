using Whence.Reading;

namespace Whence.Attributing;

/// <summary>
/// Finds who carries a sentence by its last words: "The army says that two pilots died, Example News reports." The clause
/// holds a statement of its own, which hides the one around it.
/// </summary>
internal sealed class TrailingFinder(AnnotatedText text) : ITripleFinder
{
    private const int Longest = 6;

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

    // "…, a passenger told the harbour radio.": few words may follow, but no clause.
    private bool EndsSentence(int i, int end)
    {
        var stop = Math.Min(end, text.SentenceOf(i).End);
        for (var next = i + 1; next < stop; next++)
        {
            if (next - i > Longest || text[next].Tag is PartOfSpeech.Comma or PartOfSpeech.Colon or PartOfSpeech.IN)
            {
                return false;
            }
        }
        return true;
    }
}
