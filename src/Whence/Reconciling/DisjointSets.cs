namespace Whence.Reconciling;

/// <summary>Union-find with path halving (Tarjan 1975).</summary>
internal sealed class DisjointSets
{
    private readonly int[] parents;

    public DisjointSets(int count) => parents = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (parents[item] != item)
        {
            item = parents[item] = parents[parents[item]];
        }
        return item;
    }

    // The lower index becomes the root, so that the outcome does not hang on the order of unions.
    public bool Union(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b)
        {
            return false;
        }
        parents[Math.Max(a, b)] = Math.Min(a, b);
        return true;
    }
}
