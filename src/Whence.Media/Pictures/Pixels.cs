using SkiaSharp;
using Whence.Examining.Likeness;
using Whence.Examining.Zones;

namespace Whence.Media.Pictures;

/// <summary>Makes of decoded pages what is examined, and planes of one colour that lie exactly on it.</summary>
internal static class Pixels
{
    // A row of pixels to a row of shades.
    private delegate void Shading(ReadOnlySpan<byte> pixels, Span<byte> shades);

    /// <summary>The picture of a page, on white, brought to the size that is examined and turned as told.</summary>
    public static Picture Of(Decoded page)
    {
        var bitmap = page.Bitmap;
        var plane = Plane(bitmap, Luminance);
        var fitted = Fitted(plane);
        // Hashing takes eight bytes a pixel: a large picture is brought to the size that is examined first.
        var spectrum =
            ReferenceEquals(fitted, plane) && bitmap.RowBytes == bitmap.Width * Decoded.Channels
                ? Pdq.Of(bitmap.GetPixelSpan(), bitmap.Width, bitmap.Height)
                : Pdq.Of(fitted);
        return new Picture(Upright(fitted, page), spectrum);
    }

    /// <summary>One colour of a page (0 red, 1 green, 2 blue), of the size of the picture of it and turned like it.</summary>
    public static LuminancePlane Colour(Decoded page, int colour) =>
        Upright(
            Fitted(
                Plane(
                    page.Bitmap,
                    (pixels, shades) =>
                    {
                        for (var x = 0; x < shades.Length; x++)
                        {
                            var pixel = pixels.Slice(x * Decoded.Channels, Decoded.Channels);
                            shades[x] = OnWhite(pixel[colour], pixel);
                        }
                    }
                )
            ),
            page
        );

    private static LuminancePlane Plane(SKBitmap bitmap, Shading shade)
    {
        var pixels = bitmap.GetPixelSpan();
        var whole = new byte[bitmap.Width * bitmap.Height];
        for (var y = 0; y < bitmap.Height; y++)
        {
            shade(
                pixels.Slice(y * bitmap.RowBytes, bitmap.Width * Decoded.Channels),
                whole.AsSpan(y * bitmap.Width, bitmap.Width)
            );
        }
        return new LuminancePlane(bitmap.Width, bitmap.Height, whole);
    }

    private static LuminancePlane Fitted(LuminancePlane plane)
    {
        var longer = Math.Max(plane.Width, plane.Height);
        return longer <= MediaLimits.Side
            ? plane
            : plane.Reduced((int)Math.Max(1, (long)plane.Width * MediaLimits.Side / longer));
    }

    private static void Luminance(ReadOnlySpan<byte> pixels, Span<byte> shades)
    {
        for (var x = 0; x < shades.Length; x++)
        {
            var pixel = pixels.Slice(x * Decoded.Channels, Decoded.Channels);
            shades[x] = OnWhite((299 * pixel[0] + 587 * pixel[1] + 114 * pixel[2]) / 1000, pixel);
        }
    }

    // Premultiplied: what is not opaque shows white behind it.
    private static byte OnWhite(int value, ReadOnlySpan<byte> pixel) => (byte)(value + (255 - pixel[3]));

    private static LuminancePlane Upright(LuminancePlane plane, Decoded page) =>
        plane.Turned(
            page.Quarters
                + page.Origin switch
                {
                    SKEncodedOrigin.BottomRight => 2,
                    SKEncodedOrigin.RightTop => 1,
                    SKEncodedOrigin.LeftBottom => 3,
                    _ => 0,
                }
        );
}
