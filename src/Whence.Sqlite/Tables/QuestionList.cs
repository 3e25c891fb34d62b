using Whence.Sqlite.Readings;
using Whence.Sqlite.Weighing;

namespace Whence.Sqlite.Tables;

/// <summary>
/// The questions page by page, the contested and the widely told first. However large the case, a page takes no longer than the
/// questions that a filter's words name.
/// </summary>
/// <param name="file">The case.</param>
public sealed class QuestionList(CaseFile file)
{
    /// <summary>Further than this they are not counted.</summary>
    public const int Counted = 2_000;

    // Names that words are found in: more than these are looked for in each row.
    private const int MostNames = 200;

    /// <summary>The next <paramref name="most"/> that <paramref name="filter"/> asks for, after that of number <paramref name="after"/>.</summary>
    /// <remarks>Of the days that a question asks for, not those of publication, one at least lies in those of the filter.</remarks>
    /// <exception cref="CaseException">A row is damaged.</exception>
    public IEnumerable<Numbered<Question>> Page(Filter filter, long after, int most)
    {
        var wanted = Asked(filter).And("number > $", after);
        var numbers = wanted
            .Rows(file.Connection, "number", "question", "number", most)
            .Select(row => row.GetInt64(0))
            .ToList();
        return numbers.Select(number => new Numbered<Question>(number, Of(number)));
    }

    /// <summary>How many there are, counted no further than <see cref="Counted"/>.</summary>
    public long Count(Filter filter) => Asked(filter).Count(file.Connection, "question", Counted);

    /// <summary>How many there are in all.</summary>
    public long Total => (long?)file.Connection.Value("SELECT questions FROM weighing") ?? 0;

    /// <summary>How many a clash touches.</summary>
    public long Contested => (long)file.Connection.Value("SELECT count(*) FROM question WHERE contested > 0")!;

    /// <summary>The number of the question of this id; null where there is none.</summary>
    public long? Number(string id) => (long?)file.Connection.Value("SELECT number FROM question WHERE id = $id", id);

    /// <summary>The id of the question that figure <paramref name="nth"/>, from 0, of report <paramref name="report"/> answers; null for none.</summary>
    public string? Answered(long report, int nth) =>
        (string?)
            file.Connection.Value(
                "SELECT id FROM question JOIN weighed ON question = number WHERE report = $report AND nth = $nth",
                report,
                nth
            );

    /// <summary>The measures that are asked for, in order of the alphabet.</summary>
    public ImmutableArray<string> Measures => Names("measure", "");

    private Conditions Asked(Filter filter) =>
        Named(Named(new Conditions(), "place", filter.Place), "people", filter.Population)
            .And("measure = $", filter.Measure)
            .And("grading = $", Folded.Of(filter.Grading?.ToString()))
            .And("coalesce(last_day, first_day) >= $", Day(filter.From))
            .And("coalesce(first_day, last_day) <= $", Day(filter.To))
            .If(filter.Contested, "contested > 0")
            .And(
                "number IN (SELECT question FROM spoke WHERE source IN (SELECT number FROM source WHERE instr(name, $) > 0))",
                Folded.Of(filter.Source)
            )
            .And(
                "number IN (SELECT question FROM spoke WHERE source = (SELECT number FROM source WHERE name = $))",
                Folded.Of(filter.Speaker)
            )
            .If(filter.Alone, "origins <= 1");

    // The names that have the words are few where the rows are many, and each leads straight to its rows.
    private Conditions Named(Conditions conditions, string column, string? words) =>
        Folded.Of(words) is not { } folded ? conditions
        : Names(column, folded) is { Length: < MostNames } names ? conditions.In(column, names)
        : conditions.Has(column, folded);

    private ImmutableArray<string> Names(string column, string words)
    {
        using var query = new Query(
            file.Connection,
            $"""
            WITH RECURSIVE named (name) AS (
                SELECT min({column}) FROM question
                UNION ALL SELECT (SELECT min({column}) FROM question WHERE {column} > name) FROM named WHERE name IS NOT NULL
            )
            SELECT name FROM named WHERE instr(name, $words) > 0 OR $words = '' LIMIT {MostNames}
            """
        );
        using var rows = query.Rows(words);
        var names = ImmutableArray.CreateBuilder<string>();
        while (rows.Read())
        {
            if (rows.Words(0) is { } name)
            {
                names.Add(name);
            }
        }
        return names.ToImmutable();
    }

    private Question Of(long number) =>
        AnswerReader.Question(
            (byte[])file.Connection.Value("SELECT packed FROM question WHERE number = $number", number)!
        )
        ?? throw new CaseException(
            new CaseFault(file.Path, CaseFaultKind.Damaged, "a question was altered; whence rebuild makes it anew")
        );

    private static int? Day(LocalDate? day) => day is { } given ? DayNumber.Of(given) : null;
}
