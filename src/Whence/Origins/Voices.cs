namespace Whence.Origins;

/// <summary>
/// Figures joined into the utterances they trace to: disjoint sets, each led by its earliest member, each of one speaker at
/// most.
/// </summary>
internal sealed class Voices(int count)
{
    private readonly int[] leader = [.. Enumerable.Range(0, count)];
    private readonly string?[] speaker = new string?[count];

    /// <summary>The figure that leads the set of <paramref name="figure"/>: the first given.</summary>
    public int Of(int figure)
    {
        while (leader[figure] != figure)
        {
            figure = leader[figure] = leader[leader[figure]];
        }
        return figure;
    }

    /// <summary>Who speaks the set of <paramref name="figure"/>; null where nobody is known to.</summary>
    public string? Speaker(int figure) => speaker[Of(figure)];

    /// <summary>Says who speaks the set of <paramref name="figure"/>, where nobody was known to.</summary>
    public void Name(int figure, string name) => speaker[Of(figure)] ??= name;

    /// <summary>Says that two figures are one utterance; false where that was known, or two speakers are known to speak them.</summary>
    public bool Join(int one, int other)
    {
        var (first, second) = (Of(one), Of(other));
        if (first == second || speaker[first] is { } left && speaker[second] is { } right && left != right)
        {
            return false;
        }
        var name = speaker[first] ?? speaker[second];
        leader[Math.Max(first, second)] = Math.Min(first, second);
        speaker[Math.Min(first, second)] = name;
        return true;
    }
}
