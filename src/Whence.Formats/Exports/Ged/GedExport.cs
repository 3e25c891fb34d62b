using Whence.Formats.Exports.Csv;

namespace Whence.Formats.Exports.Ged;

/// <summary>
/// The questions of how many were killed, with the columns of the UCDP Georeferenced Event Dataset by their names. A question that
/// cannot be such a row is refused and named.
/// </summary>
public sealed class GedExport : IExport
{
    private static readonly ImmutableArray<string> Columns =
    [
        "id",
        "relid",
        "year",
        "active_year",
        "code_status",
        "type_of_violence",
        "conflict_dset_id",
        "conflict_new_id",
        "conflict_name",
        "dyad_dset_id",
        "dyad_new_id",
        "dyad_name",
        "side_a_dset_id",
        "side_a_new_id",
        "side_a",
        "side_b_dset_id",
        "side_b_new_id",
        "side_b",
        "number_of_sources",
        "source_article",
        "source_office",
        "source_date",
        "source_headline",
        "source_original",
        "where_prec",
        "where_coordinates",
        "where_description",
        "adm_1",
        "adm_2",
        "latitude",
        "longitude",
        "geom_wkt",
        "priogrid_gid",
        "country",
        "country_id",
        "region",
        "event_clarity",
        "date_prec",
        "date_start",
        "date_end",
        "deaths_a",
        "deaths_b",
        "deaths_civilians",
        "deaths_unknown",
        "best",
        "high",
        "low",
        "gwnoa",
        "gwnob",
    ];

    /// <inheritdoc/>
    public string Name => "ucdp";

    /// <inheritdoc/>
    public string Ending => ".csv";

    /// <inheritdoc/>
    public string MediaType => "text/csv; charset=utf-8; header=present";

    /// <inheritdoc/>
    public bool IsText => true;

    /// <inheritdoc/>
    public ImmutableArray<string> Write(Holdings holdings, Stream to)
    {
        var lookup = new DossierLookup(holdings.Dossier);
        var refused = ImmutableArray.CreateBuilder<string>();
        using var csv = new CsvWriter(to);
        csv.Row(Columns);
        var number = 0L;
        foreach (var question in holdings.Dossier.Questions.Where(q => q.Measure == Measure.Killed))
        {
            var figures = lookup.Figures(question.Figures).Where(f => f.Repeats is null && lookup.Stands(f)).ToList();
            var row = GedRow.Of(
                question with
                {
                    To = question.To ?? Said(question, figures, lookup),
                },
                figures.Find(f => f.Population is not null)?.Population?.Kind
            );
            if (row.Fault() is { } fault)
            {
                refused.Add($"{question.Id} ({Phrases.Asked(question)}): {fault}");
                continue;
            }
            var cells = Cells(++number, row, question, figures, holdings, lookup);
            csv.Row(Columns.Select(column => cells.GetValueOrDefault(column)));
        }
        return refused.ToImmutable();
    }

    // "Since October" reaches to the day on which it was said last.
    private static LocalDate? Said(Question question, List<Figure> figures, DossierLookup lookup) =>
        question.From is null ? null : figures.Max(f => lookup.Heading(f.Report)?.Published);

    private static Dictionary<string, Cell> Cells(
        long number,
        GedRow row,
        Question question,
        List<Figure> figures,
        Holdings holdings,
        DossierLookup lookup
    )
    {
        var (from, to) = (row.From!.Value, row.To!.Value);
        var headings = figures.Select(f => lookup.Heading(f.Report)).OfType<Heading>().DistinctBy(h => h.Id).ToList();
        var place = figures.Find(f => f.Place is not null)?.Place;
        var located = place is null ? null : Located.Of(place, holdings.Coordinates);
        return new(StringComparer.Ordinal)
        {
            ["id"] = Cell.Of(number),
            ["relid"] = Cell.Of(row.Id),
            ["year"] = Cell.Of((long?)from.Year),
            ["code_status"] = Cell.Of("Derived"),
            ["number_of_sources"] = Cell.Of((long?)question.Origins),
            ["source_article"] = Join(headings.Select(h => h.Id)),
            ["source_office"] = Join(headings.Select(h => h.Publisher)),
            ["source_date"] = Join(headings.Select(h => h.Published is { } day ? Iso(day) : null)),
            ["source_headline"] = Join(headings.Select(h => h.Title)),
            ["source_original"] = Join(figures.Select(f => f.Source)),
            ["where_prec"] = Cell.Of((long?)(located?.Precision ?? place?.Precision)),
            ["where_coordinates"] = Cell.Of(place?.Text),
            ["where_description"] = Cell.Of(question.Place),
            ["latitude"] = Degrees(located?.At.Latitude),
            ["longitude"] = Degrees(located?.At.Longitude),
            ["event_clarity"] = Cell.Of((long?)(from == to ? 1 : 2)),
            ["date_prec"] = Cell.Of((long?)DatePrecision(from, to)),
            ["date_start"] = Cell.Of(from),
            ["date_end"] = Cell.Of(to),
            ["deaths_a"] = Cell.Of(0L),
            ["deaths_b"] = Cell.Of(0L),
            ["deaths_civilians"] = Cell.Of(row.Civilians),
            ["deaths_unknown"] = Cell.Of(row.Unknown),
            ["best"] = Cell.Of(row.Best),
            ["high"] = Cell.Of(row.High),
            ["low"] = Cell.Of(row.Low),
        };
    }

    // The codebook's scale: 1 the day, 2 up to six days, 3 the week, 4 the month, 5 more.
    private static int DatePrecision(LocalDate from, LocalDate to) =>
        NodaTime.Period.DaysBetween(from, to) switch
        {
            0 => 1,
            <= 5 => 2,
            6 => 3,
            <= 30 => 4,
            _ => 5,
        };

    private static Cell Join(IEnumerable<string?> words) =>
        Sheets.DossierSheets.List(words.OfType<string>().Distinct(StringComparer.Ordinal));

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static Cell Degrees(double? degrees) => Cell.Of(degrees);
}
