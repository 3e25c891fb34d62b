namespace Whence.Media.Pictures;

/// <summary>The kinds of file that hold one picture.</summary>
internal enum PictureKind
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>TIFF.</summary>
    Tiff,

    /// <summary>HEIC and its kin.</summary>
    Heic,

    /// <summary>WebP, BMP or GIF, which Skia decodes too.</summary>
    Other,
}
