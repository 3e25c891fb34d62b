using Microsoft.Data.Sqlite;
using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Tables;

/// <summary>What was said first, by day.</summary>
/// <param name="file">The case.</param>
/// <param name="figures">Finds the figures that carry it.</param>
public sealed class OriginList(CaseFile file, FigureFinder figures)
{
    private const string Columns = "number, id, coalesce(name, source), reports, figures, day";

    /// <summary>What <paramref name="source"/> said first, in order of days: the next <paramref name="most"/> after <paramref name="after"/>.</summary>
    /// <param name="source">The source's name, in any case.</param>
    /// <param name="after">Where the page before ended: a day's number, and an origin's; null for the first page.</param>
    /// <param name="most">How many.</param>
    public IEnumerable<Dated<Utterance>> Of(string source, (long Day, long Number)? after, int most) =>
        Rows(new Conditions().And("source = $", Folded.Of(source)).Beyond(after, falling: false), "day, number", most);

    /// <summary>The next <paramref name="most"/>, in order of days: all, or those of a question, or of some days.</summary>
    /// <param name="question">The number of a question that they answer; null for any.</param>
    /// <param name="days">The first and the last day on which they were said first; null for any.</param>
    /// <param name="after">Where the page before ended: a day's number, and an origin's; null for the first page.</param>
    /// <param name="most">How many.</param>
    public IEnumerable<Dated<Utterance>> Page(
        long? question,
        (LocalDate From, LocalDate To)? days,
        (long Day, long Number)? after,
        int most
    ) =>
        Rows(
            new Conditions()
                .And("number IN (SELECT origin FROM weighed WHERE question = $)", question)
                .And("day >= $", days is var (from, _) ? DayNumber.Of(from) : null)
                .And("day <= $", days is var (_, to) ? DayNumber.Of(to) : null)
                .Beyond(after, falling: false),
            "day, number",
            most
        );

    /// <summary>How many origins are of figures of question <paramref name="question"/>.</summary>
    public long Count(long question) =>
        (long)file.Connection.Value("SELECT count(DISTINCT origin) FROM weighed WHERE question = $question", question)!;

    /// <summary>What was said first on <paramref name="day"/>, what most reports carry first.</summary>
    public IEnumerable<Utterance> On(LocalDate day, int most) =>
        Rows(new Conditions().And("day = $", DayNumber.Of(day)), "reports DESC, number", most).Select(row => row.Value);

    /// <summary>The one of this number; null where there is none.</summary>
    public Utterance? At(long number) =>
        Rows(new Conditions().And("number = $", number), "number", 1).Select(row => row.Value).FirstOrDefault();

    /// <summary>That of figure <paramref name="nth"/>, from 0, of report <paramref name="report"/>; null where it was not weighed.</summary>
    public Utterance? Of(long report, int nth) =>
        file.Connection.Value("SELECT origin FROM weighed WHERE report = $report AND nth = $nth", report, nth)
            is long number
            ? At(number)
            : null;

    /// <summary>The one of this id; null where there is none.</summary>
    public Utterance? Find(string id) =>
        Rows(new Conditions().And("id = $", id), "number", 1).Select(row => row.Value).FirstOrDefault();

    /// <summary>What origin <paramref name="number"/> says in report <paramref name="report"/>, in reading order.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<(Figure Figure, int Nth)> Figures(long number, long report, int most)
    {
        using var query = new Query(
            file.Connection,
            "SELECT nth FROM weighed WHERE origin = $origin AND report = $report ORDER BY nth LIMIT $most"
        );
        using var rows = query.Rows(number, report, most);
        while (rows.Read())
        {
            if (figures.At(report, rows.GetInt32(0)) is var (_, figure))
            {
                yield return (figure, rows.GetInt32(0));
            }
        }
    }

    /// <summary>The ids of questions that the figures of origin <paramref name="number"/> answer, those that most of them answer first.</summary>
    public IEnumerable<string> Questions(long number, int most)
    {
        using var query = new Query(
            file.Connection,
            $"""
            SELECT q.id FROM (SELECT question FROM weighed WHERE origin = $origin AND question IS NOT NULL LIMIT {LookedAt}) w
            JOIN question q ON q.number = w.question
            GROUP BY q.number ORDER BY count(*) DESC, q.number LIMIT $most
            """
        );
        using var rows = query.Rows(number, most);
        while (rows.Read())
        {
            yield return rows.GetString(0);
        }
    }

    /// <summary>The first figures of origin <paramref name="number"/>, one a report; those of the <paramref name="most"/> reports that were added first.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<(KeptReport Report, Figure Figure)> Figures(long number, int most)
    {
        using var query = new Query(
            file.Connection,
            "SELECT report, min(nth) FROM weighed WHERE origin = $origin GROUP BY report ORDER BY report LIMIT $most"
        );
        using var rows = query.Rows(number, most);
        while (rows.Read())
        {
            if (figures.At(rows.GetInt64(0), rows.GetInt32(1)) is { } found)
            {
                yield return found;
            }
        }
    }

    // Figures whose questions are looked at: what thousands of reports carry answers the same few.
    private const int LookedAt = 2_000;

    private IEnumerable<Dated<Utterance>> Rows(Conditions wanted, string order, int most) =>
        wanted.Rows(file.Connection, Columns, "origin", order, most).Select(Row);

    private static Dated<Utterance> Row(SqliteDataReader row)
    {
        var number = row.GetInt64(0);
        var day = row.GetInt64(5);
        return new Dated<Utterance>(
            (day, number),
            DayNumber.ToDay(day),
            new Utterance(number, row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4))
        );
    }
}
