using System.Globalization;
using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Tables;

/// <summary>The figures that a count on a page is of, in the order in which their reports were added.</summary>
/// <param name="file">The case.</param>
/// <param name="figures">Finds them.</param>
public sealed class FigureList(CaseFile file, FigureFinder figures)
{
    // Of more figures than this a page is sooner found by going through the table than by sorting them.
    private const int Sorted = 5_000;

    /// <summary>The next <paramref name="most"/>, each with which of its report's it is, from 0.</summary>
    /// <param name="asked">Which.</param>
    /// <param name="after">The report and which of its figures they come after.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<(KeptReport Report, Figure Figure, int Nth)> Page(
        FiguresAsked asked,
        (long Report, int Nth) after,
        int most
    )
    {
        var wanted = Ask(new Conditions(), asked)
            .And(string.Create(CultureInfo.InvariantCulture, $"(f.report, f.nth) > ($, {after.Nth})"), after.Report);
        var table = Table(asked, asked.Country is { } country && Of(country) > Sorted);
        return wanted
            // Which of them have an id that is wanted is known when they are read.
            .Rows(file.Connection, "f.report, f.nth", table, "f.report, f.nth", asked.Ids is null ? most : null)
            .Select(row => (Nth: row.GetInt32(1), Found: figures.At(row.GetInt64(0), row.GetInt32(1))))
            .Where(row => row.Found is var (_, figure) && asked.Ids?.Contains(figure.Id) != false)
            .Select(row => (row.Found!.Value.Report, row.Found.Value.Figure, row.Nth))
            .Take(most);
    }

    /// <summary>How many there are.</summary>
    public long Count(FiguresAsked asked) =>
        Ask(new Conditions(), asked).Count(file.Connection, Table(asked, isWhole: false));

    /// <summary>The numbers of the reports that they are in, as a condition on a column; for a source, those that it is known to be carried by.</summary>
    internal static Conditions In(FiguresAsked asked, string column, Conditions conditions) =>
        asked is { Source: { } source } && asked == new FiguresAsked { Source = source }
            ? conditions.And($"{column} IN (SELECT report FROM carried WHERE source = $)", source)
            : conditions.Within(
                $"{column} IN (SELECT f.report FROM {Table(asked, isWhole: false)}",
                inner => Ask(inner, asked)
            );

    private long Of(string country) =>
        (long)
            file.Connection.Value(
                "SELECT coalesce(sum(figures), 0) FROM counted WHERE coalesce(country, '') = $country",
                country
            )!;

    private static string Table(FiguresAsked asked, bool isWhole) =>
        "figure f"
        + (isWhole ? " NOT INDEXED" : "")
        + (asked.NeedsWeighed ? " JOIN weighed w ON w.report = f.report AND w.nth = f.nth" : "");

    private static Conditions Ask(Conditions conditions, FiguresAsked asked) =>
        conditions
            .And("f.report = $", asked.Report)
            .And("w.question = $", asked.Question)
            .And("w.origin = $", asked.Origin)
            .And("w.low = $", asked.Allowing?.Low)
            .And("w.high = $", asked.Allowing?.High)
            .If(asked.Allowing is { High: null }, "w.high IS NULL")
            .And(
                "w.origin IN (SELECT o.number FROM origin o JOIN source s ON s.name = o.source WHERE s.number = $)",
                asked.Source
            )
            .And("f.place = $ AND f.realis", asked.Place)
            .And(
                "f.place IN (SELECT place FROM counted WHERE country = $) AND f.realis",
                asked.Country is { Length: > 0 } country ? country : null
            )
            .If(
                asked.Country is { Length: 0 },
                "f.place IN (SELECT place FROM counted WHERE country IS NULL) AND f.realis"
            )
            .And("f.measure = $", asked.Measure)
            .And("f.day >= $", asked.From is { } from ? DayNumber.Of(from) : null)
            .And("f.day <= $", asked.To is { } to ? DayNumber.Of(to) : null)
            .If(asked.Clashing, "EXISTS (SELECT 1 FROM clash c WHERE c.report = f.report AND c.nth = f.nth)");
}
