using SkiaSharp;

namespace Whence.Media.Tests.Specimens;

/// <summary>What is done to a drawn specimen before it is read.</summary>
internal sealed record Wear(string Name)
{
    /// <summary>Standard deviation of a Gaussian blur, in pixels of the drawing (1.4 a unit: 1.4 mm or so of a card are 30).</summary>
    public float Blur { get; init; }

    /// <summary>Standard deviation of Gaussian noise, in steps of luminance.</summary>
    public double Noise { get; init; }

    /// <summary>Degrees, clockwise.</summary>
    public float Turn { get; init; }

    /// <summary>How much darker the far corner is, from 0 to 1.</summary>
    public double Shade { get; init; }

    /// <summary>Of JPEG; 0 leaves it a PNG.</summary>
    public int Quality { get; init; } = 90;

    public bool Grey { get; init; }

    /// <summary>Brought to this share of its size.</summary>
    public float Scale { get; init; } = 1;

    /// <summary>The span of light that is left, from 0 to 1.</summary>
    public double Contrast { get; init; } = 1;

    /// <summary>The worn picture's bytes.</summary>
    public byte[] Of(SKBitmap drawn, int seed)
    {
        using var placed = Placed(drawn);
        Spoil(placed, new Random(seed));
        using var image = SKImage.FromBitmap(placed);
        using var data =
            Quality == 0
                ? image.Encode(SKEncodedImageFormat.Png, 100)
                : image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }

    private SKBitmap Placed(SKBitmap drawn)
    {
        var radians = Turn * MathF.PI / 180;
        var (cosine, sine) = (MathF.Abs(MathF.Cos(radians)), MathF.Abs(MathF.Sin(radians)));
        var (width, height) = (
            (int)(Scale * (drawn.Width * cosine + drawn.Height * sine)) + 40,
            (int)(Scale * (drawn.Width * sine + drawn.Height * cosine)) + 40
        );
        var placed = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(placed);
        canvas.Clear(new SKColor(200, 200, 205));
        canvas.Translate(width / 2f, height / 2f);
        canvas.RotateDegrees(Turn);
        canvas.Scale(Scale);
        using var paint = new SKPaint();
        using var blur = Blur > 0 ? SKImageFilter.CreateBlur(Blur, Blur) : null;
        paint.ImageFilter = blur;
        using var image = SKImage.FromBitmap(drawn);
        canvas.DrawImage(
            image,
            -drawn.Width / 2f,
            -drawn.Height / 2f,
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear),
            paint
        );
        return placed;
    }

    private void Spoil(SKBitmap bitmap, Random random)
    {
        var pixels = bitmap.GetPixelSpan();
        var spoiled = new byte[pixels.Length];
        for (var i = 0; i < pixels.Length; i += 4)
        {
            var (x, y) = (i / 4 % bitmap.Width, i / 4 / bitmap.Width);
            var light = 1 - Shade * ((double)x / bitmap.Width + (double)y / bitmap.Height) / 2;
            var grain = Noise > 0 ? Noise * Gaussian(random) : 0;
            var grey = 0.299 * pixels[i] + 0.587 * pixels[i + 1] + 0.114 * pixels[i + 2];
            for (var channel = 0; channel < 3; channel++)
            {
                var value = Grey ? grey : pixels[i + channel];
                value = 128 + (value - 128) * Contrast;
                spoiled[i + channel] = (byte)Math.Clamp(value * light + grain, 0, 255);
            }
            spoiled[i + 3] = 255;
        }
        System.Runtime.InteropServices.Marshal.Copy(spoiled, 0, bitmap.GetPixels(), spoiled.Length);
    }

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
