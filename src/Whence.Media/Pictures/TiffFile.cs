using System.Globalization;
using Whence.Examining.Zones;

namespace Whence.Media.Pictures;

/// <summary>
/// Baseline TIFF (revision 6.0), which Skia does not decode: strips of bilevel, grey, palette or RGB samples of one or eight bits,
/// uncompressed or packed by PackBits, LZW or deflate. Its first page is read.
/// </summary>
internal static class TiffFile
{
    /// <summary>The picture of <paramref name="bytes"/>, or why there is none.</summary>
    public static (Picture? Picture, Unseen? Unseen) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var header = TiffHeader.Read(bytes);
            if ((long)header.Width * header.Height > MediaLimits.Pixels)
            {
                var size = string.Create(CultureInfo.InvariantCulture, $"{header.Width} × {header.Height}");
                return (null, new Unseen(UnseenReason.TooManyPixels, size));
            }
            return header.Unsupported is { } form
                ? (null, new Unseen(UnseenReason.UnknownForm, form))
                : (Pixels.Of(Plane(bytes, header), header.Origin), null);
        }
        catch (EndOfStreamException)
        {
            return (null, new Unseen(UnseenReason.Truncated));
        }
        catch (InvalidDataException fault)
        {
            return (null, new Unseen(UnseenReason.Damaged, fault.Message));
        }
    }

    private static LuminancePlane Plane(ReadOnlyMemory<byte> bytes, TiffHeader header)
    {
        var pixels = new byte[header.Width * header.Height];
        var row = new byte[header.RowBytes];
        for (var strip = 0; strip * header.RowsPerStrip < header.Height; strip++)
        {
            var first = strip * header.RowsPerStrip;
            var rows = Math.Min(header.RowsPerStrip, header.Height - first);
            var unpacked = TiffStrip.Unpack(header.Strip(bytes, strip), header.Compression, rows * header.RowBytes);
            for (var y = 0; y < rows; y++)
            {
                unpacked.AsSpan(y * header.RowBytes, header.RowBytes).CopyTo(row);
                header.Undo(row);
                for (var x = 0; x < header.Width; x++)
                {
                    pixels[(first + y) * header.Width + x] = header.Luminance(row, x);
                }
            }
        }
        return new LuminancePlane(header.Width, header.Height, pixels);
    }
}
