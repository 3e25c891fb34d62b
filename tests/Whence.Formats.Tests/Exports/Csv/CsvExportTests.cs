using System.Text.Json;
using Whence.Formats.Exports.Csv;
using Whence.Formats.Exports.Sheets;

namespace Whence.Formats.Tests.Exports.Csv;

public sealed class CsvExportTests
{
    // Every table as Python reads it: rows of as many cells as headings, and nothing that a spreadsheet would reckon.
    private const string Reader = """
        import csv, json, sys
        csv.field_size_limit(1 << 30)
        rows = list(csv.reader(open(sys.argv[1], encoding="utf-8", newline=""), strict=True))
        print(json.dumps(rows))
        """;

    public static TheoryData<string> Tables => [.. DossierSheets.Names];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Python_reads_every_table_cell_for_cell(string table)
    {
        using var folder = new Folder();
        foreach (var holdings in SampleHoldings.All)
        {
            var file = folder.Put("table.csv", SampleHoldings.Bytes(new CsvExport(table), holdings));
            var rows = JsonSerializer.Deserialize<string[][]>(ForeignTool.Python(Reader, "csv, json", file))!;
            var sheet = DossierSheets.Of(holdings).Single(s => s.Name == table);
            rows[0].ShouldBe(sheet.Columns);
            rows.Length.ShouldBe(1 + sheet.Rows.Count());
            rows.ShouldAllBe(row => row.Length == sheet.Columns.Length);
            foreach (var cell in rows.Skip(1).SelectMany(row => row).Where(cell => cell.Length > 0))
            {
                (cell[0] is '=' or '+' or '@' or '\t' or '\r').ShouldBeFalse(cell);
                (cell[0] == '-' && !long.TryParse(cell, out _)).ShouldBeFalse(cell);
            }
        }
    }

    [Fact]
    public void A_figure_has_its_words_its_numbers_and_its_sentence()
    {
        var sheet = DossierSheets.Of(SampleHoldings.Kursk).Single(s => s.Name == "figures");
        var row = sheet.Rows.First(r => r[sheet.Columns.IndexOf("words")].Words is "Nearly 100" or "nearly 100");
        row[sheet.Columns.IndexOf("low")].Number.ShouldBe(90);
        row[sheet.Columns.IndexOf("high")].Number.ShouldBe(99);
        row[sheet.Columns.IndexOf("measure")].Words.ShouldBe("killed");
        row[sheet.Columns.IndexOf("sentence")].Words!.ShouldContain("lawmaker", Case.Insensitive);
    }
}
