using Microsoft.Data.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Sqlite.Tables;

/// <summary>A table of what came of weighing the reports together.</summary>
/// <typeparam name="T">A question, an origin or a conflict.</typeparam>
public sealed class AnswerTable<T>
    where T : class
{
    private readonly CaseFile file;
    private readonly string table;
    private readonly string order;
    private readonly Conditions conditions;
    private readonly Unpack<T> unpack;

    internal AnswerTable(CaseFile file, string table, string order, Conditions conditions, Unpack<T> unpack) =>
        (this.file, this.table, this.order, this.conditions, this.unpack) = (file, table, order, conditions, unpack);

    /// <summary>How many rows are asked for.</summary>
    public long Count => conditions.Count(file.Connection, table);

    /// <summary>The first <paramref name="most"/> rows; all where null.</summary>
    /// <exception cref="CaseException">A row is damaged.</exception>
    public IEnumerable<T> Rows(long? most)
    {
        foreach (var row in conditions.Rows(file.Connection, "packed", table, order, most))
        {
            yield return Whole(row);
        }
    }

    /// <summary>The next <paramref name="most"/> rows in the order of their ids, which stays as it is when the case is weighed anew.</summary>
    /// <param name="after">The id that they come after; empty from the first.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="CaseException">A row is damaged.</exception>
    public IEnumerable<T> ById(string after, int most)
    {
        foreach (var row in conditions.Copy().And("id > $", after).Rows(file.Connection, "packed", table, "id", most))
        {
            yield return Whole(row);
        }
    }

    private T Whole(SqliteDataReader row) =>
        unpack(row.GetFieldValue<byte[]>(0))
        ?? throw new CaseException(
            new CaseFault(file.Path, CaseFaultKind.Damaged, $"a {table} was altered; whence rebuild makes it anew")
        );
}
