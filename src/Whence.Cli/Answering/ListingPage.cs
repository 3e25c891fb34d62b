using System.Globalization;
using NodaTime.Text;
using Spectre.Console;
using Whence.Cli.Pages;
using Whence.Formats.Contract;
using Whence.Formats.Exports;
using Whence.Formats.Exports.Csv;

namespace Whence.Cli.Answering;

/// <summary>Writes a table: laid out on a terminal, a line a row with tabs between the columns in a pipe, or as another program reads it.</summary>
internal static class ListingPage
{
    private const int Shown = 200;

    // Rows that are laid out together: a table is as wide as its widest cell, and not all are held at once.
    private const int LaidOut = 1_000;

    /// <summary>Writes rows.</summary>
    /// <param name="desk">To where.</param>
    /// <param name="view">How they are shown.</param>
    /// <param name="listing">How they are written.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="rows">The first so many; all where null.</param>
    public static void Write<T>(
        Desk desk,
        View<T> view,
        Listing listing,
        Func<long> count,
        Func<long?, IEnumerable<T>> rows
    )
    {
        switch (listing)
        {
            case Listing.Json:
                using (var contract = new ContractWriter(desk.Output))
                {
                    foreach (var row in rows(null))
                    {
                        view.Json(contract, row);
                    }
                }
                break;
            case Listing.Csv:
                using (var csv = new CsvWriter(desk.Output))
                {
                    csv.Row(view.Columns.Select(c => c.Name));
                    foreach (var row in rows(null))
                    {
                        csv.Row(view.Columns.Select(c => c.Of(row)));
                    }
                }
                break;
            default:
                var most = listing == Listing.All ? (long?)null : Shown;
                var written = desk.IsTerminal ? Lay(desk, view, rows(most)) : Part(desk, view, rows(most));
                Count(desk, view.One, written, listing == Listing.All ? written : count());
                break;
        }
        desk.Output.Flush();
    }

    // What stands beside the table is said where it is in no program's way.
    private static void Count(Desk desk, string one, long written, long all)
    {
        var said =
            all == 0 ? $"whence: no {one} is asked for by this, or the case holds none"
            : all > written ? $"whence: {Words.Number(written)} of {Words.Count((int)all, one)}; --all shows the rest"
            : $"whence: {Words.Count((int)all, one)}";
        if (all != written || all == 0 || desk.IsTerminal)
        {
            desk.Error.WriteLine(said);
        }
    }

    private static long Part<T>(Desk desk, View<T> view, IEnumerable<T> rows)
    {
        using var output = new TrimmingWriter(desk.Output);
        var written = 0L;
        foreach (var row in rows)
        {
            if (written++ == 0)
            {
                output.WriteLine(string.Join('\t', view.Columns.Select(c => c.Name)));
            }
            output.WriteLine(string.Join('\t', view.Columns.Select(c => Plain(c.Of(row)))));
        }
        return written;
    }

    private static string Plain(Cell cell) =>
        cell.Kind switch
        {
            CellKind.Words => Visible.Of(cell.Words!),
            CellKind.Number => cell.Number.ToString(CultureInfo.InvariantCulture),
            CellKind.Fraction => cell.Fraction.ToString("0.###", CultureInfo.InvariantCulture),
            CellKind.Day => LocalDatePattern.Iso.Format(cell.Day),
            _ => "",
        };

    private static long Lay<T>(Desk desk, View<T> view, IEnumerable<T> rows)
    {
        using var output = new TrimmingWriter(desk.Output);
        var console = Paper.Of(output, desk);
        var written = 0L;
        if (view.Drawn is { } draw)
        {
            var sheet = new Sheet(console, Shown);
            foreach (var row in rows)
            {
                draw(sheet, row);
                written++;
            }
            return written;
        }
        foreach (var chunk in rows.Chunk(LaidOut))
        {
            var table = new Table
            {
                Border = TableBorder.Horizontal,
                ShowRowSeparators = true,
                Expand = true,
            };
            table.AddColumns([.. view.Shown.Select(c => new TableColumn(new Text(c.Heading)))]);
            var cells = chunk.Select(row => view.Shown.Select(c => Lines(c.Of(row))).ToArray()).ToList();
            // What is traced by stands whole, to be copied, where it leaves the others room.
            table.Columns[^1].NoWrap = cells.TrueForAll(row =>
                row[^1].Split('\n').All(l => l.Length <= desk.Width * 2 / 5)
            );
            ColumnWidths.Set(table, [.. view.Shown.Select(c => c.Heading)], cells, desk.Width);
            foreach (var row in cells)
            {
                table.AddRow(row.Select(cell => new Text(cell)));
            }
            console.Write(table);
            written += chunk.Length;
        }
        return written;
    }

    private static string Lines(string words) => string.Join('\n', words.Split('\n').Select(Visible.Of));
}
