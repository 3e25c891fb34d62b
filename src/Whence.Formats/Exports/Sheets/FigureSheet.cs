using Whence.Formats.Contract;

namespace Whence.Formats.Exports.Sheets;

/// <summary>The figures, a row each, repeats within a report included.</summary>
internal static class FigureSheet
{
    public static Sheet Of(Dossier dossier, DossierLookup lookup) =>
        new(
            "figures",
            [
                "id",
                "report",
                "publisher",
                "published",
                "words",
                "hedge",
                "low",
                "high",
                "measure",
                "population",
                "population_kind",
                "side",
                "place",
                "place_id",
                "where_prec",
                "from",
                "to",
                "date_prec",
                "when",
                "source",
                "via",
                "stated_as_fact",
                "taken_back_with",
                "repeats",
                "question",
                "origin",
                "sentence",
                "review",
            ],
            dossier.Statements.SelectMany(s => s.Figures, (s, figure) => Row(s.Heading, figure, lookup))
        );

    private static ImmutableArray<Cell> Row(Heading heading, Figure figure, DossierLookup lookup) =>
        [
            Cell.Of(figure.Id),
            Cell.Of(figure.Report),
            Cell.Of(heading.Publisher),
            Cell.Of(heading.Published),
            Cell.Of(figure.Words),
            Cell.Of(JsonFields.Spelling(figure.Quantity.Hedge)),
            Cell.Of(figure.Quantity.Interval.Low),
            Cell.Of(figure.Quantity.Interval.High),
            Cell.Of(figure.Measure.Name),
            Cell.Of(figure.Population?.Text),
            Cell.Of(figure.Population is { } population ? JsonFields.Spelling(population.Kind) : null),
            Cell.Of(figure.Population?.Side),
            Cell.Of(figure.Place?.Text),
            Cell.Of(figure.Place?.Id),
            Cell.Of((long?)figure.Place?.Precision),
            Cell.Of(figure.Period?.From),
            Cell.Of(figure.Period?.To),
            Cell.Of((long?)figure.Period?.Precision),
            Cell.Of(figure.Period?.Text),
            Cell.Of(figure.Source),
            DossierSheets.List(figure.Via),
            Cell.Of(figure.Realis ? "yes" : "no"),
            Cell.Of(lookup.Fallen(figure.Id)?.Root),
            Cell.Of(figure.Repeats),
            Cell.Of(lookup.Question(figure.Id)?.Id),
            Cell.Of(lookup.Origin(figure.Id)?.Id),
            Cell.Of(figure.SentenceText),
            Cell.Of(lookup.Decided(figure.Id)?.ToString()),
        ];
}
