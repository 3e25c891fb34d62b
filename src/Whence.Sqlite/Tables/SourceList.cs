using Microsoft.Data.Sqlite;
using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Tables;

/// <summary>Who spoke: the sources of origins, those with most to say first.</summary>
/// <param name="file">The case.</param>
public sealed class SourceList(CaseFile file)
{
    private const string Columns =
        "number, (SELECT coalesce(o.name, o.source) FROM origin o WHERE o.number = source.origin), origins, reports, questions, alone, revised, first_day, last_day";

    /// <summary>How many there are.</summary>
    public long Total => (long)file.Connection.Value("SELECT count(*) FROM source")!;

    /// <summary>How many independent origins there are.</summary>
    public long Origins => (long?)file.Connection.Value("SELECT origins FROM weighing") ?? 0;

    /// <summary>The next <paramref name="most"/> whose names have <paramref name="words"/>, after that of number <paramref name="after"/>.</summary>
    public IEnumerable<Numbered<Speaker>> Page(string? words, long after, int most) =>
        new Conditions()
            .Has("name", words)
            .And(
                "(-origins, -reports, name) > (SELECT -s.origins, -s.reports, s.name FROM source s WHERE s.number = $)",
                after > 0 ? after : null
            )
            .Rows(file.Connection, Columns, "source", "origins DESC, reports DESC, name", most)
            .Select(row => new Numbered<Speaker>(row.GetInt64(0), Whole(row)));

    /// <summary>The number of the one of this name, in any case; null where there is none.</summary>
    public long? Number(string name) =>
        (long?)file.Connection.Value("SELECT number FROM source WHERE name = $name", Folded.Of(name));

    /// <summary>The one of this name, in any case; null where there is none.</summary>
    public Speaker? Find(string name) =>
        new Conditions()
            .And("name = $", Folded.Of(name))
            .Rows(file.Connection, Columns, "source", "number", 1)
            .Select(Whole)
            .FirstOrDefault();

    private static Speaker Whole(SqliteDataReader row) =>
        new(
            row.Words(1) ?? "",
            row.GetInt64(2),
            row.GetInt64(3),
            row.GetInt64(4),
            row.GetInt64(5),
            row.GetInt64(6),
            DayNumber.ToDay(row.GetInt64(7)),
            DayNumber.ToDay(row.GetInt64(8))
        );
}
