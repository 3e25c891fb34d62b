using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Weighing;

/// <summary>
/// What changes of the sums over the whole case where the answers of some reports do: what these add to the sums is taken off
/// before their rows are made anew, and given back as it is then.
/// </summary>
/// <param name="connection">The case.</param>
/// <param name="reports">The reports: all of the questions and conflicts that are made anew.</param>
internal sealed class OverviewChange(SqliteConnection connection, ImmutableArray<long> reports)
{
    private readonly SourceChange sources = new(connection);
    private readonly NameChange names = new(connection);
    private readonly PlaceChange places = new(connection);
    private readonly Dictionary<long, (long Origins, long Conflicts)> days = [];

    /// <summary>Takes off what the reports add, and the origins of the numbers <paramref name="gone"/>.</summary>
    public void Take(ImmutableArray<long> gone)
    {
        connection.Run("CREATE TEMP TABLE IF NOT EXISTS touched (report INTEGER PRIMARY KEY)");
        connection.Run("DELETE FROM temp.touched");
        using (var touched = new Query(connection, "INSERT INTO temp.touched VALUES ($report)"))
        {
            foreach (var report in reports)
            {
                touched.Run(report);
            }
        }
        Count(-1, gone);
        sources.Take();
        names.Take();
        places.Take();
    }

    /// <summary>Adds what they add now, and the origins of the numbers <paramref name="come"/>.</summary>
    /// <param name="come">The origins.</param>
    /// <param name="country">The country of the place of a figure, by its report's number and which of its figures it is, from 0.</param>
    public void Give(ImmutableArray<long> come, Func<long, int, string?> country)
    {
        Count(1, come);
        sources.Give();
        names.Give();
        places.Give(country);
        using (
            var keep = new Query(
                connection,
                "UPDATE published SET origins = origins + $origins, conflicts = conflicts + $conflicts WHERE day = $day"
            )
        )
        {
            foreach (var (day, (origins, conflicts)) in days)
            {
                keep.Run(origins, conflicts, day);
            }
        }
        connection.Run("DELETE FROM temp.touched");
    }

    private void Count(int sign, ImmutableArray<long> origins)
    {
        connection.Each(
            """
            SELECT DISTINCT c.number, c.day
            FROM temp.touched t CROSS JOIN clash h ON h.report = t.report CROSS JOIN conflict c ON c.number = h.conflict
            WHERE c.day > -2147483648
            """,
            row => Add(row.GetInt64(1), 0, sign)
        );
        foreach (var origin in origins)
        {
            connection.Each(
                "SELECT source, day FROM origin WHERE number = $number",
                row =>
                {
                    sources.Move(row.GetString(0), sign);
                    if (row.GetInt64(1) < int.MaxValue)
                    {
                        Add(row.GetInt64(1), sign, 0);
                    }
                },
                origin
            );
        }
    }

    private void Add(long day, int origins, int conflicts)
    {
        var (known, clashes) = days.GetValueOrDefault(day);
        days[day] = (known + origins, clashes + conflicts);
    }
}
