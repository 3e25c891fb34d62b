using SkiaSharp;

namespace Whence.Media.Pictures;

/// <summary>A page as it was decoded: red, green, blue and opacity, each multiplied by the opacity. It is good until what is made of it is made.</summary>
/// <param name="Bitmap">The pixels.</param>
/// <param name="Origin">How its metadata turn it.</param>
internal sealed record Decoded(SKBitmap Bitmap, SKEncodedOrigin Origin)
{
    /// <summary>The colours of a pixel, before its opacity.</summary>
    public const int Colours = 3;

    /// <summary>The bytes of a pixel.</summary>
    public const int Channels = 4;

    /// <summary>By how many quarters, clockwise, what it stands in turns it besides.</summary>
    public int Quarters { get; init; }
}
