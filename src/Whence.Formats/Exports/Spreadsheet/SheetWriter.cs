using System.Globalization;
using System.Xml;
using NodaTime.Text;
using Whence.Formats.Exports.Sheets;

namespace Whence.Formats.Exports.Spreadsheet;

/// <summary>Writes one sheet of a workbook: a frozen row of headings, then a row at a time.</summary>
internal sealed class SheetWriter(XmlWriter xml)
{
    /// <summary>Rows that a sheet holds at most, headings included.</summary>
    public const int MostRows = 1_048_576;

    // Beyond this a double, which is what a cell holds, loses the last digit.
    private const long ExactNumbers = 1L << 53;

    private static readonly LocalDate Epoch = new(1899, 12, 30);

    // Before it, spreadsheets count a 29 February 1900 that never was.
    private static readonly LocalDate FirstDay = new(1900, 3, 1);

    /// <summary>Writes <paramref name="sheet"/>; gives how many rows were left out because a sheet holds no more.</summary>
    public long Write(Sheet sheet)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", WorkbookParts.Main);
        Frozen();
        Widths(sheet.Columns);
        xml.WriteStartElement("sheetData");
        Row(1, [.. sheet.Columns.Select(name => Cell.Of(name))], CellStyle.Heading);
        var (row, leftOut) = (1, 0L);
        foreach (var cells in sheet.Rows)
        {
            if (row == MostRows)
            {
                leftOut++;
                continue;
            }
            Row(++row, cells, CellStyle.Words);
        }
        xml.WriteEndElement();
        xml.WriteStartElement("autoFilter");
        xml.WriteAttributeString("ref", $"A1:{Column(sheet.Columns.Length - 1)}{Text(row)}");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        return leftOut;
    }

    private void Frozen()
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane");
        xml.WriteAttributeString("ySplit", "1");
        xml.WriteAttributeString("topLeftCell", "A2");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Widths(ImmutableArray<string> columns)
    {
        xml.WriteStartElement("cols");
        for (var i = 0; i < columns.Length; i++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", Text(i + 1));
            xml.WriteAttributeString("max", Text(i + 1));
            xml.WriteAttributeString("width", columns[i] is "sentence" or "reason" or "act" ? "80" : "18");
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void Row(int number, ImmutableArray<Cell> cells, CellStyle words)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Text(number));
        for (var i = 0; i < cells.Length; i++)
        {
            Write(Column(i) + Text(number), cells[i], words);
        }
        xml.WriteEndElement();
    }

    private void Write(string at, Cell cell, CellStyle words)
    {
        switch (cell.Kind)
        {
            case CellKind.Words:
                Words(at, cell.Words!, words);
                break;
            case CellKind.Number when cell.Number is < -ExactNumbers or > ExactNumbers:
                Words(at, cell.Number.ToString(CultureInfo.InvariantCulture), words);
                break;
            case CellKind.Number:
                Number(at, cell.Number.ToString(CultureInfo.InvariantCulture), CellStyle.Number);
                break;
            case CellKind.Fraction:
                Number(at, cell.Fraction.ToString("0.######", CultureInfo.InvariantCulture), CellStyle.Fraction);
                break;
            case CellKind.Day when cell.Day < FirstDay:
                Words(at, LocalDatePattern.Iso.Format(cell.Day), words);
                break;
            case CellKind.Day:
                Number(at, Text(NodaTime.Period.DaysBetween(Epoch, cell.Day)), CellStyle.Day);
                break;
            case CellKind.None:
                break;
        }
    }

    // Words stand in the cell itself, typed as words: nothing in them is ever reckoned.
    private void Words(string at, string words, CellStyle style)
    {
        Open(at, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(SpreadsheetText.Of(words));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Number(string at, string number, CellStyle style)
    {
        Open(at, style);
        xml.WriteElementString("v", WorkbookParts.Main, number);
        xml.WriteEndElement();
    }

    private void Open(string at, CellStyle style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", at);
        xml.WriteAttributeString("s", Text((int)style));
    }

    // A to Z; no table here has more than 26 and a few.
    private static string Column(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
