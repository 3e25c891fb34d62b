using Whence.Sqlite.Readings;
using Whence.Sqlite.Weighing;

namespace Whence.Sqlite.Tables;

/// <summary>What came of weighing the reports together, one by one.</summary>
/// <param name="file">The case.</param>
public sealed class AnswerShelf(CaseFile file)
{
    /// <summary>The origin of this id; null where there is none.</summary>
    public Origin? Origin(string id) => One("SELECT packed FROM origin WHERE id = $id", AnswerReader.Origin, id);

    /// <summary>The origin of this number; null where there is none.</summary>
    internal Origin? Origin(long number) =>
        One("SELECT packed FROM origin WHERE number = $number", AnswerReader.Origin, number);

    /// <summary>The question of this id; null where there is none.</summary>
    public Question? Question(string id) =>
        One("SELECT packed FROM question WHERE id = $id", AnswerReader.Question, id);

    /// <summary>The conflict of this id; null where there is none.</summary>
    public Conflict? Conflict(string id) =>
        One("SELECT packed FROM conflict WHERE id = $id", AnswerReader.Conflict, id);

    /// <summary>The origin of figure <paramref name="nth"/>, from 0, of report <paramref name="report"/>; null where it was not weighed.</summary>
    public Origin? OriginOf(long report, int nth) =>
        One(
            "SELECT packed FROM origin JOIN weighed ON origin = number WHERE report = $report AND nth = $nth",
            AnswerReader.Origin,
            report,
            nth
        );

    /// <summary>The question that figure <paramref name="nth"/>, from 0, of report <paramref name="report"/> answers; null where it was not weighed.</summary>
    public Question? QuestionOf(long report, int nth) =>
        One(
            "SELECT packed FROM question JOIN weighed ON question = number WHERE report = $report AND nth = $nth",
            AnswerReader.Question,
            report,
            nth
        );

    /// <summary>
    /// Where figures <paramref name="from"/> to before <paramref name="to"/> of report <paramref name="report"/> were put: the numbers of the
    /// question that each answers and of the origin that it is of, null where there is none.
    /// </summary>
    public IEnumerable<(int Nth, long? Question, long? Origin)> Placed(long report, int from, int to)
    {
        using var query = new Query(
            file.Connection,
            "SELECT nth, question, origin FROM weighed WHERE report = $report AND nth >= $from AND nth < $to"
        );
        using var rows = query.Rows(report, from, to);
        while (rows.Read())
        {
            yield return (
                rows.GetInt32(0),
                rows.IsDBNull(1) ? null : rows.GetInt64(1),
                rows.IsDBNull(2) ? null : rows.GetInt64(2)
            );
        }
    }

    /// <summary>The question of this number without its figures and accounts, of which there may be thousands; null where there is none.</summary>
    public Question? Asked(long number) =>
        One("SELECT packed FROM question WHERE number = $number", AnswerReader.Asked, number);

    /// <summary>What has been taken back with report <paramref name="report"/>; null where it stands.</summary>
    public Withdrawal? Withdrawal(long report) =>
        One("SELECT packed FROM withdrawal WHERE report = $report", AnswerReader.Withdrawal, report);

    /// <summary>What report <paramref name="report"/> rests on.</summary>
    public IEnumerable<Edge> From(long report) =>
        All("SELECT packed FROM edge WHERE child = $report ORDER BY number", AnswerReader.Edge, report);

    /// <summary>What rests on report <paramref name="report"/>.</summary>
    public IEnumerable<Edge> To(long report) =>
        All("SELECT packed FROM edge WHERE parent = $report ORDER BY number", AnswerReader.Edge, report);

    /// <summary>What report <paramref name="report"/> rests on and what rests on it, after the edge of that number, each with its own.</summary>
    public IEnumerable<(long Number, Edge Edge)> Edges(long report, long after, int most)
    {
        using var query = new Query(
            file.Connection,
            """
            SELECT packed, number FROM edge WHERE number IN (SELECT number FROM edge WHERE child = $report UNION
                SELECT number FROM edge WHERE parent = $report) AND number > $after ORDER BY number LIMIT $most
            """
        );
        using var rows = query.Rows(report, after, most);
        while (rows.Read())
        {
            yield return (rows.GetInt64(1), Whole(AnswerReader.Edge(rows.GetFieldValue<byte[]>(0))));
        }
    }

    /// <summary>How many entries the ledger had when the answers were weighed; null where they never were.</summary>
    public long? Weighed => (long?)file.Connection.Value("SELECT entries FROM weighing");

    /// <summary>The entry before which decisions are in the answers; null where they never were weighed.</summary>
    public long? Decided => (long?)file.Connection.Value("SELECT decided FROM weighing");

    /// <summary>What reports that carry <paramref name="origin"/> cite of reports in hand, or copy from them.</summary>
    public IEnumerable<Edge> Within(Origin origin) =>
        All(
            """
            SELECT packed FROM edge
            WHERE kind <> $same AND parent IS NOT NULL
                AND child IN (SELECT report FROM weighed WHERE origin = (SELECT number FROM origin WHERE id = $id))
            ORDER BY number
            """,
            AnswerReader.Edge,
            Folded.Of(nameof(EdgeKind.SameUtterance)),
            origin.Id
        );

    /// <summary>The rings of reports that rest on each other.</summary>
    public IEnumerable<Circle> Circles() => All("SELECT packed FROM circle ORDER BY number", AnswerReader.Circle);

    /// <summary>The ids of all questions, origins and conflicts.</summary>
    public IEnumerable<string> Ids()
    {
        using var query = new Query(
            file.Connection,
            "SELECT id FROM question UNION ALL SELECT id FROM origin UNION ALL SELECT id FROM conflict"
        );
        using var rows = query.Rows();
        while (rows.Read())
        {
            yield return rows.GetString(0);
        }
    }

    private T? One<T>(string sql, Unpack<T> unpack, params object?[] values)
        where T : class => All(sql, unpack, values).FirstOrDefault();

    private IEnumerable<T> All<T>(string sql, Unpack<T> unpack, params object?[] values)
        where T : class
    {
        using var query = new Query(file.Connection, sql);
        using var rows = query.Rows(values);
        while (rows.Read())
        {
            yield return Whole(unpack(rows.GetFieldValue<byte[]>(0)));
        }
    }

    private T Whole<T>(T? answer)
        where T : class =>
        answer
        ?? throw new CaseException(
            new CaseFault(file.Path, CaseFaultKind.Damaged, "an answer was altered; whence rebuild makes it anew")
        );
}
