using SkiaSharp;

namespace Whence.Media.Pictures;

/// <summary>
/// A picture in colour, made anew from what was decoded: nothing of the file that came in is in it but what is seen. What was seen on the
/// page that was examined lies at the same pixels of it, before the page was turned to be read.
/// </summary>
/// <param name="Width">In pixels, those in which zones are measured.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Jpeg">The picture.</param>
public sealed record ShownPicture(int Width, int Height, byte[] Jpeg)
{
    private const int Quality = 85;

    /// <summary>That of a decoded page.</summary>
    internal static ShownPicture Of(Decoded page)
    {
        // One colour after the other: of a large page each takes as much again as what is examined.
        var colours = Enumerable.Range(0, Decoded.Colours).Select(colour => Pixels.Colour(page, colour)).ToList();
        var (width, height) = (colours[0].Width, colours[0].Height);
        var pixels = new byte[width * height * Decoded.Colours];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = colours[i % Decoded.Colours].Pixels[i / Decoded.Colours];
        }
        return Of(width, height, pixels);
    }

    /// <summary>That of <paramref name="pixels"/>, three bytes each: red, green and blue.</summary>
    internal static ShownPicture Of(int width, int height, ReadOnlySpan<byte> pixels)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var to = bitmap.GetPixelSpan();
        for (var i = 0; i < width * height; i++)
        {
            pixels.Slice(i * Decoded.Colours, Decoded.Colours).CopyTo(to[(i * Decoded.Channels)..]);
            to[i * Decoded.Channels + Decoded.Colours] = byte.MaxValue;
        }
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return new ShownPicture(width, height, data.ToArray());
    }
}
