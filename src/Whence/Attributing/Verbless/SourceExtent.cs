using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>Where the noun phrase that names a source begins and ends.</summary>
internal readonly struct SourceExtent(AnnotatedText text)
{
    // Longer noun phrases are no sources; the bounds keep hostile text linear.
    private const int Longest = 25;
    private static readonly FrozenSet<string> Stops = PhraseTable.Words("stop");
    private static readonly FrozenSet<string> Determiners = PhraseTable.Words("determiner");
    private static readonly FrozenSet<string> Links = PhraseTable.Words("link");
    private static readonly FrozenSet<string> Openers = PhraseTable.Words("opener");

    /// <summary>Where the phrase from <paramref name="first"/> ends, no later than <paramref name="end"/>.</summary>
    public int End(int first, int end)
    {
        var i = first;
        while (i < end && i - first < Longest && (IsAcronym(i) || !Stops.Contains(text.Lower(i))))
        {
            i += IsAcronym(i) ? 3 : 1;
        }
        return Math.Min(i, end);
    }

    /// <summary>
    /// The same where no comma follows: "according to a source at the command two people died" ends before the determiner or
    /// number that no preposition or conjunction ties to it.
    /// </summary>
    public int EndBeforeNext(int first, int end)
    {
        var i = first + 1;
        while (i < end && i - first < Longest && !Stops.Contains(text.Lower(i)))
        {
            var opens = Determiners.Contains(text.Lower(i)) || char.IsDigit(text.Word(i)[0]);
            if (opens && !Links.Contains(text.Lower(i - 1)) && !Determiners.Contains(text.Lower(i - 1)))
            {
                return i;
            }
            i++;
        }
        return i;
    }

    /// <summary>
    /// Where the description after a name ends: "Jane Doe, a spokeswoman for the ministry," goes on to its second comma;
    /// <paramref name="end"/> itself where none follows.
    /// </summary>
    public int WithDescription(int first, int end, int limit)
    {
        if (
            text.Lower(end) != ","
            || end + 2 >= limit
            || !IsCapital(end - 1)
            || !IsCapital(first)
            || !Openers.Contains(text.Lower(end + 1))
        )
        {
            return end;
        }
        var i = End(end + 1, limit);
        return i >= limit || text.Lower(i) is "," or "." or ";" ? i : end;
    }

    // "the Alliance for Rivers (AFR)"
    private bool IsAcronym(int i) =>
        text.Lower(i) == "(" && text.Lower(i + 2) == ")" && char.IsUpper(text.Word(i + 1)[^1]);

    private bool IsCapital(int i) => char.IsUpper(text.Word(i)[0]);
}
