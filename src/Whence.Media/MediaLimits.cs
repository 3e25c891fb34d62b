namespace Whence.Media;

/// <summary>What is taken in of pictures at most, so that no file, however made, costs more than 10 seconds or 1 GB.</summary>
public static class MediaLimits
{
    /// <summary>Bytes of a file of pictures.</summary>
    public const int FileBytes = 128 * 1024 * 1024;

    /// <summary>Pixels of a picture; it is known before the picture is decoded.</summary>
    public const long Pixels = 80_000_000;

    /// <summary>Pixels of a picture's longer side that it is examined at; a larger one is brought to it.</summary>
    public const int Side = 2400;

    /// <summary>Bytes that the pictures of one file take at most that are made anew to be shown; what is over was not made.</summary>
    public const long ShownBytes = 32 * 1024 * 1024;

    /// <summary>Pages of a PDF that are examined.</summary>
    public const int Pages = 20;

    /// <summary>Bytes that one stream of a PDF may unpack to.</summary>
    public const int StreamBytes = 256 * 1024 * 1024;

    /// <summary>Passes that a progressive JPEG may come in: each costs a whole decoding.</summary>
    public const int Scans = 64;

    /// <summary>What the OCR of one page may take, all its runs together.</summary>
    public static readonly TimeSpan PageTime = TimeSpan.FromSeconds(9);

    /// <summary>What one run of OCR, or of a converter, may cost.</summary>
    internal static readonly ProcessBounds Tool = new(TimeSpan.FromSeconds(8), 16 * 1024 * 1024, 1L << 30);
}
