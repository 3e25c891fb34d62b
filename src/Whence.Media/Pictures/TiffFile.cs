using System.Globalization;
using SkiaSharp;

namespace Whence.Media.Pictures;

/// <summary>
/// Baseline TIFF (revision 6.0), which Skia does not decode: strips of bilevel, grey, palette or RGB samples of one, eight or sixteen bits,
/// uncompressed or packed by PackBits, LZW or deflate. Its pages are read as far as all together have no more pixels than one may.
/// </summary>
internal static class TiffFile
{
    // The bytes of its samples: with those of what is made of them no more than fit into 1 GB.
    private const long MostBytes = 4 * MediaLimits.Pixels;

    /// <summary>
    /// What <paramref name="make"/> makes of the pictures of <paramref name="bytes"/>, until <paramref name="stop"/> says so; or why there is none. A page
    /// behind the first that cannot be read ends them.
    /// </summary>
    public static (ImmutableArray<T> Pages, Unseen? Unseen) Read<T>(
        ReadOnlyMemory<byte> bytes,
        Func<Decoded, T> make,
        CancellationToken stop
    )
        where T : class
    {
        var pages = ImmutableArray.CreateBuilder<T>();
        try
        {
            var met = new HashSet<long>();
            var pixels = 0L;
            var at = TiffHeader.First(bytes);
            while (at != 0 && met.Add(at) && met.Count <= MediaLimits.Pages && !stop.IsCancellationRequested)
            {
                var header = TiffHeader.Read(bytes, at);
                pixels += (long)header.Width * header.Height;
                var unseen =
                    pixels > MediaLimits.Pixels || header.RowBytes * header.Height > MostBytes
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
                    using var bitmap = Bitmap(bytes, header);
                    pages.Add(make(new Decoded(bitmap, header.Origin)));
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

    private static SKBitmap Bitmap(ReadOnlyMemory<byte> bytes, TiffHeader header)
    {
        var bitmap = new SKBitmap(
            new SKImageInfo(header.Width, header.Height, SKColorType.Rgba8888, SKAlphaType.Opaque)
        );
        try
        {
            var pixels = bitmap.GetPixelSpan();
            var length = (int)header.RowBytes;
            for (var strip = 0; strip * header.RowsPerStrip < header.Height; strip++)
            {
                var first = strip * header.RowsPerStrip;
                var rows = Math.Min(header.RowsPerStrip, header.Height - first);
                var unpacked = TiffStrip.Unpack(header.Strip(bytes, strip), header.Compression, rows * length);
                for (var y = 0; y < rows; y++)
                {
                    var row = unpacked.AsSpan(y * length, length);
                    header.Undo(row);
                    var to = pixels.Slice((first + y) * bitmap.RowBytes, header.Width * Decoded.Channels);
                    for (var x = 0; x < header.Width; x++)
                    {
                        header.Colour(row, x, to.Slice(x * Decoded.Channels, Decoded.Colours));
                        to[x * Decoded.Channels + Decoded.Colours] = byte.MaxValue;
                    }
                }
            }
            return bitmap;
        }
        catch
        {
            bitmap.Dispose();
            throw;
        }
    }
}
