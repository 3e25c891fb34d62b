using System.Runtime.InteropServices;

namespace Whence.Reconciling;

/// <summary>
/// Clusters joined from the most alike pair down, where the two clusters are alike on average (group-average linkage, as topic
/// detection has it: Yang, Pierce and Carbonell 1998), so that one report that speaks of two matters does not chain them together.
/// </summary>
internal sealed class Clusters
{
    private readonly DisjointSets sets;
    private readonly GistVector[] sums;
    private readonly int[] sizes;

    // Pairs of clusters that were found apart, with how many reports they had together.
    private readonly Dictionary<(int, int), int> apart = [];

    private Clusters(GistVector[] vectors)
    {
        sets = new DisjointSets(vectors.Length);
        sums = [.. vectors];
        sizes = [.. Enumerable.Repeat(1, vectors.Length)];
    }

    /// <summary>The cluster of each vector, as the index of its first.</summary>
    /// <param name="vectors">What is clustered.</param>
    /// <param name="pairs">Pairs that are alike; they come to be sorted.</param>
    /// <param name="least">The least average likeness between two clusters that are joined.</param>
    public static int[] Of(GistVector[] vectors, List<LikePair> pairs, double least)
    {
        CollectionsMarshal.AsSpan(pairs).Sort();
        var clusters = new Clusters(vectors);
        foreach (var pair in pairs)
        {
            clusters.Join(clusters.sets.Find(pair.A), clusters.sets.Find(pair.B), least);
        }
        return [.. Enumerable.Range(0, vectors.Length).Select(clusters.sets.Find)];
    }

    private void Join(int a, int b, double least)
    {
        if (a == b)
        {
            return;
        }
        // Two clusters found apart stay so until one of them grows.
        var size = sizes[a] + sizes[b];
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(apart, (Math.Min(a, b), Math.Max(a, b)), out _);
        if (found == size)
        {
            return;
        }
        if (sums[a].Likeness(sums[b]) < least * sizes[a] * sizes[b])
        {
            found = size;
            return;
        }
        var sum = sums[a].Plus(sums[b]);
        sums[a] = sums[b] = GistVector.None;
        sets.Union(a, b);
        sums[sets.Find(a)] = sum;
        sizes[sets.Find(a)] = size;
    }
}
