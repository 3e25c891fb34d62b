namespace Whence.Origins;

/// <summary>Claims by origin: each voice one, but where analysts merged some or split figures off.</summary>
internal sealed class Grouping
{
    private readonly Testimony testimony;
    private readonly Func<int, Heading> heading;
    private readonly int[] first;

    /// <summary>Groups voices, and regroups them in the order of <paramref name="regroupings"/>.</summary>
    /// <param name="testimony">The claims.</param>
    /// <param name="leaders">By claim, the first of its voice.</param>
    /// <param name="regroupings">By claims, what was merged and split.</param>
    /// <param name="heading">The heading of a report.</param>
    public Grouping(
        Testimony testimony,
        int[] leaders,
        IEnumerable<(bool Together, IReadOnlySet<int> Claims)> regroupings,
        Func<int, Heading> heading
    )
    {
        (this.testimony, this.heading, first) = (testimony, heading, [.. leaders]);
        foreach (var (together, claims) in regroupings)
        {
            if (together)
            {
                Merge(claims.Select(c => first[c]).ToHashSet());
            }
            else
            {
                Split(claims);
            }
        }
    }

    /// <summary>By claim, the first of its origin.</summary>
    public int[] First => first;

    /// <summary>Whose words the origins are that analysts made, by their first claims.</summary>
    public Dictionary<int, string> Named { get; } = [];

    /// <summary>Whose words the origin is that begins with claim <paramref name="origin"/> and has <paramref name="members"/>.</summary>
    public string Source(int origin, IReadOnlyList<int> members) =>
        Named.GetValueOrDefault(origin)
        ?? Longest(members.Where(c => testimony.Claims[c].Speaker != Roll.Nobody))
        ?? Longest(members)
        ?? Told(heading(testimony.Claims[origin].Report));

    private static string Told(Heading heading) => heading.Publisher ?? heading.Id;

    private string? Longest(IEnumerable<int> among) =>
        among.Select(c => testimony.Sources[testimony.Claims[c].Source]).OfType<string>().MaxBy(name => name.Length);

    private int[] Members(Func<int, bool> isOne) => [.. Enumerable.Range(0, first.Length).Where(c => isOne(first[c]))];

    private void Merge(HashSet<int> origins)
    {
        if (origins.Count < 2)
        {
            return;
        }
        var one = origins.Min();
        Named[one] = Source(one, Members(origin => origin == one));
        foreach (var c in Members(origins.Contains))
        {
            first[c] = one;
        }
    }

    private void Split(IReadOnlySet<int> off)
    {
        if (off.Count == 0)
        {
            return;
        }
        var own = off.Min();
        var from = off.Select(c => first[c]).Distinct().ToDictionary(o => o, o => Members(origin => origin == o));
        var sources = from.ToDictionary(o => o.Key, o => Source(o.Key, o.Value));
        var source = testimony.Sources[testimony.Claims[own].Source] ?? sources[first[own]];
        foreach (var (origin, members) in from)
        {
            int[] left = [.. members.Where(c => !off.Contains(c))];
            foreach (var c in left)
            {
                first[c] = left[0];
            }
            if (left.Length > 0)
            {
                Named[left[0]] = sources[origin];
            }
        }
        foreach (var c in off)
        {
            first[c] = own;
        }
        Named[own] = source;
    }
}
