namespace Whence.Formats;

/// <summary>What is taken in at most, so that no input, however made, costs more than it may.</summary>
public static class Limits
{
    /// <summary>Bytes of one report: a plain text file, or one line of a JSON Lines file. A file of lines may be of any size.</summary>
    public const int ReportBytes = 16 * 1024 * 1024;

    /// <summary>Unreadable lines of one file after which the rest of it is given up: it is hardly JSON Lines.</summary>
    public const int FaultyLines = 20;

    /// <summary>Bytes at the start of a file that its encoding, and whether it is text, are told from at first.</summary>
    public const int HeadBytes = 4096;

    /// <summary>How deep folders are followed.</summary>
    public const int FolderDepth = 64;
}
