using Microsoft.Data.Sqlite;

namespace Whence.Sqlite;

/// <summary>A case as it stands now: until disposed of, what others write is not seen.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly SqliteConnection connection;

    public Snapshot(SqliteConnection connection)
    {
        this.connection = connection;
        connection.Run("BEGIN DEFERRED");
    }

    /// <summary>Goes on with the case as others have left it.</summary>
    public void Dispose() => connection.Run("COMMIT");
}
