using NodaTime.Text;
using Whence.Casework;
using Whence.Formats.Exports;
using Whence.Formats.Exports.Sheets;

namespace Whence.Web.Exporting;

/// <summary>What somebody wants exported.</summary>
/// <param name="Form">The form's name.</param>
/// <param name="Table">Which table, where the form holds one.</param>
/// <param name="Selection">Which part of the case.</param>
/// <param name="AsOf">Weighs only what had been published by this day; null for all.</param>
internal sealed record AskedExport(string Form, string Table, Selection Selection, LocalDate? AsOf)
{
    /// <summary>What <paramref name="form"/> asks for, or why it cannot be written.</summary>
    public static (AskedExport? Asked, string? Fault) Of(IFormCollection form)
    {
        var name = form["form"].ToString();
        var table = form["table"].ToString() is { Length: > 0 } chosen ? chosen : DossierSheets.Names[0];
        if (ExportForms.All.All(known => known.Name != name))
        {
            return (null, "Choose a form.");
        }
        if (!DossierSheets.Names.Contains(table))
        {
            return (null, "There is no such table.");
        }
        if (ExportForms.Of(name, table) is null)
        {
            return (null, "Chromium prints the PDF, and is not installed on this machine.");
        }
        var (from, until, asOf) = (Day(form["from"]), Day(form["until"]), Day(form["asof"]));
        if (!(from.IsDay && until.IsDay && asOf.IsDay))
        {
            return (null, "Write days as 2024-12-23.");
        }
        return (
            new AskedExport(
                name,
                table,
                new Selection
                {
                    Measure = Words(form["measure"])?.ToLowerInvariant(),
                    Place = Words(form["place"]),
                    Population = Words(form["population"]),
                    Source = Words(form["source"]),
                    Report = Words(form["report"]),
                    From = from.Day,
                    To = until.Day,
                    Contested = form["contested"].Count > 0,
                },
                asOf.Day
            ),
            null
        );
    }

    /// <summary>What writes it.</summary>
    public CaseExport Export() => new(Form, Table) { AsOf = AsOf, Selection = Selection };

    /// <summary>What a file of it is called, of the case <paramref name="matter"/>.</summary>
    public string FileName(string matter) =>
        Path.GetFileNameWithoutExtension(matter)
        + (Form == "csv" ? "-" + Table : "")
        + ExportForms.Of(Form, Table)!.Ending;

    private static string? Words(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private static (bool IsDay, LocalDate? Day) Day(string? words) =>
        string.IsNullOrWhiteSpace(words) ? (true, null)
        : LocalDatePattern.Iso.Parse(words) is { Success: true, Value: var day } ? (true, day)
        : (false, null);
}
