using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Weighing;

/// <summary>What changes of where something was counted.</summary>
/// <param name="connection">The case, with the reports that are touched.</param>
internal sealed class PlaceChange(SqliteConnection connection)
{
    private readonly Dictionary<string, (long Figures, long Reports, long Clashing)> places = new(
        StringComparer.Ordinal
    );

    // By measure, or under an empty name of all, and day of publication.
    private readonly Dictionary<
        (string Measure, long Day, string Place),
        (long Figures, long Reports, long Clashing)
    > on = [];

    /// <summary>Takes off what the touched reports add.</summary>
    public void Take() => Count(-1);

    /// <summary>Adds what they add now.</summary>
    /// <param name="country">The country of the place of a figure, by its report's number and which of its figures it is, from 0.</param>
    public void Give(Func<long, int, string?> country)
    {
        Count(1);
        foreach (var (place, (figures, reports, clashing)) in places)
        {
            connection.Run("INSERT OR IGNORE INTO counted VALUES ($place, 0, 0, 0, 0, -1, NULL)", place);
            connection.Run(
                """
                UPDATE counted SET figures = figures + $figures, reports = reports + $reports, clashing = clashing + $clashing
                WHERE place = $place
                """,
                figures,
                reports,
                clashing,
                place
            );
            connection.Run("DELETE FROM counted WHERE place = $place AND figures = 0", place);
            Name(place, country);
        }
        GiveDays();
    }

    private void GiveDays()
    {
        using var insert = new Query(
            connection,
            "INSERT OR IGNORE INTO counted_on VALUES ($measure, $day, $place, 0, 0, 0)"
        );
        using var add = new Query(
            connection,
            """
            UPDATE counted_on SET figures = figures + $figures, reports = reports + $reports, clashing = clashing + $clashing
            WHERE measure = $measure AND day = $day AND place = $place
            """
        );
        using var forget = new Query(
            connection,
            "DELETE FROM counted_on WHERE measure = $measure AND day = $day AND place = $place AND figures = 0"
        );
        foreach (var ((measure, day, place), (figures, reports, clashing)) in on)
        {
            insert.Run(measure, day, place);
            add.Run(figures, reports, clashing, measure, day, place);
            forget.Run(measure, day, place);
        }
    }

    // By its first figure in the first report that was added.
    private void Name(string place, Func<long, int, string?> country)
    {
        (long Report, int Nth)? first = null;
        connection.Each(
            """
            SELECT f.report, f.nth FROM figure f INDEXED BY figure_by_place
            WHERE f.place = $place AND f.realis ORDER BY f.report, f.nth LIMIT 1
            """,
            row => first = (row.GetInt64(0), row.GetInt32(1)),
            place
        );
        if (first is var (report, nth))
        {
            connection.Run(
                "UPDATE counted SET report = $report, nth = $nth, country = $country WHERE place = $place",
                report,
                nth,
                country(report, nth),
                place
            );
        }
    }

    private void Count(int sign)
    {
        connection.Each(
            """
            SELECT f.place, count(*), count(DISTINCT f.report),
                sum(EXISTS (SELECT 1 FROM clash c WHERE c.report = f.report AND c.nth = f.nth))
            FROM temp.touched t CROSS JOIN figure f ON f.report = t.report
            WHERE f.place IS NOT NULL AND f.realis GROUP BY f.place
            """,
            row =>
            {
                var (figures, reports, clashing) = places.GetValueOrDefault(row.GetString(0));
                places[row.GetString(0)] = (
                    figures + sign * row.GetInt64(1),
                    reports + sign * row.GetInt64(2),
                    clashing + sign * row.GetInt64(3)
                );
            }
        );
        connection.Each(
            """
            WITH placed AS MATERIALIZED (
                SELECT f.report, f.measure, f.day, f.place,
                    EXISTS (SELECT 1 FROM clash c WHERE c.report = f.report AND c.nth = f.nth) AS clashes
                FROM temp.touched t CROSS JOIN figure f ON f.report = t.report WHERE f.place IS NOT NULL AND f.realis
            )
            SELECT measure, day, place, count(*), count(DISTINCT report), sum(clashes) FROM placed GROUP BY measure, day, place
            UNION ALL SELECT '', day, place, count(*), count(DISTINCT report), sum(clashes) FROM placed GROUP BY day, place
            """,
            row =>
            {
                var key = (row.GetString(0), row.GetInt64(1), row.GetString(2));
                var (figures, reports, clashing) = on.GetValueOrDefault(key);
                on[key] = (
                    figures + sign * row.GetInt64(3),
                    reports + sign * row.GetInt64(4),
                    clashing + sign * row.GetInt64(5)
                );
            }
        );
    }
}
