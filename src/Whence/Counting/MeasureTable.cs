using Whence.Languages;

namespace Whence.Counting;

/// <summary>
/// What can happen to those counted, and the words that say so. Rows of three columns, parted by tabs: the measure's name, a
/// frame (noun, of, toll, subject, participle, object, presence, counts), and the words. Lines that start with # are remarks.
/// </summary>
public sealed class MeasureTable
{
    private MeasureTable(ImmutableArray<(Measure, MeasureFrame, string)> rows) => Rows = rows;

    /// <summary>The table that ships.</summary>
    public static MeasureTable Shipped { get; } = Load();

    /// <summary>Measure, frame and words, in file order.</summary>
    public ImmutableArray<(Measure Measure, MeasureFrame Frame, string Words)> Rows { get; }

    /// <summary>Reads a table that a user wrote; a mistake is told with its line, column and reason.</summary>
    /// <param name="name">The file's name, for the message.</param>
    /// <param name="text">Its text.</param>
    public static MeasureTableResult Parse(string name, string text)
    {
        var rows = ImmutableArray.CreateBuilder<(Measure, MeasureFrame, string)>();
        var line = 0;
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var row = raw.TrimEnd('\r', ' ', '\t');
            if (row.Length == 0 || row[0] == '#')
            {
                continue;
            }
            var columns = row.Split('\t');
            if (columns.Length != 3)
            {
                return Wrong(row.Length + 1, "a row has three columns parted by tabs: measure, frame, words");
            }
            var second = columns[0].Length + 2;
            if (columns[0].Trim().Length == 0)
            {
                return Wrong(1, "the measure has no name");
            }
            if (
                !Enum.TryParse<MeasureFrame>(columns[1].Trim(), true, out var frame)
                || char.IsAsciiDigit(columns[1].Trim()[0])
            )
            {
                return Wrong(
                    second,
                    $"'{columns[1]}' is no frame: noun, of, toll, subject, participle, object, presence, counts"
                );
            }
            var words = columns[2].Trim().ToLowerInvariant().Replace('’', '\'');
            if (words.Length == 0)
            {
                return Wrong(second + columns[1].Length + 1, "the words are missing");
            }
            rows.Add((new Measure(columns[0].Trim().ToLowerInvariant()), frame, words));
        }
        return new MeasureTableResult(new MeasureTable(rows.ToImmutable()), null);

        MeasureTableResult Wrong(int column, string reason) =>
            new(null, new MeasureTableError(name, line, column, reason));
    }

    private static MeasureTable Load() =>
        new([
            .. Table
                .Shipped("Counting/measures.tsv")
                .Rows.Select(row => (new Measure(row[0]), Enum.Parse<MeasureFrame>(row[1], true), row[2])),
        ]);
}
