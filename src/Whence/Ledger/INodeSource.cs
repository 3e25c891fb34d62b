namespace Whence.Ledger;

/// <summary>Hashes of whole subtrees, from which proofs are made.</summary>
public interface INodeSource
{
    /// <summary>
    /// The hash of the subtree over the leaves from <paramref name="position"/> · 2^<paramref name="level"/> on,
    /// 2^<paramref name="level"/> of them; null where it is not to be had.
    /// </summary>
    Digest? Node(int level, long position);
}
