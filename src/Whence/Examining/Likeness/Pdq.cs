using Whence.Examining.Zones;

namespace Whence.Examining.Likeness;

/// <summary>
/// PDQ, a perceptual hash of pictures, after "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm"
/// (Facebook, 2019): blurred by box filters twice each way, brought to 64 × 64, of whose cosine transform the 16 × 16 lowest
/// frequencies (without the constant) are held against their median.
/// </summary>
public static class Pdq
{
    /// <summary>The side of the picture that is transformed.</summary>
    public const int Side = 64;

    /// <summary>Frequencies each way.</summary>
    public const int Frequencies = 16;

    /// <summary>Quality below which the specification advises to set a hash aside.</summary>
    public const int GoodQuality = 50;

    // Smaller than this there is nothing to tell a picture by.
    private const int SmallestSide = 5;

    private const int FullQuality = 100;

    private static readonly float[] Cosines = MakeCosines();

    /// <summary>What a picture's hashes are made of; null where it is smaller than 5 × 5.</summary>
    public static PdqSpectrum? Of(LuminancePlane picture)
    {
        if (Math.Min(picture.Width, picture.Height) < SmallestSide)
        {
            return null;
        }
        var luminance = new float[picture.Pixels.Length];
        for (var i = 0; i < luminance.Length; i++)
        {
            luminance[i] = picture.Pixels[i];
        }
        return Of(luminance, picture.Width, picture.Height);
    }

    /// <summary>
    /// What the hashes of a coloured picture are made of; null where it is smaller than 5 × 5. Its luminance is kept in fractions, as
    /// the reference has it.
    /// </summary>
    /// <param name="pixels">Red, green, blue and one byte that is passed over, for each pixel, row by row.</param>
    /// <param name="width">Pixels a row.</param>
    /// <param name="height">Rows.</param>
    public static PdqSpectrum? Of(ReadOnlySpan<byte> pixels, int width, int height)
    {
        if (Math.Min(width, height) < SmallestSide)
        {
            return null;
        }
        var luminance = new float[width * height];
        for (var i = 0; i < luminance.Length; i++)
        {
            luminance[i] = 0.299f * pixels[4 * i] + 0.587f * pixels[4 * i + 1] + 0.114f * pixels[4 * i + 2];
        }
        return Of(luminance, width, height);
    }

    /// <summary>What a picture's hashes are made of, from luminance that need not be whole; it is written over.</summary>
    internal static PdqSpectrum Of(float[] luminance, int width, int height)
    {
        var small = width == Side && height == Side ? luminance : BoxFilter.Reduce(luminance, width, height, Side);
        return new PdqSpectrum(Transform(small), Quality(small));
    }

    // How much the picture changes from pixel to pixel, both ways, in steps of a hundredth of the range.
    private static int Quality(ReadOnlySpan<float> small)
    {
        var sum = 0;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var here = small[y * Side + x];
                sum += y + 1 < Side ? Step(here - small[(y + 1) * Side + x]) : 0;
                sum += x + 1 < Side ? Step(here - small[y * Side + x + 1]) : 0;
            }
        }
        return Math.Min(FullQuality, sum / 90);
    }

    private static int Step(float change) => Math.Abs((int)(change * 100 / 255));

    // D · picture · Dᵀ, where D has the 16 lowest cosines in its rows.
    private static float[] Transform(ReadOnlySpan<float> small)
    {
        var half = new float[Frequencies * Side];
        for (var i = 0; i < Frequencies; i++)
        {
            var row = half.AsSpan(i * Side, Side);
            for (var k = 0; k < Side; k++)
            {
                var weight = Cosines[i * Side + k];
                var line = small.Slice(k * Side, Side);
                for (var j = 0; j < Side; j++)
                {
                    row[j] += weight * line[j];
                }
            }
        }
        var whole = new float[Frequencies * Frequencies];
        for (var i = 0; i < Frequencies; i++)
        {
            for (var j = 0; j < Frequencies; j++)
            {
                var sum = 0f;
                for (var k = 0; k < Side; k++)
                {
                    sum += half[i * Side + k] * Cosines[j * Side + k];
                }
                whole[i * Frequencies + j] = sum;
            }
        }
        return whole;
    }

    private static float[] MakeCosines()
    {
        var cosines = new float[Frequencies * Side];
        // To single precision, as the reference has it: bits near the median hang on it.
        double scale = (float)Math.Sqrt(2.0 / Side);
        for (var i = 0; i < Frequencies; i++)
        {
            for (var j = 0; j < Side; j++)
            {
                cosines[i * Side + j] = (float)(scale * Math.Cos(Math.PI / 2 / Side * (i + 1) * (2 * j + 1)));
            }
        }
        return cosines;
    }
}
