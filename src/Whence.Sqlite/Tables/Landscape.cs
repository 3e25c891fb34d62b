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

    /// <summary>The places where most was counted, no more than <paramref name="most"/>.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public ImmutableArray<CountedPlace> Places(int most)
    {
        using var query = new Query(
            file.Connection,
            "SELECT report, nth, figures, reports, clashing FROM counted ORDER BY figures DESC, place LIMIT $most"
        );
        using var rows = query.Rows(most);
        var places = ImmutableArray.CreateBuilder<CountedPlace>();
        while (rows.Read())
        {
            if (figures.At(rows.GetInt64(0), rows.GetInt32(1)) is var (_, figure) && figure.Place is { } place)
            {
                places.Add(new CountedPlace(place, rows.GetInt64(2), rows.GetInt64(3), rows.GetInt64(4)));
            }
        }
        return places.ToImmutable();
    }

    /// <summary>How many places there are.</summary>
    public long PlaceCount => (long)file.Connection.Value("SELECT count(*) FROM counted")!;
}
