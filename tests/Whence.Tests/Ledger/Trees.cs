using System.Globalization;
using System.Text;
using Whence.Ledger;

namespace Whence.Tests.Ledger;

/// <summary>Trees for tests: entry i is the words "entry i".</summary>
internal static class Trees
{
    public static byte[] Entry(long number) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"entry {number}"));

    public static Digest[] Leaves(int size) =>
        [.. Enumerable.Range(0, size).Select(number => MerkleTree.Leaf(Entry(number)))];

    /// <summary>The nodes over <paramref name="leaves"/>, each reckoned from the leaves by the definition.</summary>
    public static INodeSource Nodes(Digest[] leaves) => new ByDefinition(leaves);

    /// <summary>MTH of RFC 6962, section 2.1, as it is written there.</summary>
    public static Digest Definition(ReadOnlySpan<Digest> leaves)
    {
        if (leaves.Length <= 1)
        {
            return leaves.Length == 0 ? MerkleTree.Empty : leaves[0];
        }
        var split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }
        return MerkleTree.Node(Definition(leaves[..split]), Definition(leaves[split..]));
    }

    /// <summary><paramref name="digest"/> with one bit turned.</summary>
    public static Digest Turned(Digest digest, int bit)
    {
        var bytes = digest.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return new Digest(bytes);
    }

    private sealed class ByDefinition(Digest[] leaves) : INodeSource
    {
        public Digest? Node(int level, long position) =>
            (position + 1) << level <= leaves.Length
                ? Definition(leaves.AsSpan((int)(position << level), 1 << level))
                : null;
    }
}
