using System.Numerics;

namespace Whence.Ledger;

/// <summary>Roots over ranges of leaves, put together from the nodes that a source has.</summary>
internal static class Subtrees
{
    /// <summary>
    /// MTH(D[from:to]) of RFC 6962, where <paramref name="from"/> is a multiple of the largest power of two that is no
    /// larger than the range; null where a node is not to be had.
    /// </summary>
    public static Digest? Root(INodeSource nodes, long from, long to)
    {
        if (from == to)
        {
            return MerkleTree.Empty;
        }
        var parts = new Stack<Digest>();
        while (from < to)
        {
            var level = BitOperations.Log2((ulong)(to - from));
            if (nodes.Node(level, from >> level) is not { } node)
            {
                return null;
            }
            parts.Push(node);
            from += 1L << level;
        }
        var root = parts.Pop();
        while (parts.TryPop(out var left))
        {
            root = MerkleTree.Node(left, root);
        }
        return root;
    }
}
