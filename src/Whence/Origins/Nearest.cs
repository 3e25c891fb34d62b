namespace Whence.Origins;

/// <summary>Which claim of those days gives the same number in the likest words: what is said without a speaker most likely repeats it.</summary>
internal static class Nearest
{
    /// <summary>The evidence, in nats, that two claims of one number tell of one thing.</summary>
    private const double Enough = 12;

    /// <summary>
    /// By claim, the one that each claim without a speaker is likest to; below zero where none is like enough, and for claims with a
    /// speaker.
    /// </summary>
    public static int[] Of(Testimony testimony, Likeness likeness)
    {
        var nearest = new int[testimony.Claims.Length];
        Array.Fill(nearest, -1);
        Find(
            testimony,
            likeness,
            nearest,
            [.. Enumerable.Range(0, nearest.Length).Where(c => testimony.Claims[c].Speaker == Roll.Nobody)]
        );
        return nearest;
    }

    /// <summary>Finds those of <paramref name="open"/> claims anew, which have no speaker.</summary>
    public static void Find(Testimony testimony, Likeness likeness, int[] nearest, int[] open)
    {
        var claims = testimony.Claims;
        var asked = open.Select(c => claims[c].Number).ToHashSet();
        var giving = Enumerable
            .Range(0, claims.Length)
            .Where(c => asked.Contains(claims[c].Number))
            .GroupBy(c => claims[c].Number)
            .ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var c in open)
        {
            nearest[c] = Find(testimony, likeness, c, giving[claims[c].Number]);
        }
    }

    private static int Find(Testimony testimony, Likeness likeness, int claim, int[] giving)
    {
        var (best, most) = (-1, Enough);
        foreach (var other in giving)
        {
            if (
                testimony.Claims[other].Report != testimony.Claims[claim].Report
                && testimony.Claims[other].Repeats(testimony.Claims[claim])
                && testimony.AreNear(testimony.Claims[claim], testimony.Claims[other])
                && likeness.Of(claim, other, testimony.Claims[claim].Number) is var evidence
                && evidence > most
            )
            {
                (best, most) = (other, evidence);
            }
        }
        return best;
    }
}
