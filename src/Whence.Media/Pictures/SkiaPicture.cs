using System.Globalization;
using SkiaSharp;

namespace Whence.Media.Pictures;

/// <summary>Decodes what Skia decodes, after its size, frames and passes are known to be within bounds.</summary>
internal static class SkiaPicture
{
    /// <summary>What <paramref name="make"/> makes of the picture of <paramref name="bytes"/>, or why there is none.</summary>
    public static (T? Picture, Unseen? Unseen) Read<T>(
        ReadOnlyMemory<byte> bytes,
        PictureKind kind,
        Func<Decoded, T> make
    )
        where T : class
    {
        if (kind == PictureKind.Jpeg && JpegScans(bytes.Span) > MediaLimits.Scans)
        {
            return (null, new Unseen(UnseenReason.UnknownForm, $"it comes in more than {MediaLimits.Scans} passes"));
        }
        if (kind == PictureKind.Png && IsAnimatedPng(bytes.Span))
        {
            return (null, new Unseen(UnseenReason.Animated));
        }
        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return (null, new Unseen(UnseenReason.Damaged));
        }
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MediaLimits.Pixels)
        {
            return (
                null,
                new Unseen(
                    UnseenReason.TooManyPixels,
                    string.Create(CultureInfo.InvariantCulture, $"{width} × {height}")
                )
            );
        }
        if (codec.FrameCount > 1)
        {
            return (
                null,
                new Unseen(
                    UnseenReason.Animated,
                    string.Create(CultureInfo.InvariantCulture, $"{codec.FrameCount} frames")
                )
            );
        }
        // A JPEG is decoded at some eighths of its size at once; others whole, and then reduced.
        var share = (float)MediaLimits.Side / Math.Max(width, height);
        var size = share < 1 ? codec.GetScaledDimensions(share) : new SKSizeI(width, height);
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var bitmap = new SKBitmap(info);
        return codec.GetPixels(info, bitmap.GetPixels()) switch
        {
            SKCodecResult.Success => (make(new Decoded(bitmap, codec.EncodedOrigin)), null),
            SKCodecResult.IncompleteInput => (null, new Unseen(UnseenReason.Truncated)),
            var result => (null, new Unseen(UnseenReason.Damaged, result.ToString())),
        };
    }

    // Marks that begin a pass; within entropy-coded bytes FF is followed by 00.
    private static int JpegScans(ReadOnlySpan<byte> bytes)
    {
        var scans = 0;
        while (bytes.IndexOf<byte>([0xFF, 0xDA]) is var at and >= 0)
        {
            scans++;
            bytes = bytes[(at + 2)..];
        }
        return scans;
    }

    private static bool IsAnimatedPng(ReadOnlySpan<byte> bytes)
    {
        var data = bytes.IndexOf("IDAT"u8);
        return data >= 0 && bytes[..data].IndexOf("acTL"u8) >= 0;
    }
}
