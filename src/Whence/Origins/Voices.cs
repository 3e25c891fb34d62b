namespace Whence.Origins;

/// <summary>Figures joined into the utterances they trace to: disjoint sets, each led by its earliest member.</summary>
internal sealed class Voices(int count)
{
    private readonly int[] leader = [.. Enumerable.Range(0, count)];

    /// <summary>The figure that leads the set of <paramref name="figure"/>: the first given.</summary>
    public int Of(int figure)
    {
        while (leader[figure] != figure)
        {
            figure = leader[figure] = leader[leader[figure]];
        }
        return figure;
    }

    /// <summary>Says that two figures are one utterance; false where that was known.</summary>
    public bool Join(int one, int other)
    {
        var (first, second) = (Of(one), Of(other));
        leader[Math.Max(first, second)] = Math.Min(first, second);
        return first != second;
    }
}
