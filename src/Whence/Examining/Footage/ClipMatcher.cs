using Whence.Examining.Likeness;

namespace Whence.Examining.Footage;

/// <summary>
/// Holds what two clips show against each other, after vPDQ (facebook/ThreatExchange, "vpdq"): each second of one is sought among
/// the frames of the other, and the shares found are given both ways. Beyond vPDQ, seconds are sought in every turn and
/// framing, and among frames that stand closer than a second.
/// </summary>
public static class ClipMatcher
{
    /// <summary>How much of <paramref name="first"/> and <paramref name="second"/> is found in each other.</summary>
    public static ClipMatch Match(ClipPrint first, ClipPrint second)
    {
        var (one, other) = (first.Told.ToList(), second.Told.ToList());
        var told = Math.Min(one.Count, other.Count);
        if (told == 0)
        {
            return ClipMatch.Nothing;
        }
        var allowed = told < FootageThresholds.Seconds ? PdqHash.Near : FootageThresholds.NearSecond;
        var none = new ClipMatch(0, one.Count, 0, other.Count) { Allowed = allowed };
        if (!AnyProbeFound(one, second, allowed) && !AnyProbeFound(other, first, allowed))
        {
            return none;
        }
        var forward = Find(one, second, allowed);
        var backward = Find(other, first, allowed);
        // A second of one clip in which a second of the other was found is itself found.
        var match = none with
        {
            FirstFound = Seconds(one, forward, backward),
            SecondFound = Seconds(other, backward, forward),
        };
        return forward.Count + backward.Count == 0 ? match : Described(match, forward, backward);
    }

    private static ClipMatch Described(ClipMatch match, List<FoundSecond> forward, List<FoundSecond> backward)
    {
        // Of a cut copy, the seconds of the whole are found in the cut, and few the other way round.
        var secondIsCut = forward.Count >= backward.Count;
        var found = secondIsCut ? forward : backward;
        var form = Most(found.Select(f => f.Form))!.Value;
        return match with
        {
            NeededShare =
                2 * found.Count(f => f.IsRich) > found.Count ? FootageThresholds.Share : FootageThresholds.PoorShare,
            Distance = found.Select(f => f.Distance).Order().ElementAt(found.Count / 2),
            Turn = Moment.TurnOf(form),
            Framing = Moment.FramingOf(form),
            SecondIsCut = secondIsCut,
            Offset =
                Most(found.Where(f => f.At is not null).Select(f => f.At!.Value - f.Second)) * (secondIsCut ? 1 : -1),
        };
    }

    private static bool AnyProbeFound(List<Moment> told, ClipPrint among, int allowed)
    {
        var probes = Math.Min(FootageThresholds.Probes, told.Count);
        return Enumerable
            .Range(0, probes)
            .Select(i => told[i * told.Count / probes])
            .Any(moment => Find(moment, among, allowed) is not null);
    }

    private static List<FoundSecond> Find(List<Moment> told, ClipPrint among, int allowed) =>
        [.. told.Select(moment => Find(moment, among, allowed)).OfType<FoundSecond>()];

    private static FoundSecond? Find(Moment moment, ClipPrint among, int allowed)
    {
        allowed = Math.Min(allowed, moment.Allowed);
        var found = Nearest(moment.Forms.AsSpan(), among.Frames.AsSpan(), allowed);
        var key = Nearest(
            moment.Forms.AsSpan(),
            among.KeyFrames.AsSpan(),
            found is { } near ? near.Distance - 1 : allowed
        );
        var best = key ?? found;
        return best is null
            ? null
            : new FoundSecond(
                moment.Second,
                best.Value.Form,
                best.Value.Distance,
                moment.IsRich,
                key is null ? (double)best.Value.Frame / ClipPrint.FramesPerSecond : null
            );
    }

    // The nearest pair of a form and a frame, by the first of those that are equally near; null where none is near enough.
    private static (int Form, int Frame, int Distance)? Nearest(
        ReadOnlySpan<PdqHash> forms,
        ReadOnlySpan<PdqHash> frames,
        int most
    )
    {
        (int, int, int)? nearest = null;
        for (var form = 0; form < forms.Length && most >= 0; form++)
        {
            var hash = forms[form];
            for (var i = 0; i < frames.Length; i++)
            {
                var distance = frames[i].Distance(hash);
                if (distance <= most)
                {
                    nearest = (form, i, distance);
                    most = distance - 1;
                }
            }
        }
        return nearest;
    }

    private static int Seconds(List<Moment> told, List<FoundSecond> own, List<FoundSecond> others)
    {
        var found = own.Select(f => f.Second).ToHashSet();
        found.UnionWith(others.Where(f => f.At is not null).Select(f => (int)f.At!.Value));
        return told.Count(moment => found.Contains(moment.Second));
    }

    // The value that occurs most; of those that occur equally often the least.
    private static T? Most<T>(IEnumerable<T> values)
        where T : struct =>
        values
            .GroupBy(value => value)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => (T?)g.Key)
            .FirstOrDefault();
}
