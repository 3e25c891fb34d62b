using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>
/// Reads a verb before its source at the end of a sentence without quotation marks: "Nine were hurt, said a nurse who asked not
/// to be named".
/// </summary>
internal readonly struct InvertedReader(AnnotatedText text)
{
    private const int Longest = 25;
    private const int ShortestContent = 3;
    private static readonly FrozenSet<string> Determiners = PhraseTable.Words("determiner");
    private static readonly FrozenSet<string> Relatives = PhraseTable.Words("relative");
    private static readonly FrozenSet<string> Stops = PhraseTable.Words("stop");

    /// <summary>What the verb at <paramref name="at"/> attributes within a clause [first, end).</summary>
    public Triple? Read(int at, int first, int end)
    {
        if (
            text.Lower(at) is not ("said" or "says")
            || at - first <= ShortestContent
            || text.Lower(at - 1) != ","
            || at + 1 >= end
            || end - at > Longest
            || !(Determiners.Contains(text.Lower(at + 1)) || char.IsUpper(text.Word(at + 1)[0]))
            || !text.HoldsFiniteVerb(first, at - 1)
        )
        {
            return null;
        }
        var stop = at + 1;
        while (stop < end && !Stops.Contains(text.Lower(stop)) && !Relatives.Contains(text.Lower(stop)))
        {
            if (text.IsFiniteVerb(stop))
            {
                return null;
            }
            stop++;
        }
        return stop < end && !Relatives.Contains(text.Lower(stop))
            ? null
            : new Triple((at + 1, end), (at, at + 1), Edges.Trim(text, first, at - 1), default);
    }
}
