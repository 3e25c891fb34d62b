using System.Buffers;
using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace Whence.Formats.Exports.Csv;

/// <summary>
/// Writes rows as RFC 4180 has them: UTF-8 without a mark, commas, "\r\n" ends, quotation marks only where they are needed.
/// Words that a spreadsheet would take for a formula get an apostrophe before them (OWASP, "CSV Injection"); numbers and days
/// are written bare, days as ISO 8601 has them.
/// </summary>
/// <param name="output">Gets the bytes; stays open.</param>
public sealed class CsvWriter(Stream output) : IDisposable
{
    // What starts a formula, and what a spreadsheet may drop from before one; the full-width forms are taken for the narrow ones.
    private static readonly SearchValues<char> Openers = SearchValues.Create("=+-@\t\r\n|%＝＋－＠");
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\0");

    private readonly StreamWriter writer = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };

    /// <summary>Writes a row of headings.</summary>
    public void Row(IEnumerable<string> names) => Row(names.Select(Cell.Of));

    /// <summary>Writes a row.</summary>
    public void Row(IEnumerable<Cell> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                writer.Write(',');
            }
            first = false;
            Write(cell);
        }
        writer.WriteLine();
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void Write(Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Words:
                Write(cell.Words!);
                break;
            case CellKind.Number:
                writer.Write(cell.Number.ToString(CultureInfo.InvariantCulture));
                break;
            case CellKind.Fraction:
                writer.Write(cell.Fraction.ToString("0.######", CultureInfo.InvariantCulture));
                break;
            case CellKind.Day:
                writer.Write(LocalDatePattern.Iso.Format(cell.Day));
                break;
            case CellKind.None:
                break;
        }
    }

    private void Write(string words)
    {
        var formula = LooksLikeFormula(words);
        if (!formula && words.AsSpan().IndexOfAny(Quoted) < 0)
        {
            writer.Write(words);
            return;
        }
        writer.Write(formula ? "\"'" : "\"");
        foreach (var c in words)
        {
            switch (c)
            {
                case '"':
                    writer.Write("\"\"");
                    break;
                case '\0':
                    writer.Write('\u2400'); // Readers in C end a text here.
                    break;
                default:
                    writer.Write(c);
                    break;
            }
        }
        writer.Write('"');
    }

    // Spaces and unseen marks before it do not make a formula harmless everywhere.
    private static bool LooksLikeFormula(string words)
    {
        foreach (var c in words)
        {
            if (Openers.Contains(c))
            {
                return true;
            }
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                return false;
            }
        }
        return false;
    }
}
