using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Whence.Sqlite;

/// <summary>One SQL statement, prepared once and run as often as is wanted.</summary>
internal sealed partial class Query : IDisposable
{
    private readonly SqliteCommand command;

    /// <param name="connection">The case.</param>
    /// <param name="sql">Its parameters, <c>$name</c>, take the values given in the order in which each first stands there.</param>
    public Query(SqliteConnection connection, string sql)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in Parameter().Matches(sql).Select(m => m.Value).Distinct())
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }
    }

    /// <summary>Runs it for what it does; gives how many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values) => Bound(values).ExecuteNonQuery();

    /// <summary>The first column of the first row; null where there is no row, or nothing in it.</summary>
    public object? Value(params ReadOnlySpan<object?> values) =>
        Bound(values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>The rows.</summary>
    public SqliteDataReader Rows(params ReadOnlySpan<object?> values) => Bound(values).ExecuteReader();

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();

    private SqliteCommand Bound(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
        return command;
    }

    [GeneratedRegex(@"\$\w+")]
    private static partial Regex Parameter();
}
