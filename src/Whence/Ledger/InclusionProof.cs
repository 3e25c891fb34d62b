namespace Whence.Ledger;

/// <summary>That an entry stands at its number in a tree (RFC 6962, section 2.1.1; RFC 9162, section 2.1.3).</summary>
/// <param name="Index">The entry's number, from 0.</param>
/// <param name="Size">The number of leaves of the tree.</param>
/// <param name="Path">From the leaf's sibling up to the child of the root.</param>
public sealed record InclusionProof(long Index, long Size, ImmutableArray<Digest> Path)
{
    /// <summary>The proof of entry <paramref name="index"/> in the tree of <paramref name="size"/> leaves.</summary>
    public static Outcome<InclusionProof> Of(long index, long size, INodeSource nodes)
    {
        if (index < 0 || index >= size)
        {
            return new Refusal($"a tree of {size} has no entry {index}");
        }
        var path = new List<Digest>();
        // From the root down, the sibling of each subtree that holds the entry; the lowest comes first in the proof.
        for (var (from, to) = (0L, size); to - from > 1; )
        {
            var middle = from + (1L << MerkleTree.LeftHeight(to - from));
            var sibling = index < middle ? Subtrees.Root(nodes, middle, to) : Subtrees.Root(nodes, from, middle);
            if (sibling is not { } hash)
            {
                return new Refusal("a tile of the tree is missing");
            }
            path.Add(hash);
            (from, to) = index < middle ? (from, middle) : (middle, to);
        }
        path.Reverse();
        return new InclusionProof(index, size, [.. path]);
    }

    /// <summary>Whether it proves that <paramref name="leaf"/> stands at its index in the tree with this root.</summary>
    public Verdict Verify(Digest leaf, Digest root)
    {
        if (Index < 0 || Index >= Size)
        {
            return Verdict.Bad($"a tree of {Size} has no entry {Index}");
        }
        var hash = leaf;
        var (position, last) = (Index, Size - 1);
        foreach (var sibling in Path)
        {
            if (last == 0)
            {
                return Verdict.Bad("the inclusion proof has more hashes than its tree has levels");
            }
            if ((position & 1) == 1 || position == last)
            {
                hash = MerkleTree.Node(sibling, hash);
                // The rightmost subtree has no fellow at the levels where it stands alone: none is in the proof.
                for (; (position & 1) == 0 && position != 0; position >>= 1)
                {
                    last >>= 1;
                }
            }
            else
            {
                hash = MerkleTree.Node(hash, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        return last != 0 ? Verdict.Bad("the inclusion proof has fewer hashes than its tree has levels")
            : hash != root ? Verdict.Bad("the inclusion proof does not lead from the entry to the root")
            : Verdict.Good;
    }
}
