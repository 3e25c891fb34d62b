namespace Whence.Reconciling;

/// <summary>
/// Clusters joined from the most alike pair down, where the two clusters are alike on average (group-average linkage, as topic
/// detection has it: Yang, Pierce and Carbonell 1998), so that one report that speaks of two matters does not chain them together.
/// </summary>
internal sealed class Clusters
{
    private readonly DisjointSets sets;
    private readonly Dictionary<uint, double>[] sums;
    private readonly int[] sizes;
    private readonly HashSet<(int, int, int)> apart = [];

    private Clusters(GistVector[] vectors)
    {
        sets = new DisjointSets(vectors.Length);
        sums = [.. vectors.Select(v => new Dictionary<uint, double>(v.Terms.Zip(v.Weights, KeyValuePair.Create)))];
        sizes = [.. Enumerable.Repeat(1, vectors.Length)];
    }

    /// <summary>The cluster of each vector, as the index of its first.</summary>
    /// <param name="vectors">What is clustered.</param>
    /// <param name="pairs">Pairs that are alike, with their likeness.</param>
    /// <param name="least">The least average likeness between two clusters that are joined.</param>
    public static int[] Of(GistVector[] vectors, List<(double Likeness, int A, int B)> pairs, double least)
    {
        pairs.Sort(
            (x, y) =>
                x.Likeness != y.Likeness ? y.Likeness.CompareTo(x.Likeness)
                : x.A != y.A ? x.A.CompareTo(y.A)
                : x.B.CompareTo(y.B)
        );
        var clusters = new Clusters(vectors);
        foreach (var (_, a, b) in pairs)
        {
            clusters.Join(clusters.sets.Find(a), clusters.sets.Find(b), least);
        }
        return [.. Enumerable.Range(0, vectors.Length).Select(clusters.sets.Find)];
    }

    private void Join(int a, int b, double least)
    {
        // Two clusters found apart stay so until one of them grows.
        var key = (Math.Min(a, b), Math.Max(a, b), sizes[a] + sizes[b]);
        if (a == b || apart.Contains(key))
        {
            return;
        }
        var (small, large) = sums[a].Count <= sums[b].Count ? (sums[a], sums[b]) : (sums[b], sums[a]);
        if (Dot(small, large) < least * sizes[a] * sizes[b])
        {
            apart.Add(key);
            return;
        }
        foreach (var (term, weight) in small)
        {
            large[term] = large.GetValueOrDefault(term) + weight;
        }
        sums[a] = sums[b] = [];
        var size = sizes[a] + sizes[b];
        sets.Union(a, b);
        sums[sets.Find(a)] = large;
        sizes[sets.Find(a)] = size;
    }

    private static double Dot(Dictionary<uint, double> small, Dictionary<uint, double> large)
    {
        var sum = 0.0;
        foreach (var (term, weight) in small)
        {
            sum += weight * large.GetValueOrDefault(term);
        }
        return sum;
    }
}
