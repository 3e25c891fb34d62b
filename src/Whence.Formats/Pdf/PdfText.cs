using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Whence.Formats.Pdf;

/// <summary>
/// The words of pages in reading order: letters to words by their distances, words to blocks by cutting the page where it is
/// empty (recursive X-Y cut, Ha, Haralick and Phillips 1995), blocks in order by their places, as PdfPig has them; then words
/// that were parted at a line's end put together.
/// </summary>
internal static class PdfText
{
    /// <summary>The text of <paramref name="document"/>, a paragraph to each block.</summary>
    public static string Of(PdfDocument document)
    {
        if (document.NumberOfPages > Limits.Pages)
        {
            throw new OverLimitException(UnreadReason.TooLarge);
        }
        var lines = new List<string>();
        long characters = 0;
        foreach (var page in document.GetPages())
        {
            foreach (var line in Lines(page).Select(Unligated))
            {
                characters += line.Length;
                lines.Add(line);
            }
            if (characters > Limits.ReportBytes)
            {
                throw new OverLimitException(UnreadReason.TooLarge);
            }
        }
        return Reflow.Of(lines);
    }

    /// <summary>Ligatures of type, which are no letters of their own, as the letters that they stand for.</summary>
    private static string Unligated(string line) =>
        line.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06')
            ? line.Replace("\uFB00", "ff", StringComparison.Ordinal)
                .Replace("\uFB01", "fi", StringComparison.Ordinal)
                .Replace("\uFB02", "fl", StringComparison.Ordinal)
                .Replace("\uFB03", "ffi", StringComparison.Ordinal)
                .Replace("\uFB04", "ffl", StringComparison.Ordinal)
                .Replace("\uFB05", "st", StringComparison.Ordinal)
                .Replace("\uFB06", "st", StringComparison.Ordinal)
            : line;

    /// <summary>The lines of a page, an empty one between blocks.</summary>
    private static IEnumerable<string> Lines(Page page)
    {
        if (page.Letters.Count > Limits.LettersLaidOut)
        {
            // Laying out grows faster than the letters do; past the limit they are taken in the order in which they are drawn.
            return ContentOrderTextExtractor.GetText(page).Split('\n').Append("");
        }
        var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).ToList();
        var blocks = RecursiveXYCut.Instance.GetBlocks(words);
        return UnsupervisedReadingOrderDetector
            .Instance.Get(blocks)
            .SelectMany(block => block.TextLines.Select(line => line.Text).Append(""));
    }
}
