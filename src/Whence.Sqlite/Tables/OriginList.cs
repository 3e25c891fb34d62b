using Microsoft.Data.Sqlite;
using Whence.Sqlite.Readings;
using Whence.Sqlite.Weighing;

namespace Whence.Sqlite.Tables;

/// <summary>What was said first, by day.</summary>
/// <param name="file">The case.</param>
public sealed class OriginList(CaseFile file)
{
    /// <summary>What <paramref name="source"/> said first, in order of days: the next <paramref name="most"/> after <paramref name="after"/>.</summary>
    /// <param name="source">The source's name, in any case.</param>
    /// <param name="after">Where the page before ended: a day's number, and an origin's; null for the first page.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="CaseException">A row is damaged.</exception>
    public IEnumerable<Dated<Origin>> Of(string source, (long Day, long Number)? after, int most) =>
        Rows(new Conditions().And("source = $", Folded.Of(source)).Beyond(after, falling: false), "day, number", most);

    /// <summary>What was said first on days from <paramref name="from"/> to <paramref name="to"/>; of each day what most reports carry first.</summary>
    /// <exception cref="CaseException">A row is damaged.</exception>
    public IEnumerable<Dated<Origin>> Between(LocalDate from, LocalDate to, int most) =>
        Rows(
            new Conditions().And("day >= $", DayNumber.Of(from)).And("day <= $", DayNumber.Of(to)),
            "day, reports DESC, number",
            most
        );

    /// <summary>How many questions the figures of origin <paramref name="id"/> answer, and the first few of their ids.</summary>
    public IEnumerable<string> Questions(string id, int most)
    {
        using var query = new Query(
            file.Connection,
            """
            SELECT DISTINCT q.id FROM origin o
            JOIN weighed w ON w.origin = o.number
            JOIN question q ON q.number = w.question
            WHERE o.id = $id ORDER BY q.number LIMIT $most
            """
        );
        using var rows = query.Rows(id, most);
        while (rows.Read())
        {
            yield return rows.GetString(0);
        }
    }

    /// <summary>The origin of this number.</summary>
    /// <exception cref="CaseException">It is damaged.</exception>
    public Origin? At(long number) =>
        Rows(new Conditions().And("number = $", number), "number", 1).Select(row => row.Value).FirstOrDefault();

    private IEnumerable<Dated<Origin>> Rows(Conditions wanted, string order, int most) =>
        wanted
            .Rows(file.Connection, "packed, day, number", "origin", order, most)
            .Select(row => new Dated<Origin>(
                (row.GetInt64(1), row.GetInt64(2)),
                DayNumber.ToDay(row.GetInt64(1)),
                Whole(row)
            ));

    private Origin Whole(SqliteDataReader row) =>
        AnswerReader.Origin(row.GetFieldValue<byte[]>(0))
        ?? throw new CaseException(
            new CaseFault(file.Path, CaseFaultKind.Damaged, "an origin was altered; whence rebuild makes it anew")
        );
}
