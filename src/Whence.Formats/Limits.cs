namespace Whence.Formats;

/// <summary>What is taken in at most, so that no input, however made, costs more than it may.</summary>
public static class Limits
{
    /// <summary>Bytes of one report: a plain text file, or one line of a JSON Lines file. A file of lines may be of any size.</summary>
    public const int ReportBytes = 16 * 1024 * 1024;

    /// <summary>Bytes of a file that must be held whole to be read, such as a PDF or an archive on standard input.</summary>
    public const int ContainerBytes = 256 * 1024 * 1024;

    /// <summary>Bytes that one input may unpack to, with all that is packed in it, however small it is.</summary>
    public const long UnpackedBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>Bytes that each byte of a larger input may unpack to: packed text comes to 3 to 20, a bomb to a thousand and more.</summary>
    public const int UnpackedOfEach = 100;

    /// <summary>Items that one input may hold, with all that is packed in it, however small it is.</summary>
    public const int PackedItems = 1_000_000;

    /// <summary>Bytes of a larger input to each item that it may hold.</summary>
    public const int BytesOfItem = 200;

    /// <summary>Bytes of a dictionary that a file was packed by.</summary>
    public const int DictionaryBytes = 16 * 1024 * 1024;

    /// <summary>How deep archives within archives, and messages within messages, are followed.</summary>
    public const int PackedDepth = 8;

    /// <summary>
    /// Characters of a page, its scripts left out, that its article is looked for in, which takes some seconds at most; of a
    /// longer one all words are taken.
    /// </summary>
    public const int ArticleCharacters = 256 * 1024;

    /// <summary>Elements of a page that its article is looked for in.</summary>
    public const int ArticleElements = 5_000;

    /// <summary>How deep the elements of a page may be nested.</summary>
    public const int ElementDepth = 1_000;

    /// <summary>How deep the parts of a mail may be nested.</summary>
    public const int PartDepth = 64;

    /// <summary>Bytes of the markup of a document: it is many times as long as its words.</summary>
    public const int MarkupBytes = 64 * 1024 * 1024;

    /// <summary>Bytes that one stream of a PDF may unpack to.</summary>
    public const int StreamBytes = 128 * 1024 * 1024;

    /// <summary>Pages of a PDF.</summary>
    public const int Pages = 5_000;

    /// <summary>Letters of a page that are laid out into columns and paragraphs.</summary>
    public const int LettersLaidOut = 50_000;

    /// <summary>Bytes of the headers of one record or response of a web archive.</summary>
    public const int HeaderBytes = 256 * 1024;

    /// <summary>Unreadable lines of one file after which the rest of it is given up: it is hardly JSON Lines.</summary>
    public const int FaultyLines = 20;

    /// <summary>Bytes at the start of a file that its encoding, and whether it is text, are told from at first.</summary>
    public const int HeadBytes = 4096;

    /// <summary>How deep folders are followed.</summary>
    public const int FolderDepth = 64;
}
