namespace Whence.Examining.Likeness;

/// <summary>The 16 × 16 lowest frequencies of a picture, from which the hashes of all its turns follow.</summary>
public sealed class PdqSpectrum
{
    private readonly float[] frequencies;

    internal PdqSpectrum(float[] frequencies, int quality) => (this.frequencies, Quality) = (frequencies, quality);

    /// <summary>How much there is to tell the picture by, from 0 (one shade) to 100.</summary>
    public int Quality { get; }

    /// <summary>
    /// How many of the 256 bits are firm: their frequency stands <paramref name="clear"/> or more off the middle one, so that no slight
    /// change of the picture turns them. Of smooth shades few are, and the others are chance.
    /// </summary>
    /// <param name="clear">In levels of luminance, as the transform scales them.</param>
    public int FirmBits(float clear)
    {
        var median = Median(frequencies);
        return frequencies.Count(frequency => Math.Abs(frequency - median) >= clear);
    }

    /// <summary>The hash of the picture as it is.</summary>
    public PdqHash Hash => HashOf(frequencies);

    /// <summary>
    /// The hash of the picture laid another way: a mirror turns the sign of each odd frequency across it, the diagonal changes
    /// rows for columns.
    /// </summary>
    public PdqHash HashOf(Turn turn)
    {
        // Row and column i hold frequency i + 1, so the odd ones stand at even places.
        var (transposed, upDown, leftRight) = turn switch
        {
            Turn.None => (false, false, false),
            Turn.Quarter => (true, false, true),
            Turn.Half => (false, true, true),
            Turn.ThreeQuarters => (true, true, false),
            Turn.FlippedUpDown => (false, true, false),
            Turn.FlippedLeftRight => (false, false, true),
            Turn.Transposed => (true, false, false),
            Turn.TransposedAcross => (true, true, true),
            _ => throw new ArgumentOutOfRangeException(nameof(turn), turn, null),
        };
        var turned = new float[frequencies.Length];
        for (var i = 0; i < Pdq.Frequencies; i++)
        {
            for (var j = 0; j < Pdq.Frequencies; j++)
            {
                var turns = (upDown && i % 2 == 0) ^ (leftRight && j % 2 == 0);
                var value = frequencies[i * Pdq.Frequencies + j];
                turned[transposed ? j * Pdq.Frequencies + i : i * Pdq.Frequencies + j] = turns ? -value : value;
            }
        }
        return HashOf(turned);
    }

    private static PdqHash HashOf(float[] values)
    {
        var median = Median(values);
        Span<ulong> words = stackalloc ulong[PdqHash.Bits / 64];
        words.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] > median)
            {
                words[i / 64] |= 1UL << (i % 64);
            }
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    // The lower of the two middle ones.
    private static float Median(float[] values)
    {
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        return sorted[values.Length / 2 - 1];
    }
}
