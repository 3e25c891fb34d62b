namespace Whence.Reconciling;

/// <summary>
/// Which reports tell one matter: clusters of like gists, joined from the most alike down where the two clusters are alike on
/// average (group-average linkage, as topic detection has it: Yang, Pierce and Carbonell 1998), so that one report that
/// speaks of two matters does not chain them together.
/// </summary>
internal sealed class Matters
{
    // Weeks of coverage of one event.
    private const int Days = 21;

    // Likeness (cosine, 0–1) of two reports that tell one event; and the least average between what they join.
    private const double Alike = 0.12;
    private const double OnAverage = 0.08;

    // How many reports before it each report is held against, on the list of each of its linking terms.
    private const int Before = 16;

    private readonly DisjointSets sets;
    private readonly GistVector[] vectors;
    private readonly LocalDate?[] days;

    private Matters(ImmutableArray<Statements> statements)
    {
        sets = new DisjointSets(statements.Length);
        days = [.. statements.Select(s => s.Gist.Day ?? s.Heading.Published)];
        vectors = GistVector.Of(statements);
    }

    /// <summary>The matter of a report, as the index of its first.</summary>
    public int Of(int report) => sets.Find(report);

    public static Matters Find(ImmutableArray<Statements> statements)
    {
        var matters = new Matters(statements);
        matters.Join();
        return matters;
    }

    private void Join()
    {
        var pairs = Pairs();
        pairs.Sort(
            (x, y) =>
                x.Likeness != y.Likeness ? y.Likeness.CompareTo(x.Likeness)
                : x.A != y.A ? x.A.CompareTo(y.A)
                : x.B.CompareTo(y.B)
        );
        var sums = vectors
            .Select(v => new Dictionary<uint, double>(v.Terms.Zip(v.Weights, KeyValuePair.Create)))
            .ToArray();
        var sizes = Enumerable.Repeat(1, vectors.Length).ToArray();
        var apart = new HashSet<(int, int, int)>();
        foreach (var (_, a, b) in pairs)
        {
            var (x, y) = (sets.Find(a), sets.Find(b));
            if (x == y || apart.Contains((x, y, sizes[x] + sizes[y])))
            {
                continue;
            }
            if (Dot(sums[x], sums[y]) < OnAverage * sizes[x] * sizes[y])
            {
                apart.Add((x, y, sizes[x] + sizes[y]));
                apart.Add((y, x, sizes[x] + sizes[y]));
                continue;
            }
            sets.Union(x, y);
            var size = sizes[x] + sizes[y];
            var (most, least) = sums[x].Count >= sums[y].Count ? (sums[x], sums[y]) : (sums[y], sums[x]);
            foreach (var (term, weight) in least)
            {
                most[term] = most.GetValueOrDefault(term) + weight;
            }
            sums[x] = sums[y] = [];
            sums[sets.Find(x)] = most;
            sizes[sets.Find(x)] = size;
        }
    }

    private List<(double Likeness, int A, int B)> Pairs()
    {
        var lists = new Dictionary<uint, List<int>>();
        var pairs = new List<(double, int, int)>();
        var met = new HashSet<int>();
        foreach (var report in Enumerable.Range(0, vectors.Length).OrderBy(i => days[i] ?? LocalDate.MinIsoValue))
        {
            met.Clear();
            foreach (var term in vectors[report].Links)
            {
                if (!lists.TryGetValue(term, out var list))
                {
                    lists.Add(term, list = []);
                }
                for (var i = list.Count - 1; i >= Math.Max(0, list.Count - Before); i--)
                {
                    var other = list[i];
                    if (
                        Near(days[report], days[other])
                        && met.Add(other)
                        && vectors[report].Likeness(vectors[other]) is >= Alike and var likeness
                    )
                    {
                        pairs.Add((likeness, Math.Min(report, other), Math.Max(report, other)));
                    }
                }
                list.Add(report);
            }
        }
        return pairs;
    }

    private static bool Near(LocalDate? a, LocalDate? b) =>
        a is not { } x || b is not { } y || Math.Abs(NodaTime.Period.DaysBetween(x, y)) <= Days;

    private static double Dot(Dictionary<uint, double> a, Dictionary<uint, double> b)
    {
        var (small, large) = a.Count <= b.Count ? (a, b) : (b, a);
        var sum = 0.0;
        foreach (var (term, weight) in small)
        {
            sum += weight * large.GetValueOrDefault(term);
        }
        return sum;
    }
}
