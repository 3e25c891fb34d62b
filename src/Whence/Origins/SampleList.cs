using System.Buffers;

namespace Whence.Origins;

/// <summary>Samples as they come, each shingle once however often a text repeats it, in pooled arrays.</summary>
internal ref struct SampleList
{
    private ulong[] hashes;
    private Span[] spans;
    private int[] table;
    private int mask;
    private int count;

    /// <summary>A list that grows when more than <paramref name="expected"/> samples come.</summary>
    public SampleList(int expected)
    {
        expected = Math.Clamp(expected, 32, 4096);
        hashes = ArrayPool<ulong>.Shared.Rent(expected);
        spans = ArrayPool<Span>.Shared.Rent(expected);
        table = [];
        Index(expected);
    }

    /// <summary>Adds a sample unless its shingle is in.</summary>
    public void Add(ulong hash, Span span)
    {
        var at = (int)(hash >> 32) & mask;
        for (; table[at] != 0; at = (at + 1) & mask)
        {
            if (hashes[table[at] - 1] == hash)
            {
                return;
            }
        }
        if (count == hashes.Length || count == spans.Length)
        {
            Grow(ref hashes);
            Grow(ref spans);
        }
        (hashes[count], spans[count]) = (hash, span);
        table[at] = ++count;
        if (count * 2 > mask)
        {
            Index(count * 2);
        }
    }

    /// <summary>The fingerprint of a text of <paramref name="words"/> words that has these samples.</summary>
    public readonly Fingerprint ToFingerprint(int words) =>
        words == 0
            ? Fingerprint.Empty
            : new Fingerprint([.. hashes.AsSpan(0, count)], [.. spans.AsSpan(0, count)], words);

    /// <summary>Hands the arrays back.</summary>
    public readonly void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(hashes);
        ArrayPool<Span>.Shared.Return(spans);
        ArrayPool<int>.Shared.Return(table);
    }

    private void Index(int samples)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)samples * 2 + 2);
        if (table.Length > 0)
        {
            ArrayPool<int>.Shared.Return(table);
        }
        table = ArrayPool<int>.Shared.Rent(size);
        table.AsSpan(0, size).Clear();
        mask = size - 1;
        for (var i = 0; i < count; i++)
        {
            var at = (int)(hashes[i] >> 32) & mask;
            while (table[at] != 0)
            {
                at = (at + 1) & mask;
            }
            table[at] = i + 1;
        }
    }

    private readonly void Grow<T>(ref T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(count * 2);
        array.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
