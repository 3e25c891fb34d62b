using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Whence.Origins;

/// <summary>
/// Goes through the words of a text with their hashes: runs of letters and digits, folded to lower case, apostrophes within
/// them dropped. Sixteen characters at a time are classified into bits, and the bits walked from edge to edge.
/// </summary>
internal ref struct WordScanner
{
    /// <summary>How many characters are classified before they are walked: two kilobytes of bits and folded text stay in the nearest cache.</summary>
    private const int Block = 4096;

    private const int Lane = 16;
    private static readonly ushort[] Folded = Fold();

    private readonly ReadOnlySpan<char> text;
    private readonly ushort[] folded;
    private readonly ulong[] joined;
    private readonly ulong[] inner;
    private int origin;
    private int length;
    private int chunk;
    private ulong edges;
    private bool isInside;
    private int first;

    public WordScanner(ReadOnlySpan<char> text)
    {
        this.text = text;
        folded = ArrayPool<ushort>.Shared.Rent(Block + Lane);
        joined = ArrayPool<ulong>.Shared.Rent(Block / 64 + 2);
        inner = ArrayPool<ulong>.Shared.Rent(Block / 64 + 2);
        (first, chunk) = (-1, 1);
    }

    /// <summary>The next word; false where there is none left.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="hash">Its hash, the same whatever its case and marks.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(out int start, out int end, out ulong hash)
    {
        while (true)
        {
            while (edges != 0)
            {
                var at = (chunk - 1) * 64 + BitOperations.TrailingZeroCount(edges);
                edges &= edges - 1;
                if (first < 0)
                {
                    first = at;
                    continue;
                }
                (start, end) = (origin + first, origin + at);
                hash = Hash(first, at);
                first = -1;
                return true;
            }
            if (chunk <= length / 64)
            {
                var bits = joined[chunk++];
                edges = bits ^ (bits << 1 | (isInside ? 1UL : 0));
                isInside = bits >> 63 != 0;
            }
            else if (!Fill())
            {
                (start, end, hash) = (0, 0, 0);
                return false;
            }
        }
    }

    /// <summary>Hands the buffers back.</summary>
    public readonly void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(folded);
        ArrayPool<ulong>.Shared.Return(joined);
        ArrayPool<ulong>.Shared.Return(inner);
    }

    private bool Fill()
    {
        origin += length;
        if (origin >= text.Length)
        {
            return false;
        }
        var rest = text[origin..];
        length = Math.Min(Block, rest.Length);
        if (length < rest.Length)
        {
            // A block ends where no word goes on, unless one word fills it.
            var cut = length;
            while (cut > 0 && Folded[rest[cut - 1]] != 0)
            {
                cut--;
            }
            length = cut > 0 ? cut : length;
        }
        Classify(rest[..length]);
        (chunk, isInside) = (0, false);
        return true;
    }

    private readonly void Classify(ReadOnlySpan<char> block)
    {
        var chunks = block.Length / 64 + 1;
        joined.AsSpan(0, chunks + 1).Clear();
        inner.AsSpan(0, chunks + 1).Clear();
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(block));
        var at = 0;
        for (; at + Lane <= block.Length; at += Lane)
        {
            var chars = Vector256.LoadUnsafe(ref from, (nuint)at);
            if ((chars & Vector256.Create<ushort>(0xFF80)) != Vector256<ushort>.Zero)
            {
                ClassifyEach(block.Slice(at, Lane), at);
                continue;
            }
            var lower = chars | Vector256.Create<ushort>(0x20);
            var letters = Vector256.LessThan(lower - Vector256.Create<ushort>('a'), Vector256.Create<ushort>(26));
            var digits = Vector256.LessThan(chars - Vector256.Create<ushort>('0'), Vector256.Create<ushort>(10));
            var marks = Vector256.Equals(chars, Vector256.Create<ushort>('\''));
            Vector256.ConditionalSelect(letters, lower, chars).StoreUnsafe(ref folded[at]);
            joined[at >> 6] |= (ulong)(letters | digits).ExtractMostSignificantBits() << (at & 63);
            inner[at >> 6] |= (ulong)marks.ExtractMostSignificantBits() << (at & 63);
        }
        ClassifyEach(block[at..], at);
        // An apostrophe joins where a word stands on both sides.
        var before = 0UL;
        for (var c = 0; c < chunks; c++)
        {
            var words = joined[c];
            inner[c] &= (words << 1 | before) & (words >> 1 | joined[c + 1] << 63);
            before = words >> 63;
            joined[c] |= inner[c];
        }
    }

    private readonly void ClassifyEach(ReadOnlySpan<char> chars, int at)
    {
        foreach (var c in chars)
        {
            var fold = Folded[c];
            folded[at] = fold;
            joined[at >> 6] |= (fold > 1 ? 1UL : 0) << (at & 63);
            inner[at >> 6] |= (fold == 1 ? 1UL : 0) << (at & 63);
            at++;
        }
    }

    private readonly ulong Hash(int start, int end)
    {
        if (
            ((inner[start >> 6] | inner[end >> 6]) != 0 || end - start > 64)
            && folded.AsSpan(start, end - start).ContainsAny((ushort)'\'', (ushort)1)
        )
        {
            return HashMarked(folded.AsSpan(start, end - start));
        }
        return Hash(ref folded[start], end - start);
    }

    private static ulong HashMarked(ReadOnlySpan<ushort> word)
    {
        var plain = ArrayPool<ushort>.Shared.Rent(word.Length + 4);
        var count = 0;
        foreach (var c in word)
        {
            plain[count] = c;
            count += c is '\'' or 1 ? 0 : 1;
        }
        var hash = Hash(ref plain[0], count);
        ArrayPool<ushort>.Shared.Return(plain);
        return hash;
    }

    // Four characters at a time; the buffer reaches at least four beyond the word.
    private static ulong Hash(ref ushort word, int count)
    {
        var hash = 0xcbf29ce484222325;
        for (; count > 0; count -= 4)
        {
            var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref word));
            four &= count < 4 ? (1UL << (count * 16)) - 1 : ulong.MaxValue;
            hash = (hash ^ four) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
            word = ref Unsafe.Add(ref word, 4);
        }
        return hash;
    }

    // 0 parts words, 1 is an apostrophe, the rest are letters and digits in lower case.
    private static ushort[] Fold()
    {
        var table = new ushort[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            table[c] = char.IsLetterOrDigit((char)c) ? char.ToLowerInvariant((char)c) : (ushort)0;
        }
        table['\''] = table['’'] = 1;
        return table;
    }
}
