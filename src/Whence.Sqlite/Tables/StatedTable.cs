using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Tables;

/// <summary>A table of what reports state, each by itself, in order of publication.</summary>
/// <typeparam name="T">A figure, a position or an allegation.</typeparam>
public sealed class StatedTable<T>
{
    private const string Columns = "day, report, nth";
    private const string Order = "day, report, nth";

    private readonly CaseFile file;
    private readonly string table;
    private readonly Conditions conditions;
    private readonly Func<Statements, ImmutableArray<T>> part;
    private readonly Func<T, string> id;

    internal StatedTable(
        CaseFile file,
        string table,
        Conditions conditions,
        Func<Statements, ImmutableArray<T>> part,
        Func<T, string> id
    ) => (this.file, this.table, this.conditions, this.part, this.id) = (file, table, conditions, part, id);

    /// <summary>How many rows are asked for.</summary>
    public long Count => conditions.Count(file.Connection, table);

    /// <summary>The first <paramref name="most"/> rows; all where null. One reading is held at a time.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<Stated<T>> Rows(long? most) =>
        Read(conditions.Rows(file.Connection, Columns, table, Order, most)).Select(row => row.Stated);

    /// <summary>The next <paramref name="most"/> rows in order of publication.</summary>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<(Stated<T> Stated, Turn Place)> Page(Turn? after, int most) =>
        Read(conditions.Copy().Beyond(after).Rows(file.Connection, Columns, table, Order, most));

    /// <summary>
    /// The next <paramref name="most"/> rows in the order in which their reports were added: that stays as it is when more are. Each with
    /// which of its report's it is, from 0.
    /// </summary>
    /// <param name="after">The report and which of its rows they come after.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<(Stated<T> Stated, int Nth)> Added((long Report, int Nth) after, int most) =>
        Read(
                conditions
                    .Copy()
                    .And(string.Create(CultureInfo.InvariantCulture, $"(report, nth) > ($, {after.Nth})"), after.Report)
                    // No index is in that order: a few rows are sooner found by going through it than by sorting all.
                    .Rows(file.Connection, Columns, table + " NOT INDEXED", "report, nth", most)
            )
            .Select(row => (row.Stated, row.Place.Nth));

    private IEnumerable<(Stated<T> Stated, Turn Place)> Read(IEnumerable<SqliteDataReader> rows)
    {
        var held = (Report: 0L, Statements: default(Statements)!, HasPairs: false);
        var holding = ImmutableDictionary<string, Decision>.Empty;
        foreach (var row in rows)
        {
            var place = new Turn(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2));
            var report = place.Report;
            if (held.Report != report)
            {
                var (statements, pairs) = file.Readings.WithPairs(report);
                held = (report, file.Reviews.Corrected(statements), pairs > 0);
                holding = file.Reviews.Of(statements).Holding;
            }
            var value = part(held.Statements)[place.Nth];
            var stated = new Stated<T>(report, held.Statements.Heading, held.HasPairs, value)
            {
                Decision = holding.GetValueOrDefault(id(value)),
            };
            yield return (stated, place);
        }
    }
}
