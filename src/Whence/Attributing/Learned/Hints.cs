namespace Whence.Attributing.Learned;

/// <summary>How the rules of the clause read the cues of a stretch of tokens.</summary>
internal sealed class Hints
{
    private readonly Dictionary<int, Triple> byToken = [];

    /// <summary>Reads tokens [<paramref name="first"/>, <paramref name="end"/>) by <paramref name="rules"/>.</summary>
    public Hints(ITripleFinder rules, int first, int end)
    {
        var found = new List<Triple>();
        rules.Find(first, end, found);
        foreach (var triple in found)
        {
            for (var i = triple.Cue.First; i < triple.Cue.End; i++)
            {
                byToken.TryAdd(i, triple);
            }
        }
    }

    /// <summary>How <paramref name="cue"/> is read; null where the rules have no word for it.</summary>
    public Triple? Of((int First, int End) cue)
    {
        for (var i = cue.End - 1; i >= cue.First; i--)
        {
            if (byToken.TryGetValue(i, out var triple))
            {
                return triple;
            }
        }
        return null;
    }
}
