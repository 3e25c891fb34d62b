using Whence.Reading;

namespace Whence.Attributing.Unmarked;

/// <summary>
/// Finds who is named at the end of a sentence in a text that lost its commas, as scraped news does: "the dam gave way and 12
/// people drowned a county official said on Monday". Finds nothing in other texts.
/// </summary>
internal sealed class UnmarkedFinder(AnnotatedText text) : ITripleFinder
{
    // Longer clauses than this are no sentences; the bound keeps hostile text linear.
    private const int Reach = 150;

    // English news has a comma every twenty words or so; a text this long with next to none has lost them.
    private const int LongEnough = 60;
    private const int WordsToComma = 200;

    private readonly bool lost = HasLostCommas(text);
    private readonly TrailingSource sources = new(text);

    /// <inheritdoc/>
    public void Find(int first, int end, List<Triple> found)
    {
        for (var i = first; i < end && lost; i++)
        {
            if (CueLexicon.Contains(text.Lower(i)))
            {
                var sentence = text.SentenceOf(i);
                var from = Math.Max(Math.Max(first, sentence.First), i - Reach);
                var to = Math.Min(Math.Min(end, sentence.End), i + Reach);
                if (sources.Read(i, from, to) is { } triple)
                {
                    found.Add(triple);
                }
            }
        }
    }

    private static bool HasLostCommas(AnnotatedText text)
    {
        var commas = 0;
        for (var i = 0; i < text.Count; i++)
        {
            commas += text.Lower(i) == "," ? 1 : 0;
        }
        return text.Count >= LongEnough && commas * WordsToComma < text.Count;
    }
}
