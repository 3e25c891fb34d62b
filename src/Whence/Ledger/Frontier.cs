using System.Buffers.Binary;
using System.Numerics;

namespace Whence.Ledger;

/// <summary>
/// The right edge of a growing tree: the roots of the whole subtrees that its leaves make up, the largest first. It is
/// all that is needed to append leaves and to know the root; it takes 32 bytes for each bit set in the size.
/// </summary>
public sealed class Frontier
{
    private const int SizeLength = sizeof(long);

    // A size of up to 2^62 leaves has at most 62 subtrees.
    private readonly Digest[] peaks = new Digest[62];
    private int count;

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The frontier that <see cref="ToArray"/> gave as <paramref name="bytes"/>.</summary>
    public static Outcome<Frontier> Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < SizeLength)
        {
            return new Refusal("a frontier opens with the size of its tree, eight bytes");
        }
        var size = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (size is < 0 or >= 1L << 62)
        {
            return new Refusal("a frontier's size is from 0 to 2^62");
        }
        var count = BitOperations.PopCount((ulong)size);
        if (bytes.Length != SizeLength + (count * Digest.Length))
        {
            return new Refusal($"a frontier of size {size} has {count} hashes");
        }
        var frontier = new Frontier { Size = size, count = count };
        MerkleTree.Split(bytes[SizeLength..]).CopyTo(frontier.peaks, 0);
        return frontier;
    }

    /// <summary>Puts a leaf at the right end.</summary>
    public void Append(Digest leaf)
    {
        var hash = leaf;
        // As adding one carries through the bits that are set, the leaf joins each subtree of its height.
        for (var carry = Size; (carry & 1) == 1; carry >>= 1)
        {
            hash = MerkleTree.Node(peaks[--count], hash);
        }
        peaks[count++] = hash;
        Size++;
    }

    /// <summary>The root over all leaves.</summary>
    public Digest Root()
    {
        if (count == 0)
        {
            return MerkleTree.Empty;
        }
        var root = peaks[count - 1];
        for (var i = count - 2; i >= 0; i--)
        {
            root = MerkleTree.Node(peaks[i], root);
        }
        return root;
    }

    /// <summary>The size, eight bytes with the highest first, then the hashes from the largest subtree to the smallest.</summary>
    public byte[] ToArray()
    {
        var hashes = MerkleTree.Join(peaks.AsSpan(0, count));
        var bytes = new byte[SizeLength + hashes.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Size);
        hashes.CopyTo(bytes, SizeLength);
        return bytes;
    }
}
