namespace Whence.Attributing;

/// <summary>Two finders as one: what the second finds is added where the first has nothing of the same cue.</summary>
internal sealed class JoinedFinder(ITripleFinder first, ITripleFinder second) : ITripleFinder
{
    // Sources and contents reach ahead of their cues, so that equals may stand a few triples apart.
    private const int Window = 4;

    /// <inheritdoc/>
    public void Find(int from, int to, List<Triple> found)
    {
        var held = new List<Triple>();
        var added = new List<Triple>();
        first.Find(from, to, held);
        second.Find(from, to, added);
        var next = 0;
        foreach (var triple in added)
        {
            while (next < held.Count && held[next].Place < triple.Place)
            {
                found.Add(held[next++]);
            }
            var known = false;
            for (var i = Math.Max(0, next - Window); i < Math.Min(held.Count, next + Window) && !known; i++)
            {
                known = AreOne(held[i], triple);
            }
            if (!known)
            {
                found.Add(triple);
            }
        }
        found.AddRange(held[next..]);
    }

    // One cue, or one source that says the same: two readings of one attribution.
    private static bool AreOne(Triple one, Triple other) =>
        one.Cue.Overlaps(other.Cue)
        || (one.Source.Overlaps(other.Cue) && one.Source.Overlaps(other.Source))
        || (
            one.Source.Overlaps(other.Source)
            && (
                one.Before.Overlaps(other.Before)
                || one.After.Overlaps(other.After)
                || one.Before.Overlaps(other.After)
                || one.After.Overlaps(other.Before)
            )
        );
}
