using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Whence.Sqlite;

/// <summary>A turn at writing: taken at once, so that it never has to be given up halfway for another's.</summary>
internal sealed class WriteTransaction : IDisposable
{
    private readonly SqliteConnection connection;

    public WriteTransaction(SqliteConnection connection)
    {
        this.connection = connection;
        connection.Run("BEGIN IMMEDIATE");
    }

    /// <summary>Makes all of it last.</summary>
    public void Commit() => connection.Run("COMMIT");

    /// <summary>Takes back what was not committed.</summary>
    public void Dispose()
    {
        // A full disk has taken it back already.
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            connection.Run("ROLLBACK");
        }
    }
}
