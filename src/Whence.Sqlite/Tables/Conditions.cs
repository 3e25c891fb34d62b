using System.Globalization;
using Microsoft.Data.Sqlite;
using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Tables;

/// <summary>What rows of a table must fulfil.</summary>
internal sealed class Conditions
{
    private const int FewAnswers = 2_000;

    private readonly List<string> sql = [];
    private readonly List<object?> values;

    public Conditions()
        : this([]) { }

    private Conditions(List<object?> values) => this.values = values;

    /// <summary>The same once more, to add others to.</summary>
    public Conditions Copy()
    {
        var copy = new Conditions();
        copy.sql.AddRange(sql);
        copy.values.AddRange(values);
        return copy;
    }

    /// <summary>The clause, or nothing where any row will do.</summary>
    public string Where => sql.Count == 0 ? "" : " WHERE " + string.Join(" AND ", sql);

    /// <summary>Adds a condition in which <c>$</c> stands for <paramref name="value"/>; none where that is null.</summary>
    public Conditions And(string condition, object? value)
    {
        if (value is not null)
        {
            var name = "$v" + values.Count.ToString(CultureInfo.InvariantCulture);
            sql.Add(condition.Replace("$", name, StringComparison.Ordinal));
            values.Add(value);
        }
        return this;
    }

    /// <summary>Adds a condition on words: a name that has them, in any case.</summary>
    public Conditions Has(string column, string? words) => And($"instr({column}, $) > 0", Folded.Of(words));

    /// <summary>Adds a condition: one of <paramref name="wanted"/>; any where null.</summary>
    public Conditions In(string column, IReadOnlyCollection<object?>? wanted)
    {
        if (wanted is not null)
        {
            var names = wanted.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"$v{values.Count + i}"));
            sql.Add($"{column} IN ({string.Join(", ", names)})");
            values.AddRange(wanted);
        }
        return this;
    }

    /// <summary>Adds a condition on rows of another table.</summary>
    /// <param name="opening">Up to the end of the FROM clause of a query in parentheses.</param>
    /// <param name="inner">Adds what those must fulfil.</param>
    public Conditions Within(string opening, Action<Conditions> inner)
    {
        var nested = new Conditions(values);
        inner(nested);
        sql.Add($"{opening}{nested.Where})");
        return this;
    }

    /// <summary>Adds a condition: beyond <paramref name="after"/> in order of days, falling or rising, and of numbers within a day.</summary>
    public Conditions Beyond((long Day, long Number)? after, bool falling)
    {
        if (after is var (day, number))
        {
            var (on, past) = falling ? ("<=", "<") : (">=", ">");
            var at = string.Create(CultureInfo.InvariantCulture, $"$v{values.Count}");
            sql.Add($"day {on} {at} AND (day {past} {at} OR number > {at}_)");
            values.AddRange([day, number]);
        }
        return this;
    }

    /// <summary>Adds a condition: beyond <paramref name="after"/> in order of publication.</summary>
    public Conditions Beyond(Turn? after)
    {
        if (after is { } turn)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"$v{values.Count}");
            sql.Add($"day >= {at} AND (day > {at} OR report > {at}_ OR (report = {at}_ AND nth > {at}__))");
            values.AddRange([turn.Day, turn.Report, turn.Nth]);
        }
        return this;
    }

    /// <summary>
    /// Adds a condition on questions: answered by a figure whose source, or who passed it on, has <paramref name="words"/>. Where few answers
    /// have them, those are looked up; where many do, questions in their order have one soon.
    /// </summary>
    public Conditions AnsweredBy(SqliteConnection connection, string? words)
    {
        if (Folded.Of(words) is not { } folded)
        {
            return this;
        }
        // The names are gone through first: they are few beside what they answer.
        const string Answers = "named n CROSS JOIN answered a ON a.named = n.number WHERE instr(n.names, $) > 0";
        var few = (long)
            connection.Value(
                $"SELECT count(*) FROM (SELECT 1 FROM {Answers.Replace("$", "$words", StringComparison.Ordinal)} LIMIT {FewAnswers})",
                folded
            )!;
        return few < FewAnswers
            ? And($"number IN (SELECT a.question FROM {Answers})", folded)
            : And(
                "EXISTS (SELECT 1 FROM answered a JOIN named n ON n.number = a.named WHERE a.question = question.number AND instr(n.names, $) > 0)",
                folded
            );
    }

    /// <summary>Adds a condition where it is asked for.</summary>
    public Conditions If(bool asked, string condition)
    {
        if (asked)
        {
            sql.Add(condition);
        }
        return this;
    }

    /// <summary>Days of publication, from and to.</summary>
    public Conditions Published(Filter filter) =>
        And("day >= $", filter.From is { } from ? DayNumber.Of(from) : null)
            .And("day <= $", filter.To is { } to ? DayNumber.Of(to) : null);

    /// <summary>How many rows of <paramref name="table"/> fulfil them.</summary>
    public long Count(SqliteConnection connection, string table) =>
        (long)connection.Value($"SELECT count(*) FROM {table}{Where}", [.. values])!;

    /// <summary>How many rows of <paramref name="table"/> fulfil them, counted no further than <paramref name="most"/>.</summary>
    public long Count(SqliteConnection connection, string table, int most) =>
        (long)
            connection.Value(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"SELECT count(*) FROM (SELECT 1 FROM {table}{Where} LIMIT {most})"
                ),
                [.. values]
            )!;

    /// <summary>The rows: <paramref name="most"/> of them, in order, after the first <paramref name="skipped"/>.</summary>
    public IEnumerable<SqliteDataReader> Rows(
        SqliteConnection connection,
        string columns,
        string table,
        string order,
        long? most,
        long skipped = 0
    )
    {
        var limit =
            most is null && skipped == 0
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $" LIMIT {most ?? -1} OFFSET {skipped}");
        using var query = new Query(connection, $"SELECT {columns} FROM {table}{Where} ORDER BY {order}{limit}");
        using var rows = query.Rows([.. values]);
        while (rows.Read())
        {
            yield return rows;
        }
    }
}
