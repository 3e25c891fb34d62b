using Spectre.Console;
using Spectre.Console.Rendering;

namespace Whence.Cli.Answering;

/// <summary>How wide the columns of a table are: each holds its longest word whole, and what room is left goes to those that need it most.</summary>
internal static class ColumnWidths
{
    // The space that stands before a row, and the two on either side of a column's words.
    private const int Edge = 2;
    private const int Beside = 2;

    /// <summary>Sets them, unless the longest words of all columns have no room beside each other.</summary>
    public static void Set(Table table, IReadOnlyList<string> headings, List<string[]> cells, int width)
    {
        var (least, most) = (new int[headings.Count], new int[headings.Count]);
        for (var column = 0; column < headings.Count; column++)
        {
            foreach (
                var line in cells.Select(row => row[column]).Prepend(headings[column]).SelectMany(c => c.Split('\n'))
            )
            {
                most[column] = Math.Max(most[column], Cells(line));
                var whole = table.Columns[column].NoWrap ? Cells(line) : line.Split(' ').Max(Cells);
                least[column] = Math.Max(least[column], whole);
            }
        }
        var spare = width - Edge - headings.Count * Beside - least.Sum();
        if (spare < 0)
        {
            return;
        }
        var wanted = Math.Max(1, most.Sum() - least.Sum());
        for (var column = 0; column < headings.Count; column++)
        {
            table.Columns[column].Width = least[column] + (int)((long)spare * (most[column] - least[column]) / wanted);
        }
    }

    private static int Cells(string words) => new Segment(words).CellCount();
}
