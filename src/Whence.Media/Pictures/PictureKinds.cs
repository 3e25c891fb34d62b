namespace Whence.Media.Pictures;

/// <summary>Tells the kind of a picture by its first bytes.</summary>
internal static class PictureKinds
{
    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47];

    /// <summary>The kind; null where it is none that is known.</summary>
    public static PictureKind? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith(Jpeg) ? PictureKind.Jpeg
        : head.StartsWith(Png) ? PictureKind.Png
        : head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) ? PictureKind.Tiff
        : IsHeic(head) ? PictureKind.Heic
        : head.StartsWith("GIF8"u8) || head.StartsWith("BM"u8) || IsWebP(head) ? PictureKind.Other
        : null;

    private static bool IsWebP(ReadOnlySpan<byte> head) =>
        head.Length > 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8);

    private static bool IsHeic(ReadOnlySpan<byte> head) =>
        head.Length > 12
        && head[4..].StartsWith("ftyp"u8)
        && (
            head[8..].StartsWith("hei"u8)
            || head[8..].StartsWith("hev"u8)
            || head[8..].StartsWith("mif1"u8)
            || head[8..].StartsWith("msf1"u8)
        );
}
