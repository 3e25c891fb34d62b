namespace Whence.Origins;

/// <summary>
/// Claims joined into the utterances they trace to: disjoint sets, each led by its earliest member, each of one voice at most. A
/// voice is told by the claim that it was first heard in.
/// </summary>
internal sealed class Voices
{
    private const int None = -1;

    private readonly int[] leader;
    private readonly int[] voice;
    private readonly int[] speaker;

    public Voices(int count)
    {
        leader = [.. Enumerable.Range(0, count)];
        voice = new int[count];
        speaker = new int[count];
        Array.Fill(voice, None);
    }

    /// <summary>The claim that leads the set of <paramref name="claim"/>: the first given.</summary>
    public int Of(int claim)
    {
        while (leader[claim] != claim)
        {
            claim = leader[claim] = leader[leader[claim]];
        }
        return claim;
    }

    /// <summary>The voice of the set of <paramref name="claim"/>; null where none is known.</summary>
    public int? Voice(int claim) => voice[Of(claim)] is var known and not None ? known : null;

    /// <summary>Whether the voice of the set of <paramref name="claim"/> is known to be one of <paramref name="who"/>.</summary>
    public bool Speaks(int claim, int who) => Voice(claim) is { } known && speaker[known] == who;

    /// <summary>Says that <paramref name="who"/> speaks the set of <paramref name="claim"/>, where nobody was known to: a voice of its own.</summary>
    public void Name(int claim, int who)
    {
        if (voice[Of(claim)] == None)
        {
            (voice[Of(claim)], speaker[claim]) = (claim, who);
        }
    }

    /// <summary>Says that the set of <paramref name="claim"/> is of a voice that is known already, where nobody was known to speak it.</summary>
    public void Follow(int claim, int known)
    {
        if (voice[Of(claim)] == None)
        {
            voice[Of(claim)] = known;
        }
    }

    /// <summary>Says that two claims are one utterance; false where that was known, or two voices are known to speak them.</summary>
    public bool Join(int one, int other)
    {
        var (first, second) = (Of(one), Of(other));
        if (first == second || (voice[first] != None && voice[second] != None && voice[first] != voice[second]))
        {
            return false;
        }
        var known = voice[first] != None ? voice[first] : voice[second];
        leader[Math.Max(first, second)] = Math.Min(first, second);
        voice[Math.Min(first, second)] = known;
        return true;
    }
}
