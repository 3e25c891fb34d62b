using SkiaSharp;

namespace Whence.Media.Tests.Pictures;

/// <summary>Small pictures for tests.</summary>
internal static class Drawn
{
    /// <summary>A picture of squares, light at the top left.</summary>
    public static byte[] Of(SKEncodedImageFormat format, int width = 120, int height = 80)
    {
        using var bitmap = Bitmap(width, height);
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(format, 90);
        return data.ToArray();
    }

    public static SKBitmap Bitmap(int width, int height)
    {
        var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(60, 70, 80));
        using var paint = new SKPaint { Color = new SKColor(230, 220, 210) };
        canvas.DrawRect(0, 0, width / 2f, height / 2f, paint);
        return bitmap;
    }
}
