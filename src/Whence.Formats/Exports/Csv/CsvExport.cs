using Whence.Formats.Exports.Sheets;

namespace Whence.Formats.Exports.Csv;

/// <summary>One table of the dossier as comma-separated values.</summary>
/// <param name="table">Which of <see cref="DossierSheets.Names"/>.</param>
public sealed class CsvExport(string table) : IExport
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public string Ending => ".csv";

    /// <inheritdoc/>
    public string MediaType => "text/csv; charset=utf-8; header=present";

    /// <inheritdoc/>
    public bool IsText => true;

    /// <inheritdoc/>
    public ImmutableArray<string> Write(Holdings holdings, Stream to)
    {
        var sheet = DossierSheets.Of(holdings).Single(s => s.Name == table);
        using var csv = new CsvWriter(to);
        csv.Row(sheet.Columns);
        foreach (var row in sheet.Rows)
        {
            csv.Row(row);
        }
        return [];
    }
}
