using Microsoft.Data.Sqlite;

namespace Whence.Sqlite;

/// <summary>Statements that are run once.</summary>
internal static class Asking
{
    /// <summary>Runs <paramref name="sql"/> for what it does; gives how many rows it changed.</summary>
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var query = new Query(connection, sql);
        return query.Run(values);
    }

    /// <summary>The first column of the first row; null where there is no row, or nothing in it.</summary>
    public static object? Value(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var query = new Query(connection, sql);
        return query.Value(values);
    }

    /// <summary>Gives each row to <paramref name="take"/>.</summary>
    public static void Each(
        this SqliteConnection connection,
        string sql,
        Action<SqliteDataReader> take,
        params ReadOnlySpan<object?> values
    )
    {
        using var query = new Query(connection, sql);
        using var rows = query.Rows(values);
        while (rows.Read())
        {
            take(rows);
        }
    }

    /// <summary>The column's words; null where nothing is in it.</summary>
    public static string? Words(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The column's bytes; null where nothing is in it.</summary>
    public static byte[]? Bytes(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    /// <summary>The column's number; null where nothing is in it.</summary>
    public static long? Number(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt64(column);
}
