namespace Whence.Examining.Footage;

/// <summary>
/// Puts exhibits together that links tie, directly or through others, so that a clip that was posted ten times is counted once.
/// The same exhibits and links give the same clusters, in whatever order the links come.
/// </summary>
public static class Clusters
{
    private const int Letters = 12;

    /// <summary>The clusters of <paramref name="exhibits"/>, each of which is in one.</summary>
    /// <param name="exhibits">Ids, in the order in which they came in.</param>
    /// <param name="links">What ties them; a link to what is not among them ties nothing.</param>
    public static ImmutableArray<ClipCluster> Of(IReadOnlyList<string> exhibits, IEnumerable<ClipLink> links)
    {
        var place = exhibits
            .Distinct(StringComparer.Ordinal)
            .Index()
            .ToDictionary(e => e.Item, e => e.Index, StringComparer.Ordinal);
        var ties = links
            .Where(link => link.Likeness != ClipLikeness.None && !link.IsRejected && link.First != link.Second)
            .Where(link => place.ContainsKey(link.First) && place.ContainsKey(link.Second))
            .OrderBy(link => place[link.First])
            .ThenBy(link => place[link.Second])
            .ToList();
        var together = Roots(place, ties);
        var surely = Roots(place, ties.Where(link => link.IsSure));
        return
        [
            .. place
                .Keys.OrderBy(id => place[id])
                .GroupBy(id => together[place[id]])
                .Select(group => new ClipCluster(
                    Name(group.First()),
                    [.. group],
                    [.. ties.Where(link => together[place[link.First]] == group.Key)]
                )
                {
                    Distinct = group.Select(id => surely[place[id]]).Distinct().Count(),
                }),
        ];
    }

    /// <summary>How many clips <paramref name="clusters"/> hold: so many if all that is probable is so, and so many if none of it is.</summary>
    public static Interval Count(IEnumerable<ClipCluster> clusters)
    {
        var (least, most) = (0, 0);
        foreach (var cluster in clusters)
        {
            (least, most) = (least + 1, most + cluster.Distinct);
        }
        return new Interval(least, most);
    }

    // For each the least place that it is tied to.
    private static int[] Roots(Dictionary<string, int> place, IEnumerable<ClipLink> ties)
    {
        var roots = Enumerable.Range(0, place.Count).ToArray();
        foreach (var tie in ties)
        {
            var (one, other) = (Root(roots, place[tie.First]), Root(roots, place[tie.Second]));
            roots[Math.Max(one, other)] = Math.Min(one, other);
        }
        return [.. roots.Select((_, i) => Root(roots, i))];
    }

    private static int Root(int[] roots, int of)
    {
        while (roots[of] != of)
        {
            of = roots[of] = roots[roots[of]];
        }
        return of;
    }

    private static string Name(string exhibit)
    {
        var digest = exhibit[(exhibit.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return "clip:" + digest[..Math.Min(Letters, digest.Length)];
    }
}
