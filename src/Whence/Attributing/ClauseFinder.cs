using Whence.Reading;

namespace Whence.Attributing;

/// <summary>Finds triples by the cue words of the lexicon and the clause around each.</summary>
internal sealed class ClauseFinder(AnnotatedText text) : ITripleFinder
{
    private readonly ClauseReader reader = new(text);

    /// <inheritdoc/>
    public void Find(int first, int end, List<Triple> found)
    {
        for (var i = first; i < end; i++)
        {
            if (
                CueLexicon.Contains(text.Lower(i))
                && reader.Read(i, first, end) is { } triple
                && (triple.Before != default || triple.After != default)
            )
            {
                found.Add(triple);
            }
        }
    }
}
