using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Readings;

/// <summary>Words as the tables are asked by: in lower case, half surrogate pairs, which SQLite cannot keep, replaced.</summary>
internal static class Folded
{
    /// <summary>Parts several names of one thing.</summary>
    private const char Between = '\n';

    /// <summary>The words, folded.</summary>
    [return: NotNullIfNotNull(nameof(words))]
    public static string? Of(string? words) => words?.ToLowerInvariant();

    /// <summary>All <paramref name="names"/>, folded, a line each; null for none.</summary>
    public static string? Of(IEnumerable<string?> names) =>
        names.OfType<string>().ToArray() is { Length: > 0 } said ? string.Join(Between, said).ToLowerInvariant() : null;

    /// <summary>Lets queries on <paramref name="connection"/> fold words by folded(): SQLite's own lower() knows Latin letters alone.</summary>
    public static void Into(SqliteConnection connection) =>
        connection.CreateFunction("folded", (string? words) => Of(words), isDeterministic: true);
}
