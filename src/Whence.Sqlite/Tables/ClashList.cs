using System.Globalization;
using Microsoft.Data.Sqlite;
using Whence.Sqlite.Readings;
using Whence.Sqlite.Weighing;

namespace Whence.Sqlite.Tables;

/// <summary>The conflicts, those that came about last first.</summary>
/// <param name="file">The case.</param>
public sealed class ClashList(CaseFile file)
{
    /// <summary>The next <paramref name="most"/> that are asked for, after <paramref name="after"/>.</summary>
    /// <param name="asked">Which.</param>
    /// <param name="after">Where the page before ended: a day's number, and a conflict's; null for the first page.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="CaseException">A row is damaged.</exception>
    public IEnumerable<Dated<Conflict>> Page(ClashesAsked asked, (long Day, long Number)? after, int most)
    {
        var wanted = Wanted(asked).Beyond(after, falling: true);
        foreach (var row in wanted.Rows(file.Connection, "packed, day, number", "conflict", "day DESC, number", most))
        {
            var place = (Day: row.GetInt64(1), Number: row.GetInt64(2));
            yield return new Dated<Conflict>(place, DayNumber.ToDay(place.Day), Whole(row));
        }
    }

    /// <summary>How many are asked for, of any kind.</summary>
    public long Count(ClashesAsked asked) => Wanted(asked).Count(file.Connection, "conflict");

    /// <summary>Those that came about on <paramref name="day"/>; no more than <paramref name="most"/>.</summary>
    /// <exception cref="CaseException">A row is damaged.</exception>
    public IEnumerable<Conflict> On(LocalDate day, int most)
    {
        var wanted = new Conditions().And("day = $", DayNumber.Of(day));
        return wanted.Rows(file.Connection, "packed", "conflict", "number", most).Select(Whole);
    }

    /// <summary>How many there are of each kind.</summary>
    public ImmutableDictionary<ConflictKind, long> Kinds
    {
        get
        {
            using var query = new Query(file.Connection, "SELECT kind, count(*) FROM conflict GROUP BY kind");
            using var rows = query.Rows();
            var kinds = ImmutableDictionary.CreateBuilder<ConflictKind, long>();
            while (rows.Read())
            {
                if (Enum.TryParse<ConflictKind>(rows.GetString(0), ignoreCase: true, out var kind))
                {
                    kinds[kind] = rows.GetInt64(1);
                }
            }
            return kinds.ToImmutable();
        }
    }

    /// <summary>Those that a figure of question <paramref name="question"/> is in, the hardest first; no more than <paramref name="most"/>.</summary>
    /// <exception cref="CaseException">A row is damaged.</exception>
    public IEnumerable<Conflict> Of(long question, int most)
    {
        using var query = new Query(
            file.Connection,
            """
            SELECT packed FROM conflict WHERE number IN (
                SELECT c.conflict FROM weighed w JOIN clash c ON c.report = w.report AND c.nth = w.nth
                WHERE w.question = $question
            ) ORDER BY number LIMIT $most
            """
        );
        using var rows = query.Rows(question, most);
        while (rows.Read())
        {
            yield return Whole(rows);
        }
    }

    /// <summary>The questions that the figures of conflict <paramref name="id"/> answer.</summary>
    public IEnumerable<string> Questions(string id)
    {
        using var query = new Query(
            file.Connection,
            """
            SELECT DISTINCT q.id FROM conflict c
            JOIN clash h ON h.conflict = c.number
            JOIN weighed w ON w.report = h.report AND w.nth = h.nth
            JOIN question q ON q.number = w.question
            WHERE c.id = $id ORDER BY q.number
            """
        );
        using var rows = query.Rows(id);
        while (rows.Read())
        {
            yield return rows.GetString(0);
        }
    }

    private static Conditions Wanted(ClashesAsked asked) =>
        new Conditions()
            .And("kind = $", Folded.Of(asked.Kind?.ToString()))
            .And("day >= $", asked.From is { } from ? DayNumber.Of(from) : null)
            .And("day <= $", asked.To is { } to ? DayNumber.Of(to) : null)
            .And("number IN (SELECT conflict FROM revised WHERE source = $)", asked.RevisedBy)
            .And(
                "number IN (SELECT c.conflict FROM weighed w JOIN clash c ON c.report = w.report AND c.nth = w.nth WHERE w.question = $)",
                asked.Question
            )
            .And(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"number IN (SELECT conflict FROM clash WHERE report = $ AND nth = {asked.Figure?.Nth ?? 0})"
                ),
                asked.Figure?.Report
            );

    private Conflict Whole(SqliteDataReader row) =>
        AnswerReader.Conflict(row.GetFieldValue<byte[]>(0))
        ?? throw new CaseException(
            new CaseFault(file.Path, CaseFaultKind.Damaged, "a conflict was altered; whence rebuild makes it anew")
        );
}
