using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>Reads "(quoted) X as saying that …".</summary>
internal readonly struct QuotedAsReader(AnnotatedText text)
{
    private const int Longest = 25;
    private static readonly FrozenSet<string> Stops = PhraseTable.Words("stop");

    /// <summary>What the "as" at <paramref name="at"/> attributes within a clause [first, end).</summary>
    public Triple? Read(int at, int first, int end)
    {
        if (
            text.Lower(at) != "as"
            || at + 2 >= end
            || !CueLexicon.Contains(text.Lower(at + 1))
            || !text.Lower(at + 1).EndsWith("ing", StringComparison.Ordinal)
        )
        {
            return null;
        }
        var start = at;
        while (
            start > Math.Max(first, at - Longest)
            && !Stops.Contains(text.Lower(start - 1))
            && !CueLexicon.Contains(text.Lower(start - 1))
        )
        {
            start--;
        }
        return start < at ? new Triple((start, at), (at + 1, at + 2), default, Edges.Trim(text, at + 2, end)) : null;
    }
}
