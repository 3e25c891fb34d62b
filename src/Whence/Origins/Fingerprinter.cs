using System.Numerics;
using Whence.Reading;

namespace Whence.Origins;

/// <summary>
/// Samples a text's word shingles, so that copied passages are found when the text is no longer in hand.
/// </summary>
/// <remarks>
/// Of the shingles of five words those are kept whose hash ends in two zero bits (modulo sampling; Manber 1994), and the
/// least of any eight in a row that hold none (winnowing; Schleimer et al. 2003): both depend on the shingles alone, so
/// two texts that share 40 words in a row share at least four samples whatever stands around them. A shingle's hash is that of
/// the one before with one word rolled out and one in (cyclic polynomial; Cohen 1997).
/// </remarks>
public sealed class Fingerprinter
{
    private const int Shingle = 5;
    private const int Window = 8;

    /// <summary>Places for the last words and shingles: a power of two, so that the place of a count is its low bits.</summary>
    private const int Ring = 16;

    /// <summary>A text of fewer characters keeps every shingle: a news flash has too few to choose from.</summary>
    private const int Flash = 300;

    private const int Turn = 13;
    private const ulong Kept = 3;

    /// <summary>The fingerprint of <paramref name="text"/>.</summary>
    public Fingerprint Of(AnnotatedText text) => Of(text.Text);

    /// <summary>The fingerprint of <paramref name="text"/>; linear in its length.</summary>
    public Fingerprint Of(ReadOnlySpan<char> text)
    {
        using var words = new WordScanner(text);
        using var samples = new SampleList(text.Length / 48);
        Span<ulong> hashes = stackalloc ulong[Ring];
        Span<int> starts = stackalloc int[Ring];
        Span<ulong> mixed = stackalloc ulong[Ring];
        Span<int> ends = stackalloc int[Ring];
        ulong rolled = 0;
        int count = 0,
            lastKept = -1,
            lastLeast = -1;
        for (; words.Next(out var start, out var end, out var hash); count++)
        {
            var slot = count & (Ring - 1);
            rolled = BitOperations.RotateLeft(rolled, Turn) ^ hash;
            if (count >= Shingle)
            {
                rolled ^= BitOperations.RotateLeft(hashes[(count - Shingle) & (Ring - 1)], Turn * Shingle);
            }
            (hashes[slot], starts[slot], ends[slot]) = (hash, start, end);
            var shingle = count - Shingle + 1;
            if (shingle < 0)
            {
                continue;
            }
            var value = Mix(rolled);
            mixed[shingle & (Ring - 1)] = value;
            var chosen = -1;
            if ((value & Kept) == 0 || text.Length < Flash)
            {
                chosen = lastKept = shingle;
            }
            else if (shingle - lastKept >= Window && shingle >= Window - 1)
            {
                // While the least of the window before is still within, only a new one can be less.
                var least =
                    lastLeast <= shingle - Window ? Least(mixed, shingle)
                    : value <= mixed[lastLeast & (Ring - 1)] ? shingle
                    : lastLeast;
                chosen = least > lastLeast ? lastLeast = least : -1;
            }
            if (chosen >= 0)
            {
                var last = (chosen + Shingle - 1) & (Ring - 1);
                samples.Add(mixed[chosen & (Ring - 1)], new Span(starts[chosen & (Ring - 1)], ends[last]));
            }
        }
        return samples.ToFingerprint(count);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 31)) * 0x94D049BB133111EB;
        return value ^ (value >> 29);
    }

    private static int Least(Span<ulong> mixed, int last)
    {
        var least = last;
        for (var i = last - 1; i > last - Window; i--)
        {
            least = mixed[i & (Ring - 1)] < mixed[least & (Ring - 1)] ? i : least;
        }
        return least;
    }
}
