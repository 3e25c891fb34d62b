using System.Buffers;
using System.Numerics;

namespace Whence.Ledger;

/// <summary>The hashes of RFC 6962, section 2.1: SHA-256 over a byte 0 and an entry, or over a byte 1 and two hashes.</summary>
public static class MerkleTree
{
    private const int OnTheStack = 1024;
    private const byte LeafMark = 0;
    private const byte NodeMark = 1;

    /// <summary>The root of the tree without leaves.</summary>
    public static Digest Empty { get; } = Digest.Of([]);

    /// <summary>The hash of the leaf that holds <paramref name="entry"/>.</summary>
    public static Digest Leaf(ReadOnlySpan<byte> entry)
    {
        var rented = entry.Length < OnTheStack ? null : ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        var marked = rented ?? stackalloc byte[OnTheStack];
        marked[0] = LeafMark;
        entry.CopyTo(marked[1..]);
        var hash = Digest.Of(marked[..(entry.Length + 1)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
        return hash;
    }

    /// <summary>The hash of the node over <paramref name="left"/> and <paramref name="right"/>.</summary>
    public static Digest Node(Digest left, Digest right)
    {
        Span<byte> marked = stackalloc byte[1 + (2 * Digest.Length)];
        marked[0] = NodeMark;
        left.CopyTo(marked[1..]);
        right.CopyTo(marked[(1 + Digest.Length)..]);
        return Digest.Of(marked);
    }

    /// <summary>The root over <paramref name="leaves"/>, which are leaf hashes, or hashes of whole subtrees of one height.</summary>
    public static Digest Root(ReadOnlySpan<Digest> leaves)
    {
        if (leaves.IsEmpty)
        {
            return Empty;
        }
        var row = ArrayPool<Digest>.Shared.Rent(leaves.Length);
        leaves.CopyTo(row);
        // A row without its fellow at the end goes up as it is: the split at the largest power of two below the count.
        for (var count = leaves.Length; count > 1; count = (count + 1) / 2)
        {
            for (var i = 0; i < count / 2; i++)
            {
                row[i] = Node(row[2 * i], row[(2 * i) + 1]);
            }
            if (count % 2 == 1)
            {
                row[count / 2] = row[count - 1];
            }
        }
        var root = row[0];
        ArrayPool<Digest>.Shared.Return(row);
        return root;
    }

    /// <summary>The hashes that lie one after another in <paramref name="bytes"/>, 32 bytes each.</summary>
    internal static Digest[] Split(ReadOnlySpan<byte> bytes)
    {
        var hashes = new Digest[bytes.Length / Digest.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = new Digest(bytes.Slice(i * Digest.Length, Digest.Length));
        }
        return hashes;
    }

    /// <summary>The bytes of <paramref name="hashes"/>, one after another.</summary>
    internal static byte[] Join(ReadOnlySpan<Digest> hashes)
    {
        var bytes = new byte[hashes.Length * Digest.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i].CopyTo(bytes.AsSpan(i * Digest.Length));
        }
        return bytes;
    }

    /// <summary>The height of the left subtree of a tree of <paramref name="count"/> (at least two) leaves.</summary>
    internal static int LeftHeight(long count) => BitOperations.Log2((ulong)(count - 1));
}
