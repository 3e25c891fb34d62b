using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Whence.Formats.Exports.Sheets;

namespace Whence.Formats.Exports.Spreadsheet;

/// <summary>
/// The dossier as a workbook (Office Open XML), a sheet a matter: numbers and days are such, words never formulas. It is streamed, and
/// the same dossier gives the same bytes, which the packages for it do not (they note the hour).
/// </summary>
public sealed class WorkbookExport : IExport
{
    // The earliest that a ZIP archive can note.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public string Ending => ".xlsx";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public bool IsText => false;

    /// <inheritdoc/>
    public ImmutableArray<string> Write(Holdings holdings, Stream to)
    {
        var sheets = DossierSheets.Of(holdings);
        var leftOut = ImmutableArray.CreateBuilder<string>();
        using var forward = new DigestedStream(to);
        using var archive = new ZipArchive(forward, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", WorkbookParts.ContentTypes(sheets.Length));
        Part(archive, "_rels/.rels", WorkbookParts.Root);
        Part(archive, "xl/workbook.xml", WorkbookParts.Workbook([.. sheets.Select(s => s.Name)]));
        Part(archive, "xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelationships(sheets.Length));
        Part(archive, "xl/styles.xml", WorkbookParts.Styles);
        for (var i = 0; i < sheets.Length; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml");
            using var stream = Open(archive, name);
            using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
            if (new SheetWriter(xml).Write(sheets[i]) is > 0 and var rows)
            {
                leftOut.Add(
                    $"sheet {sheets[i].Name}: {Phrases.Number(rows)} rows left out, a sheet holds {Phrases.Number(SheetWriter.MostRows)}"
                );
            }
        }
        return leftOut.ToImmutable();
    }

    private static void Part(ZipArchive archive, string name, string content)
    {
        using var stream = Open(archive, name);
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
