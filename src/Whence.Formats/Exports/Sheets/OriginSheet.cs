namespace Whence.Formats.Exports.Sheets;

/// <summary>The independent origins, a row each.</summary>
internal static class OriginSheet
{
    public static Sheet Of(Dossier dossier, DossierLookup lookup) =>
        new(
            "origins",
            [
                "id",
                "source",
                "measure",
                "words",
                "low",
                "high",
                "first_report",
                "first_published",
                "reports",
                "figures",
                "report_ids",
                "figure_ids",
            ],
            dossier.Origins.Select(origin => Row(origin, lookup))
        );

    private static ImmutableArray<Cell> Row(Origin origin, DossierLookup lookup)
    {
        var figure = lookup.Figures(origin.Figures).FirstOrDefault();
        var first = origin.Reports.IsEmpty ? null : origin.Reports[0];
        return
        [
            Cell.Of(origin.Id),
            Cell.Of(origin.Source),
            Cell.Of(figure?.Measure.Name),
            Cell.Of(figure?.Words),
            Cell.Of(figure?.Quantity.Interval.Low),
            Cell.Of(figure?.Quantity.Interval.High),
            Cell.Of(first),
            Cell.Of(first is null ? null : lookup.Heading(first)?.Published),
            Cell.Of((long?)origin.Reports.Length),
            Cell.Of((long?)origin.Figures.Length),
            DossierSheets.List(origin.Reports),
            DossierSheets.List(origin.Figures),
        ];
    }
}
