using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>Reads "as X put it" and "X put it this way".</summary>
internal readonly struct PutItReader(AnnotatedText text)
{
    private const int Longest = 25;

    /// <summary>What the "put it" at <paramref name="at"/> attributes within a clause [first, end).</summary>
    public Triple? Read(int at, int first, int end)
    {
        if (text.Lower(at) is not ("put" or "puts") || text.Lower(at + 1) != "it")
        {
            return null;
        }
        var cue = (at, Math.Min(end, at + 2));
        var floor = Math.Max(first, at - Longest);
        for (var i = at - 1; i >= floor; i--)
        {
            if (text.Lower(i) != "as")
            {
                continue;
            }
            var source = Edges.Trim(text, i + 1, at);
            if (source == default)
            {
                return null;
            }
            var before = Edges.Trim(text, first, i);
            var after = Edges.Trim(text, at + 2, end);
            return i == first || before == default
                ? new Triple(source, cue, default, after)
                : new Triple(source, cue, before, text.Lower(at + 2) == "," ? after : default);
        }
        return null;
    }
}
