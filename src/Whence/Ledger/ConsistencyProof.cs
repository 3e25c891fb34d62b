using System.Numerics;

namespace Whence.Ledger;

/// <summary>
/// That a tree is an earlier tree with more leaves put at its right end, and nothing else (RFC 6962, section 2.1.2;
/// RFC 9162, section 2.1.4).
/// </summary>
/// <param name="Earlier">The number of leaves of the earlier tree.</param>
/// <param name="Later">The number of leaves of the later tree.</param>
/// <param name="Path">The nodes, in the order of the standard; none where the sizes are one or the earlier tree is empty.</param>
public sealed record ConsistencyProof(long Earlier, long Later, ImmutableArray<Digest> Path)
{
    /// <summary>The proof between the trees of these sizes.</summary>
    public static Outcome<ConsistencyProof> Of(long earlier, long later, INodeSource nodes)
    {
        if (earlier < 0 || earlier > later)
        {
            return new Refusal($"a tree of {later} does not come after one of {earlier}");
        }
        var path = new List<Digest>();
        if (earlier > 0 && earlier < later)
        {
            var (from, to) = (0L, later);
            // Down to the subtree whose right end is that of the earlier tree; what is passed on either side is proof.
            while (to > earlier)
            {
                var middle = from + (1L << MerkleTree.LeftHeight(to - from));
                var passed = earlier <= middle ? Subtrees.Root(nodes, middle, to) : Subtrees.Root(nodes, from, middle);
                if (passed is not { } hash)
                {
                    return new Refusal("a tile of the tree is missing");
                }
                path.Add(hash);
                (from, to) = earlier <= middle ? (from, middle) : (middle, to);
            }
            // Where that subtree is the whole earlier tree, its root is known to whoever checks.
            if (from > 0)
            {
                if (Subtrees.Root(nodes, from, to) is not { } hash)
                {
                    return new Refusal("a tile of the tree is missing");
                }
                path.Add(hash);
            }
            path.Reverse();
        }
        return new ConsistencyProof(earlier, later, [.. path]);
    }

    /// <summary>Whether it proves that the tree with <paramref name="laterRoot"/> grew from that with <paramref name="earlierRoot"/>.</summary>
    public Verdict Verify(Digest earlierRoot, Digest laterRoot)
    {
        if (Earlier < 0 || Earlier > Later)
        {
            return Verdict.Bad($"a tree of {Later} does not come after one of {Earlier}");
        }
        if (Earlier == 0 || Earlier == Later)
        {
            return Path.Length > 0 ? Verdict.Bad("the consistency proof has hashes where none are needed")
                : Earlier == 0 && earlierRoot != MerkleTree.Empty ? Verdict.Bad("the empty tree has another root")
                : Earlier == Later && earlierRoot != laterRoot ? Verdict.Bad("trees of one size have different roots")
                : Verdict.Good;
        }
        var wholeSubtree = BitOperations.IsPow2(Earlier);
        if (!wholeSubtree && Path.IsEmpty)
        {
            return Verdict.Bad("the consistency proof has too few hashes");
        }
        var (position, last) = (Earlier - 1, Later - 1);
        for (; (position & 1) == 1; position >>= 1)
        {
            last >>= 1;
        }
        var hashes = wholeSubtree ? Path : Path.RemoveAt(0);
        var before = wholeSubtree ? earlierRoot : Path[0];
        var after = before;
        foreach (var hash in hashes)
        {
            if (last == 0)
            {
                return Verdict.Bad("the consistency proof has too many hashes");
            }
            if ((position & 1) == 1 || position == last)
            {
                before = MerkleTree.Node(hash, before);
                after = MerkleTree.Node(hash, after);
                for (; (position & 1) == 0 && position != 0; position >>= 1)
                {
                    last >>= 1;
                }
            }
            else
            {
                after = MerkleTree.Node(after, hash);
            }
            position >>= 1;
            last >>= 1;
        }
        return last != 0 ? Verdict.Bad("the consistency proof has too few hashes")
            : before != earlierRoot ? Verdict.Bad("the consistency proof does not lead to the earlier root")
            : after != laterRoot ? Verdict.Bad("the consistency proof does not lead to the later root")
            : Verdict.Good;
    }
}
