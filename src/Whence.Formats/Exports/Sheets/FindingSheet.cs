using Whence.Formats.Contract;

namespace Whence.Formats.Exports.Sheets;

/// <summary>What the rules saw on exhibits, a row a finding. None of it is a verdict on anybody.</summary>
internal static class FindingSheet
{
    public static Sheet Of(ImmutableArray<ExaminedExhibit> exhibits) =>
        new(
            "findings",
            [
                "id",
                "exhibit",
                "rule",
                "version",
                "state",
                "reason",
                "page",
                "x",
                "y",
                "width",
                "height",
                "measured",
                "threshold",
                "error_rate_at_most",
                "alternatives",
                "tools",
            ],
            exhibits.SelectMany(examined => examined.Findings).Select(Row)
        );

    private static ImmutableArray<Cell> Row(Finding finding) =>
        [
            Cell.Of(finding.Id),
            Cell.Of(finding.Exhibit),
            Cell.Of(finding.Rule),
            Cell.Of(finding.Version),
            Cell.Of(JsonFields.Spelling(finding.State)),
            Cell.Of(finding.Reason),
            Cell.Of(finding.Zone?.Page),
            Cell.Of(finding.Zone?.X),
            Cell.Of(finding.Zone?.Y),
            Cell.Of(finding.Zone?.Width),
            Cell.Of(finding.Zone?.Height),
            Cell.Of(finding.Measured),
            Cell.Of(finding.Threshold),
            Cell.Of(finding.ErrorRate?.AtMost),
            DossierSheets.List(finding.Alternatives),
            DossierSheets.List(finding.Tools),
        ];
}
