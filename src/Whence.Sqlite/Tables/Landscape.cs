using System.Globalization;
using Microsoft.Data.Sqlite;
using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Tables;

/// <summary>When and where: the whole case by day and by place, summed up when it was last weighed.</summary>
/// <param name="file">The case.</param>
/// <param name="figures">Finds a figure that names a place.</param>
public sealed class Landscape(CaseFile file, FigureFinder figures)
{
    /// <summary>The days on which something was published, in their order; no more than <paramref name="most"/>, the last.</summary>
    public ImmutableArray<PublishedDay> Days(int most)
    {
        using var query = new Query(
            file.Connection,
            "SELECT day, reports, origins, conflicts FROM published ORDER BY day DESC LIMIT $most"
        );
        using var rows = query.Rows(most);
        var days = new List<PublishedDay>();
        while (rows.Read())
        {
            if (DayNumber.ToDay(rows.GetInt64(0)) is { } day)
            {
                days.Add(new PublishedDay(day, rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3)));
            }
        }
        days.Reverse();
        return [.. days];
    }

    /// <summary>The places where most was counted, in a country or anywhere.</summary>
    /// <param name="country">The country's code; empty for places of which it is not known, null for any.</param>
    /// <param name="after">How many figures the last of the page before has, and its names; null for the first page.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public ImmutableArray<CountedPlace> Places(string? country, (long Figures, string Names)? after, int most)
    {
        var wanted = new Conditions()
            .And("country = $", country is { Length: > 0 } ? country : null)
            .If(country is { Length: 0 }, "country IS NULL");
        if (after is var (fewer, names))
        {
            wanted.And(
                string.Create(CultureInfo.InvariantCulture, $"figures <= {fewer} AND (figures < {fewer} OR place > $)"),
                names
            );
        }
        var places = ImmutableArray.CreateBuilder<CountedPlace>();
        foreach (
            var row in wanted.Rows(
                file.Connection,
                "report, nth, place, figures, reports, clashing",
                "counted",
                "figures DESC, place",
                most
            )
        )
        {
            Add(places, row);
        }
        return places.ToImmutable();
    }

    /// <summary>The places where most was counted of what <paramref name="asked"/> asks: a measure, and days of publication.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public ImmutableArray<CountedPlace> Places(FiguresAsked asked, int most)
    {
        using var query = new Query(
            file.Connection,
            """
            SELECT c.report, c.nth, c.place, o.figures, o.reports, o.clashing
            FROM (
                SELECT place, sum(figures) AS figures, sum(reports) AS reports, sum(clashing) AS clashing
                FROM counted_on WHERE measure = $measure AND day BETWEEN $from AND $to
                GROUP BY place ORDER BY figures DESC, place LIMIT $most
            ) o
            JOIN counted c USING (place) ORDER BY o.figures DESC, c.place
            """
        );
        var (measure, from, to) = Days(asked);
        using var rows = query.Rows(measure, from, to, most);
        var places = ImmutableArray.CreateBuilder<CountedPlace>();
        while (rows.Read())
        {
            Add(places, rows);
        }
        return places.ToImmutable();
    }

    /// <summary>
    /// What was counted in each country of what <paramref name="asked"/> asks, a measure and days of publication; those with most figures
    /// first, and what is in none that is known last.
    /// </summary>
    public ImmutableArray<CountedCountry> Countries(FiguresAsked asked)
    {
        using var query = new Query(
            file.Connection,
            """
            SELECT c.country, count(DISTINCT o.place), sum(o.figures), sum(o.clashing)
            FROM counted_on o JOIN counted c USING (place)
            WHERE o.measure = $measure AND o.day BETWEEN $from AND $to
            GROUP BY c.country ORDER BY c.country IS NULL, 3 DESC, c.country
            """
        );
        var (measure, from, to) = Days(asked);
        using var rows = query.Rows(measure, from, to);
        var countries = ImmutableArray.CreateBuilder<CountedCountry>();
        while (rows.Read())
        {
            countries.Add(new CountedCountry(rows.Words(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3)));
        }
        return countries.ToImmutable();
    }

    /// <summary>How many places there are.</summary>
    public long PlaceCount => (long)file.Connection.Value("SELECT count(*) FROM counted")!;

    private static (string Measure, int From, int To) Days(FiguresAsked asked) =>
        (
            asked.Measure ?? "",
            asked.From is { } from ? DayNumber.Of(from) : int.MinValue,
            asked.To is { } to ? DayNumber.Of(to) : int.MaxValue
        );

    // A place by a figure that names it: its report and which, its names, and how much was counted.
    private void Add(ImmutableArray<CountedPlace>.Builder places, SqliteDataReader row)
    {
        if (figures.At(row.GetInt64(0), row.GetInt32(1)) is var (_, figure) && figure.Place is { } place)
        {
            places.Add(new CountedPlace(place, row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)));
        }
    }
}
