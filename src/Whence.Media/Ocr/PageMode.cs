namespace Whence.Media.Ocr;

/// <summary>How Tesseract takes a picture apart; the numbers are its own.</summary>
public enum PageMode
{
    /// <summary>One block of lines.</summary>
    Block = 6,

    /// <summary>One line.</summary>
    Line = 7,

    /// <summary>Words wherever they stand.</summary>
    Sparse = 11,
}
