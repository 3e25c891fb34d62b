using System.Buffers;
using System.Numerics;
using Whence.Reading;

namespace Whence.Origins;

/// <summary>
/// Samples a text's word shingles, so that copied passages are found when the text is no longer in hand.
/// </summary>
/// <remarks>
/// Words are runs of letters and digits, folded to lower case, apostrophes within them dropped. Of the shingles of five
/// words those are kept whose hash ends in three zero bits (modulo sampling; Manber 1994), and the least of any twelve in
/// a row that hold none (winnowing; Schleimer et al. 2003): both depend on the shingles alone, so two texts that share
/// 40 words in a row share at least three samples whatever stands around them.
/// </remarks>
public sealed class Fingerprinter
{
    private const int Shingle = 5;
    private const int Window = 12;
    private const ulong Kept = 7;
    private static readonly ushort[] Folded = Fold();

    /// <summary>The fingerprint of <paramref name="text"/>.</summary>
    public Fingerprint Of(AnnotatedText text) => Of(text.Text);

    /// <summary>The fingerprint of <paramref name="text"/>; linear in its length.</summary>
    public Fingerprint Of(ReadOnlySpan<char> text)
    {
        var rent = text.Length / 16 + 8;
        var hashes = ArrayPool<ulong>.Shared.Rent(rent);
        var spans = ArrayPool<Span>.Shared.Rent(rent);
        var seen = new HashSet<ulong>();
        Span<ulong> words = stackalloc ulong[Shingle];
        Span<int> starts = stackalloc int[Shingle];
        Span<ulong> window = stackalloc ulong[Window];
        Span<Span> places = stackalloc Span[Window];
        int count = 0,
            word = 0,
            lastKept = -1,
            lastLeast = -1;
        for (var at = 0; NextWord(text, ref at, out var start, out var hash); word++)
        {
            words[word % Shingle] = hash;
            starts[word % Shingle] = start;
            var shingle = word - Shingle + 1;
            if (shingle < 0)
            {
                continue;
            }
            var mixed = Combine(words, shingle);
            var slot = shingle % Window;
            window[slot] = mixed;
            places[slot] = new Span(starts[shingle % Shingle], at);
            var chosen = -1;
            if ((mixed & Kept) == 0)
            {
                chosen = lastKept = shingle;
            }
            else if (shingle - lastKept >= Window && shingle >= Window - 1)
            {
                var least = Least(window, shingle);
                chosen = least > lastLeast ? lastLeast = least : -1;
            }
            if (chosen >= 0 && seen.Add(window[chosen % Window]))
            {
                if (count == hashes.Length || count == spans.Length)
                {
                    Grow(ref hashes, count);
                    Grow(ref spans, count);
                }
                hashes[count] = window[chosen % Window];
                spans[count++] = places[chosen % Window];
            }
        }
        var made =
            word == 0
                ? Fingerprint.Empty
                : new Fingerprint([.. hashes.AsSpan(0, count)], [.. spans.AsSpan(0, count)], word);
        ArrayPool<ulong>.Shared.Return(hashes);
        ArrayPool<Span>.Shared.Return(spans);
        return made;
    }

    private static bool NextWord(ReadOnlySpan<char> text, ref int at, out int start, out ulong hash)
    {
        var folded = Folded;
        while (at < text.Length && folded[text[at]] <= 1)
        {
            at++;
        }
        start = at;
        hash = 0xcbf29ce484222325;
        for (; at < text.Length; at++)
        {
            var c = folded[text[at]];
            if (c > 1)
            {
                hash = (hash ^ c) * 0x9E3779B97F4A7C15;
                hash ^= hash >> 29;
            }
            else if (c == 0 || at + 1 == text.Length || folded[text[at + 1]] <= 1)
            {
                break;
            }
        }
        return at > start;
    }

    private static ulong Combine(Span<ulong> words, int first)
    {
        ulong sum = 0;
        for (var i = 0; i < Shingle; i++)
        {
            sum = (BitOperations.RotateLeft(sum, 23) ^ words[(first + i) % Shingle]) * 0xBF58476D1CE4E5B9;
        }
        sum ^= sum >> 31;
        sum *= 0x94D049BB133111EB;
        return sum ^ (sum >> 29);
    }

    private static int Least(Span<ulong> window, int last)
    {
        var least = last;
        for (var i = last - 1; i > last - Window; i--)
        {
            least = window[i % Window] < window[least % Window] ? i : least;
        }
        return least;
    }

    private static void Grow<T>(ref T[] array, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, count * 2));
        array.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
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
