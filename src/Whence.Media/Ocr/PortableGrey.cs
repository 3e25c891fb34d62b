using System.Globalization;
using System.Text;
using Whence.Examining.Zones;

namespace Whence.Media.Ocr;

/// <summary>A picture as a portable greymap (PGM), which Tesseract reads on its standard input.</summary>
internal static class PortableGrey
{
    /// <summary>The bytes of the map.</summary>
    public static byte[] Of(LuminancePlane picture)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"P5\n{picture.Width} {picture.Height}\n255\n");
        return [.. Encoding.ASCII.GetBytes(header), .. picture.Pixels];
    }
}
