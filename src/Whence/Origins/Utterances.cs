namespace Whence.Origins;

/// <summary>Joins what one speaker says: within a report, and across reports of the same days.</summary>
internal static class Utterances
{
    /// <summary>
    /// Joins the claims of one speaker but those <paramref name="cited"/> from a report in hand, which speaks for itself; returns each
    /// number that a later report repeats, with where it was said before.
    /// </summary>
    public static List<(int From, int To)> Join(Testimony testimony, HashSet<int> cited, Voices voices)
    {
        JoinRepeats(testimony.Claims, voices);
        var repeated = new List<(int, int)>();
        var last = new Dictionary<int, int>();
        var told = new Dictionary<(int Speaker, int Measure, long Number), int>();
        for (var c = 0; c < testimony.Claims.Length; c++)
        {
            ref readonly var claim = ref testimony.Claims[c];
            if (claim.Speaker == Roll.Nobody || cited.Contains(c))
            {
                continue;
            }
            if (last.TryGetValue(claim.Speaker, out var before) && testimony.MayBeNear(testimony.Claims[before], claim))
            {
                voices.Follow(c, voices.Voice(before)!.Value);
                voices.Join(before, c);
            }
            else
            {
                voices.Name(c, claim.Speaker);
            }
            last[claim.Speaker] = c;
            var key = (claim.Speaker, claim.Measure, claim.Number);
            if (
                told.TryGetValue(key, out var first)
                && testimony.Claims[first].Report != claim.Report
                && testimony.MayBeNear(testimony.Claims[first], claim)
            )
            {
                repeated.Add((c, first));
            }
            told[key] = c;
        }
        return repeated;
    }

    // A repeat, the same figure of a report given twice, and what a report says twice in its own voice are one utterance.
    private static void JoinRepeats(Claim[] claims, Voices voices)
    {
        var figures = new Dictionary<(int First, int Measure, long Number), int>();
        var own = new Dictionary<(int Report, int Measure, long Number), int>();
        for (var c = 0; c < claims.Length; c++)
        {
            ref readonly var claim = ref claims[c];
            if (!figures.TryAdd((claim.First, claim.Measure, claim.Number), c))
            {
                voices.Join(figures[(claim.First, claim.Measure, claim.Number)], c);
            }
            if (
                claim.Repeated >= 0
                && figures.TryGetValue((claim.Repeated, claim.Measure, claim.Number), out var repeated)
            )
            {
                voices.Join(repeated, c);
            }
            if (claim.Speaker == Roll.Nobody && !own.TryAdd((claim.Report, claim.Measure, claim.Number), c))
            {
                voices.Join(own[(claim.Report, claim.Measure, claim.Number)], c);
            }
        }
    }
}
