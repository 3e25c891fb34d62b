namespace Whence.Media.Footage;

/// <summary>Tells what else the bytes of a clip are: what a program that expects an archive, a PDF or a page would take them for.</summary>
internal static class OtherNature
{
    // A ZIP archive ends within so many bytes of the end of the file (its comment), a PDF begins within the first 1024.
    private const int ZipTail = 65_557;
    private const int Head = 1024;

    /// <summary>What else it is, in words; null where nothing.</summary>
    public static string? Of(FileStream file)
    {
        var head = Part(file, 0, Head);
        var tail = Part(file, Math.Max(0, file.Length - ZipTail), ZipTail);
        return tail.AsSpan().LastIndexOf("PK\x05\x06"u8) is var at and >= 0 && at + 22 <= tail.Length ? "a ZIP archive"
            : head.AsSpan().IndexOf("%PDF-"u8) >= 0 ? "a PDF"
            : Holds(head, "<html") || Holds(head, "<script") || Holds(head, "<!doctype") ? "a page"
            : null;
    }

    private static byte[] Part(FileStream file, long from, int length)
    {
        var part = new byte[length];
        file.Position = from;
        return part[..file.ReadAtLeast(part, length, throwOnEndOfStream: false)];
    }

    private static bool Holds(byte[] bytes, string word) =>
        System.Text.Encoding.Latin1.GetString(bytes).Contains(word, StringComparison.OrdinalIgnoreCase);
}
