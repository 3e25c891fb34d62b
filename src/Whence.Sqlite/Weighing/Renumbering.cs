using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Weighing;

/// <summary>
/// Numbers rows anew that are numbered by the first thing that they are of, with the rows that are of them. Until all are, a number that is new
/// stands below zero, for it may still be another's.
/// </summary>
/// <param name="connection">The case.</param>
/// <param name="table">The table of the rows.</param>
/// <param name="name">The column that names them.</param>
/// <param name="tables">The tables of the rows that are of them.</param>
/// <param name="of">The column that says of which.</param>
internal sealed class Renumbering(
    SqliteConnection connection,
    string table,
    string name,
    ImmutableArray<string> tables,
    string of
)
{
    /// <summary>Gives the row of this name the number <paramref name="now"/>; it goes where there is none.</summary>
    public void Give(string named, long? now)
    {
        var before = (long?)connection.Value($"SELECT number FROM {table} WHERE {name} = $name", named);
        if (before is null || before == now)
        {
            return;
        }
        if (now is null)
        {
            connection.Run($"DELETE FROM {table} WHERE {name} = $name", named);
            return;
        }
        connection.Run($"UPDATE {table} SET number = -$now WHERE {name} = $name", now, named);
        foreach (var one in tables)
        {
            connection.Run($"UPDATE {one} SET {of} = -$now WHERE {of} = $before", now, before);
        }
    }

    /// <summary>All have been given theirs.</summary>
    public void Settle()
    {
        connection.Run($"UPDATE {table} SET number = -number WHERE number < 0");
        foreach (var one in tables)
        {
            connection.Run($"UPDATE {one} SET {of} = -{of} WHERE {of} < 0");
        }
    }
}
