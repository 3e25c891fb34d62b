using System.Globalization;
using System.Text;

namespace Whence.Media.Footage;

/// <summary>Reads pictures that follow each other as portable pixmaps (PPM, "P6"): their size stands before each.</summary>
internal static class PortablePixmap
{
    private const int LongestNumber = 8;
    private const int Colours = 3;

    /// <summary>The next of <paramref name="stream"/>, three bytes a pixel; null where there is no whole one, or it is larger than asked for.</summary>
    /// <param name="stream">Where they are written to.</param>
    /// <param name="side">Pixels that a side may have.</param>
    public static (int Width, int Height, byte[] Pixels)? Read(Stream stream, int side)
    {
        if (
            Word(stream) != "P6"
            || Number(Word(stream)) is not { } width
            || Number(Word(stream)) is not { } height
            || Word(stream) != "255"
            || width > side
            || height > side
        )
        {
            return null;
        }
        var pixels = new byte[width * height * Colours];
        return stream.ReadAtLeast(pixels, pixels.Length, throwOnEndOfStream: false) == pixels.Length
            ? (width, height, pixels)
            : null;
    }

    // One blank parts it from what follows, which may be a pixel.
    private static string Word(Stream stream)
    {
        var word = new StringBuilder();
        while (stream.ReadByte() is var letter and > ' ' && word.Length < LongestNumber)
        {
            word.Append((char)letter);
        }
        return word.ToString();
    }

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
