namespace Whence.Media.Pictures;

/// <summary>
/// Tells files that are a picture and something else at once: what one program shows is not what another opens. What cameras put
/// behind a picture, such as a short clip, is none.
/// </summary>
internal static class Polyglots
{
    // A PDF may begin this far into a file.
    private const int PdfHead = 1024;

    // The record that ends a ZIP, with the longest remark behind it.
    private const int ZipEnd = 22 + ushort.MaxValue;

    /// <summary>What else it is; null where it is nothing else.</summary>
    public static string? Of(ReadOnlySpan<byte> file) =>
        file[..Math.Min(file.Length, PdfHead)].IndexOf("%PDF-"u8) >= 0 ? "a PDF begins within it"
        : file[Math.Max(0, file.Length - ZipEnd)..].LastIndexOf("PK\x05\x06"u8) >= 0
        && file.IndexOf("PK\x01\x02"u8) >= 0
            ? "it ends as a ZIP archive does"
        : file.IndexOf("Rar!\x1a\x07"u8) >= 0 ? "a RAR archive stands in it"
        : Lower(file).AsSpan().IndexOf("<script"u8) >= 0 ? "a script stands in it"
        : null;

    // Browsers look for markup in the head alone.
    private static byte[] Lower(ReadOnlySpan<byte> file)
    {
        var head = file[..Math.Min(file.Length, 4 * PdfHead)].ToArray();
        for (var i = 0; i < head.Length; i++)
        {
            head[i] = head[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(head[i] | 0x20) : head[i];
        }
        return head;
    }
}
