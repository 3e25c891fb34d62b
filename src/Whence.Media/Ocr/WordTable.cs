using System.Globalization;
using System.Text;
using Whence.Examining.Zones;

namespace Whence.Media.Ocr;

/// <summary>Reads the table of words that Tesseract writes: level, page, block, paragraph, line, word, box, confidence, text.</summary>
internal static class WordTable
{
    private const int Columns = 12;
    private const string Word = "5";

    /// <summary>The words of the table; rows that are none are passed over.</summary>
    public static ImmutableArray<ReadWord> Read(byte[] table)
    {
        var words = ImmutableArray.CreateBuilder<ReadWord>();
        var lines = new Dictionary<(string, string, string), int>();
        foreach (var row in Encoding.UTF8.GetString(table).Split('\n').Select(line => line.Split('\t')))
        {
            if (row.Length != Columns || row[0] != Word || string.IsNullOrWhiteSpace(row[11]))
            {
                continue;
            }
            var line = (row[2], row[3], row[4]);
            lines.TryAdd(line, lines.Count);
            words.Add(
                new ReadWord(
                    row[11].Trim(),
                    new Box(Number(row[6]), Number(row[7]), Number(row[8]), Number(row[9])),
                    Number(row[10]),
                    lines[line]
                )
            );
        }
        return words.ToImmutable();
    }

    private static double Number(string digits) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
