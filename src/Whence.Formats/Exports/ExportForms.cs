using Whence.Formats.Exports.ClaimReviews;
using Whence.Formats.Exports.Csv;
using Whence.Formats.Exports.FollowTheMoney;
using Whence.Formats.Exports.Ged;
using Whence.Formats.Exports.GeoJson;
using Whence.Formats.Exports.Html;
using Whence.Formats.Exports.Pdf;
using Whence.Formats.Exports.Prov;
using Whence.Formats.Exports.Spreadsheet;
using Whence.Formats.Exports.Stix;

namespace Whence.Formats.Exports;

/// <summary>The forms that a dossier can be written in.</summary>
public static class ExportForms
{
    /// <summary>The form that needs another program, which may be missing.</summary>
    public const string Printed = "pdf";

    /// <summary>Their names, and in a few words what each is.</summary>
    public static ImmutableArray<(string Name, string About)> All { get; } =
    [
        ("csv", "one table as comma-separated values"),
        ("xlsx", "a workbook, a sheet a matter"),
        ("json", "the JSON Lines of whence read --json"),
        ("html", "one page with every sentence, to publish or print"),
        (Printed, "that page, printed by Chromium"),
        ("claimreview", "claims as JSON-LD of schema.org"),
        ("stix", "a bundle of STIX 2.1"),
        ("ftm", "entities of FollowTheMoney"),
        ("ucdp", "rows shaped as those of UCDP GED"),
        ("geojson", "the places"),
        ("prov", "where everything came from, as W3C PROV"),
    ];

    /// <summary>The form of that name; null where there is none, or where it needs a program that is missing.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    /// <param name="table">Which table, where the form holds only one.</param>
    public static IExport? Of(string name, string table) =>
        name switch
        {
            "csv" => new CsvExport(table),
            "xlsx" => new WorkbookExport(),
            "json" => new ContractExport(),
            "html" => new HtmlExport(),
            Printed => ChromiumPrinter.Find() is { } printer ? new PdfExport(printer) : null,
            "claimreview" => new ClaimReviewExport(),
            "stix" => new StixExport(),
            "ftm" => new FollowTheMoneyExport(),
            "ucdp" => new GedExport(),
            "geojson" => new GeoJsonExport(),
            "prov" => new ProvExport(),
            _ => null,
        };
}
