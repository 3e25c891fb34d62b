using System.Buffers.Binary;
using System.Globalization;

namespace Whence.Media.Pictures;

/// <summary>HEIC, by heif-convert of libheif, found at run time: Skia's builds for Linux do not decode it.</summary>
internal static class HeicFile
{
    private const string Converter = "heif-convert";
    private const int ExtentBytes = 16;

    /// <summary>What <paramref name="make"/> makes of the picture of <paramref name="bytes"/>, or why there is none.</summary>
    public static (T? Picture, Unseen? Unseen) Read<T>(ReadOnlyMemory<byte> bytes, Func<Decoded, T> make)
        where T : class
    {
        var (width, height) = Extent(bytes.Span);
        if ((long)width * height > MediaLimits.Pixels)
        {
            var size = string.Create(CultureInfo.InvariantCulture, $"{width} × {height}");
            return (null, new Unseen(UnseenReason.TooManyPixels, size));
        }
        if (InstalledTool.Find(Converter) is not { } converter)
        {
            var command = $"{Converter} is missing: apt-get install libheif-examples";
            return (null, new Unseen(UnseenReason.ToolMissing, command));
        }
        var folder = Directory.CreateTempSubdirectory("whence-");
        try
        {
            var (from, to) = (Path.Combine(folder.FullName, "a.heic"), Path.Combine(folder.FullName, "a.png"));
            File.WriteAllBytes(from, bytes.ToArray());
            var outcome = BoundedProcess.Run(converter, [from, to], default, MediaLimits.Tool);
            return outcome.Reason is not null || !File.Exists(to)
                ? (null, new Unseen(UnseenReason.Damaged, outcome.Reason ?? "it was not converted"))
                : SkiaPicture.Read(File.ReadAllBytes(to), PictureKind.Png, make);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The greatest of the extents that it declares ("ispe": four bytes of version, width, height).
    private static (uint Width, uint Height) Extent(ReadOnlySpan<byte> bytes)
    {
        var most = (Width: 0u, Height: 0u);
        while (bytes.IndexOf("ispe"u8) is var at and >= 0 && bytes.Length - at >= ExtentBytes)
        {
            var (width, height) = (
                BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8)..]),
                BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 12)..])
            );
            most = (Math.Max(most.Width, width), Math.Max(most.Height, height));
            bytes = bytes[(at + 4)..];
        }
        return most;
    }
}
