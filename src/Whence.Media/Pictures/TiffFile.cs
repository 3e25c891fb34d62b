using System.Globalization;
using Whence.Examining.Zones;

namespace Whence.Media.Pictures;

/// <summary>
/// Baseline TIFF (revision 6.0), which Skia does not decode: strips of bilevel, grey, palette or RGB samples of one or eight bits,
/// uncompressed or packed by PackBits, LZW or deflate. Its pages are read as far as all together have no more pixels than one may.
/// </summary>
internal static class TiffFile
{
    /// <summary>The pictures of <paramref name="bytes"/>, or why there is none. A page behind the first that cannot be read ends them.</summary>
    public static (ImmutableArray<Picture> Pages, Unseen? Unseen) Read(ReadOnlyMemory<byte> bytes)
    {
        var pages = ImmutableArray.CreateBuilder<Picture>();
        try
        {
            var met = new HashSet<long>();
            var pixels = 0L;
            var at = TiffHeader.First(bytes);
            while (at != 0 && met.Add(at) && met.Count <= MediaLimits.Pages)
            {
                var header = TiffHeader.Read(bytes, at);
                pixels += (long)header.Width * header.Height;
                var unseen =
                    pixels > MediaLimits.Pixels
                        ? new Unseen(
                            UnseenReason.TooManyPixels,
                            string.Create(CultureInfo.InvariantCulture, $"{header.Width} × {header.Height}")
                        )
                    : header.Unsupported is { } form ? new Unseen(UnseenReason.UnknownForm, form)
                    : null;
                if (unseen is not null)
                {
                    return pages.Count > 0 ? (pages.ToImmutable(), null) : ([], unseen);
                }
                if (!header.IsReduced || pages.Count == 0)
                {
                    pages.Add(Pixels.Of(Plane(bytes, header), header.Origin));
                }
                at = header.Next;
            }
            return (pages.ToImmutable(), null);
        }
        catch (EndOfStreamException)
        {
            return pages.Count > 0 ? (pages.ToImmutable(), null) : ([], new Unseen(UnseenReason.Truncated));
        }
        catch (InvalidDataException fault)
        {
            return pages.Count > 0
                ? (pages.ToImmutable(), null)
                : ([], new Unseen(UnseenReason.Damaged, fault.Message));
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
