using SkiaSharp;
using Whence.Examining.Likeness;
using Whence.Examining.Zones;

namespace Whence.Media.Pictures;

/// <summary>Makes a picture of decoded pixels.</summary>
internal static class Pixels
{
    private const int Channels = 4;

    /// <summary>The picture of a bitmap of red, green, blue and opacity, on white, brought to the size that is examined and turned as told.</summary>
    public static Picture Of(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var pixels = bitmap.GetPixelSpan();
        var stride = bitmap.RowBytes;
        var whole = new byte[bitmap.Width * bitmap.Height];
        for (var y = 0; y < bitmap.Height; y++)
        {
            var row = pixels.Slice(y * stride, bitmap.Width * Channels);
            for (var x = 0; x < bitmap.Width; x++)
            {
                whole[y * bitmap.Width + x] = Luminance(row.Slice(x * Channels, Channels));
            }
        }
        var plane = new LuminancePlane(bitmap.Width, bitmap.Height, whole);
        var fitted = Fitted(plane);
        // Hashing takes eight bytes a pixel: a large picture is brought to the size that is examined first.
        var spectrum =
            ReferenceEquals(fitted, plane) && stride == bitmap.Width * Channels
                ? Pdq.Of(pixels, bitmap.Width, bitmap.Height)
                : Pdq.Of(fitted);
        return new Picture(Upright(fitted, origin), spectrum);
    }

    /// <summary>The picture of a plane.</summary>
    public static Picture Of(LuminancePlane plane, SKEncodedOrigin origin = SKEncodedOrigin.TopLeft)
    {
        var fitted = Fitted(plane);
        return new Picture(Upright(fitted, origin), Pdq.Of(fitted));
    }

    private static LuminancePlane Fitted(LuminancePlane plane)
    {
        var longer = Math.Max(plane.Width, plane.Height);
        return longer <= MediaLimits.Side
            ? plane
            : plane.Reduced((int)Math.Max(1, (long)plane.Width * MediaLimits.Side / longer));
    }

    // Premultiplied: what is not opaque shows white behind it.
    private static byte Luminance(ReadOnlySpan<byte> pixel) =>
        (byte)((299 * pixel[0] + 587 * pixel[1] + 114 * pixel[2]) / 1000 + (255 - pixel[3]));

    private static LuminancePlane Upright(LuminancePlane plane, SKEncodedOrigin origin) =>
        origin switch
        {
            SKEncodedOrigin.BottomRight => plane.Turned(2),
            SKEncodedOrigin.RightTop => plane.Turned(1),
            SKEncodedOrigin.LeftBottom => plane.Turned(3),
            _ => plane,
        };
}
