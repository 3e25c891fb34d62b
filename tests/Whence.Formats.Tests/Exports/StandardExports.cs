using Whence.Formats.Exports;
using Whence.Formats.Exports.ClaimReviews;
using Whence.Formats.Exports.Csv;
using Whence.Formats.Exports.FollowTheMoney;
using Whence.Formats.Exports.Ged;
using Whence.Formats.Exports.GeoJson;
using Whence.Formats.Exports.Html;
using Whence.Formats.Exports.Prov;
using Whence.Formats.Exports.Spreadsheet;
using Whence.Formats.Exports.Stix;

namespace Whence.Formats.Tests.Exports;

/// <summary>All exports that need no other program.</summary>
internal static class StandardExports
{
    public static IExport[] All =>
        [
            new CsvExport("figures"),
            new WorkbookExport(),
            new ContractExport(),
            new HtmlExport(),
            new ClaimReviewExport(),
            new StixExport(),
            new FollowTheMoneyExport(),
            new GedExport(),
            new GeoJsonExport(),
            new ProvExport(),
        ];
}
