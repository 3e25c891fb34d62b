using Whence.Examining;
using Whence.Examining.Zones;
using Whence.Media.Ocr;

namespace Whence.Media.Papers;

/// <summary>Finds and reads the lines for machines.</summary>
internal sealed class ZoneFinder(Tesseract ocr)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";
    private const int ZoneWidth = 1400;
    private const int ShortestLine = 26;
    private const int FewestFillers = 2;
    private const double Margin = 0.15;

    private static readonly ImmutableArray<string> Language = ["eng"];

    /// <summary>The lines that stand in a zone of a laid page.</summary>
    public ImmutableArray<string> Lines(LaidPage page, Box zone) =>
        page.Cut(zone, ZoneWidth) is { } cut ? Lines(cut) : [];

    /// <summary>A card of the lines that stand anywhere on a page; null where none do.</summary>
    public Card? Find(LuminancePlane page, int number, IReadOnlyList<ReadWord> words, ImmutableArray<string> tools)
    {
        var found = words
            .GroupBy(word => word.Line)
            .Where(line => IsOfZone(string.Concat(line.Select(word => word.Text))))
            .SelectMany(line => line)
            .ToList();
        if (found.Count == 0)
        {
            return null;
        }
        var box = found.Select(word => word.Box).Aggregate((a, b) => a.With(b));
        var (x, y) = ((int)(box.X - box.Height * Margin), (int)(box.Y - box.Height * Margin));
        var (width, height) = ((int)(box.Width + 2 * box.Height * Margin), (int)(box.Height * (1 + 2 * Margin)));
        var lines = page.Cut(x, y, width, height) is { } cut ? Lines(cut) : [];
        return lines.IsEmpty
            ? null
            : new Card
            {
                MachineReadable = lines,
                MachineReadableAt = new Zone(number, x, y, width, height),
                Tools = tools,
            };
    }

    private ImmutableArray<string> Lines(LuminancePlane cut)
    {
        var (words, _) = ocr.Read(cut, Language, PageMode.Block, Letters);
        return
        [
            .. words
                .GroupBy(word => word.Line)
                .Select(line => string.Concat(line.Select(word => word.Text)))
                .Where(line => line.Length >= ShortestLine),
        ];
    }

    private static bool IsOfZone(string line) =>
        line.Length >= ShortestLine && line.Count(c => c is '<' or '«' or '‹') >= FewestFillers;
}
