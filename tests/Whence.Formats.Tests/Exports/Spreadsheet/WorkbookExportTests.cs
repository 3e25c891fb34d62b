using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Whence.Formats.Exports;
using Whence.Formats.Exports.Sheets;
using Whence.Formats.Exports.Spreadsheet;

namespace Whence.Formats.Tests.Exports.Spreadsheet;

public sealed class WorkbookExportTests
{
    private static byte[] Workbook(Holdings holdings) => SampleHoldings.Bytes(new WorkbookExport(), holdings);

    [Fact]
    public void The_Open_XML_SDK_finds_no_fault_against_the_schemas()
    {
        foreach (var holdings in SampleHoldings.All)
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook(holdings)), false);
            var faults = new OpenXmlValidator()
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(f => $"{f.Path?.XPath}: {f.Description}");
            faults.ShouldBeEmpty();
        }
    }

    [Fact]
    public void No_sheet_has_a_formula_a_link_or_a_shared_word()
    {
        using var archive = new ZipArchive(new MemoryStream(Workbook(SampleHoldings.AgainstTheReader)));
        foreach (
            var entry in archive.Entries.Where(e => e.FullName.StartsWith("xl/worksheets", StringComparison.Ordinal))
        )
        {
            using var stream = entry.Open();
            var kinds = XDocument.Load(stream).Descendants().Select(e => e.Name.LocalName).Distinct();
            kinds.ShouldBeSubsetOf([
                "worksheet",
                "sheetViews",
                "sheetView",
                "pane",
                "cols",
                "col",
                "sheetData",
                "row",
                "c",
                "is",
                "t",
                "v",
                "autoFilter",
            ]);
        }
    }

    [Fact]
    public void LibreOffice_reads_every_sheet_cell_for_cell()
    {
        using var folder = new Folder();
        var file = folder.Put("dossier.xlsx", Workbook(SampleHoldings.Kursk));
        // Token 12: every sheet in a file of its own; 44, 34, 76: comma, quotation mark, UTF-8; cells as they are, not as shown.
        ForeignTool.Run(
            "soffice",
            "-env:UserInstallation=file://" + folder.Path + "/profile",
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
            "--outdir",
            folder.Path,
            file
        );
        foreach (var sheet in DossierSheets.Of(SampleHoldings.Kursk))
        {
            Rows(Path.Combine(folder.Path, $"dossier-{sheet.Name}.csv")).ShouldBe(Expected(sheet), sheet.Name);
        }
    }

    [Fact]
    public void Python_finds_every_part_whole()
    {
        using var folder = new Folder();
        var file = folder.Put("dossier.xlsx", Workbook(SampleHoldings.AgainstTheReader));
        ForeignTool
            .Python("import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())", "zipfile", file)
            .Trim()
            .ShouldBe("None");
    }

    [Theory]
    [InlineData("\u0001 and \u001B", "_x0001_ and _x001B_")]
    [InlineData("two\r\nlines", "two_x000D_\nlines")]
    [InlineData("\uFFFE", "_xFFFE_")]
    [InlineData("whole 😀 pair", "whole 😀 pair")]
    [InlineData("_x0041_ as it stands", "_x005F_x0041_ as it stands")]
    [InlineData("snake_case_x and _xyz_", "snake_case_x and _xyz_")]
    public void What_XML_forbids_is_written_as_the_standard_escapes_it(string words, string written) =>
        SpreadsheetText.Of(words).ShouldBe(written);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() =>
        SpreadsheetText.Of("half \uD800 pair").ShouldBe("half \uFFFD pair");

    [Fact]
    public void More_than_a_cell_holds_is_cut_off_and_says_so()
    {
        var written = SpreadsheetText.Of(new string('w', 1 << 20));
        written.Length.ShouldBe(SpreadsheetText.Longest);
        written.ShouldEndWith(" […]");
    }

    private static string Expected(Sheet sheet) =>
        Text([
            [.. sheet.Columns],
            .. sheet.Rows.Select(row => row.Select(Shown).ToArray()),
        ]);

    // LibreOffice quotes what it must; the apostrophe before a formula is the CSV export's alone.
    private static string Shown(Cell cell) =>
        cell.Kind switch
        {
            CellKind.Words => cell.Words!,
            CellKind.Number => cell.Number.ToString(CultureInfo.InvariantCulture),
            CellKind.Fraction => cell.Fraction.ToString("0.######", CultureInfo.InvariantCulture),
            CellKind.Day => NodaTime.Text.LocalDatePattern.Iso.Format(cell.Day),
            _ => "",
        };

    private static string Rows(string file)
    {
        const string reader =
            "import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8', newline='')))))";
        return Text(JsonSerializer.Deserialize<string[][]>(ForeignTool.Python(reader, "csv, json", file))!);
    }

    private static string Text(IEnumerable<string[]> rows) =>
        string.Join('\n', rows.Select(row => string.Join('|', row)));
}
