using SkiaSharp;

namespace Whence.Media.Tests.Specimens;

/// <summary>What cameras, copiers and phones do to a page that <see cref="Wear"/> does not.</summary>
internal sealed record Distortion(string Name)
{
    /// <summary>Degrees, clockwise.</summary>
    public float Turn { get; init; }

    /// <summary>How much narrower the far edge is than the near one, from 0 to 1: pictured aslant.</summary>
    public float Keystone { get; init; }

    /// <summary>Pixels that the hand moved, across.</summary>
    public int Moved { get; init; }

    /// <summary>The share of pixels that became black or white.</summary>
    public double Specks { get; init; }

    /// <summary>The exponent that light is raised to.</summary>
    public double Gamma { get; init; } = 1;

    /// <summary>How much a lamp's spot lightens the page where it falls, from 0 to 1.</summary>
    public double Glare { get; init; }

    /// <summary>How much darker the rim is than the middle, from 0 to 1.</summary>
    public double Vignette { get; init; }

    /// <summary>Multiplies red, and divides blue.</summary>
    public double Warmth { get; init; } = 1;

    /// <summary>A share of its size that it was brought to and enlarged from again.</summary>
    public float Shrunk { get; init; } = 1;

    /// <summary>How strongly it was parted into black and white, as copiers do; 0 for not at all.</summary>
    public double Copied { get; init; }

    /// <summary>A dark crease across the middle.</summary>
    public bool Folded { get; init; }

    /// <summary>The qualities of the JPEGs that it was saved as, one after the other.</summary>
    public int[] Qualities { get; init; } = [88];

    /// <summary>The picture's bytes.</summary>
    public byte[] Of(SKBitmap drawn, int seed)
    {
        var placed = Placed(drawn);
        if (Shrunk < 1)
        {
            placed = Resized(Resized(placed, Shrunk), 1 / Shrunk);
        }
        Spoil(placed, new Random(90_000 + seed));
        foreach (var quality in Qualities)
        {
            using var image = SKImage.FromBitmap(placed);
            using var saved = image.Encode(SKEncodedImageFormat.Jpeg, quality);
            if (quality == Qualities[^1])
            {
                placed.Dispose();
                return saved.ToArray();
            }
            placed.Dispose();
            placed = SKBitmap.Decode(saved).Copy(SKColorType.Rgba8888);
        }
        throw new InvalidOperationException("It is saved once at least.");
    }

    private SKBitmap Placed(SKBitmap drawn)
    {
        var radians = Turn * MathF.PI / 180;
        var (cosine, sine) = (MathF.Abs(MathF.Cos(radians)), MathF.Abs(MathF.Sin(radians)));
        var (width, height) = (
            (int)(drawn.Width * cosine + drawn.Height * sine) + 80,
            (int)(drawn.Width * sine + drawn.Height * cosine) + 80
        );
        var placed = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(placed);
        canvas.Clear(new SKColor(120, 105, 90));
        canvas.Translate(width / 2f, height / 2f);
        canvas.RotateDegrees(Turn);
        // Depth grows down the page: what lies farther is smaller.
        var slope = Keystone / drawn.Height;
        canvas.Concat(new SKMatrix(1, 0, 0, 0, 1 - Keystone / 4, 0, 0, slope, 1));
        using var image = SKImage.FromBitmap(drawn);
        canvas.DrawImage(
            image,
            -drawn.Width / 2f,
            -drawn.Height / 2f,
            new SKSamplingOptions(SKCubicResampler.Mitchell)
        );
        if (Folded)
        {
            using var crease = new SKPaint { Color = new SKColor(60, 60, 60, 150), StrokeWidth = 4 };
            canvas.DrawLine(-drawn.Width / 2f, 12, drawn.Width / 2f, -8, crease);
        }
        return placed;
    }

    private static SKBitmap Resized(SKBitmap from, float share)
    {
        var to = from.Resize(
            new SKImageInfo(
                (int)(from.Width * share),
                (int)(from.Height * share),
                SKColorType.Rgba8888,
                SKAlphaType.Opaque
            ),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
        );
        from.Dispose();
        return to;
    }

    private void Spoil(SKBitmap bitmap, Random random)
    {
        var pixels = bitmap.GetPixelSpan().ToArray();
        var (width, height) = (bitmap.Width, bitmap.Height);
        var (lampX, lampY) = (width * (0.3 + 0.4 * random.NextDouble()), height * (0.3 + 0.4 * random.NextDouble()));
        var spoiled = bitmap.GetPixelSpan();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (u, v) = (2.0 * x / width - 1, 2.0 * y / height - 1);
                var rim = 1 - Vignette * (u * u + v * v) / 2;
                var near = Math.Exp(-((x - lampX) * (x - lampX) + (y - lampY) * (y - lampY)) / (0.02 * width * height));
                var speck = random.NextDouble() < Specks ? random.Next(2) * 255 : -1;
                for (var channel = 0; channel < 3; channel++)
                {
                    var sum = 0;
                    for (var step = 0; step <= Moved; step++)
                    {
                        sum += pixels[4 * (y * width + Math.Min(width - 1, x + step)) + channel];
                    }
                    var light = 255 * Math.Pow(sum / (255.0 * (Moved + 1)), Gamma) * rim;
                    light += (255 - light) * Glare * near;
                    light *=
                        channel == 0 ? Warmth
                        : channel == 2 ? 1 / Warmth
                        : 1;
                    light = Copied > 0 ? 255 / (1 + Math.Exp(-Copied * (light - 150))) : light;
                    spoiled[4 * (y * width + x) + channel] = (byte)Math.Clamp(speck >= 0 ? speck : light, 0, 255);
                }
            }
        }
    }
}
