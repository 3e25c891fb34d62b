using System.Runtime.InteropServices;
using SkiaSharp;
using Whence.Examining.Zones;

namespace Whence.Media.Pictures;

/// <summary>A picture made anew from what was decoded: nothing of the file that came in is in it but what is seen.</summary>
public static class ShownPicture
{
    private const int Quality = 85;

    /// <summary><paramref name="plane"/> as a JPEG in grey.</summary>
    public static byte[] Jpeg(LuminancePlane plane)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(plane.Width, plane.Height, SKColorType.Gray8));
        for (var y = 0; y < plane.Height; y++)
        {
            Marshal.Copy(plane.Row(y).ToArray(), 0, bitmap.GetPixels() + (y * bitmap.RowBytes), plane.Width);
        }
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }
}
