using System.Globalization;
using Microsoft.Data.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Sqlite;

/// <summary>The tables of a case, made by migrations that are applied by number; the highest is the format's version.</summary>
internal static class Schema
{
    /// <summary>Tells a case from other SQLite files: "WHNC".</summary>
    public const int ApplicationId = 0x57484E43;

    // The migration that makes the tables of overviews.
    private const int Overview = 8;

    // Those that make the tables of a weighing.
    private static readonly ImmutableArray<int> Weighing = [3, Overview, 12, 14, 17, 19];

    private static readonly ImmutableArray<string> Migrations = Load();

    /// <summary>The version that this program writes, and the newest that it reads.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Makes the tables, or brings an older version up to this one. Called within a transaction.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="from">The version that it has; 0 where there is nothing.</param>
    public static void Upgrade(SqliteConnection connection, int from)
    {
        foreach (var migration in Migrations.Skip(from))
        {
            connection.Run(migration);
        }
        if (from is > 0 and < Overview)
        {
            Overviews.Make(connection, [], []);
        }
        connection.Run(
            string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"
            )
        );
    }

    /// <summary>Makes the tables of a weighing in memory: as long as the case is open, they stand before those of the file.</summary>
    public static void MakeInMemory(SqliteConnection connection) =>
        connection.Run(
            string.Concat(Weighing.Select(number => Migrations[number - 1]))
                .Replace("CREATE TABLE ", "CREATE TEMP TABLE ", StringComparison.Ordinal)
                .Replace("CREATE INDEX ", "CREATE INDEX temp.", StringComparison.Ordinal)
        );

    private static ImmutableArray<string> Load()
    {
        var assembly = typeof(Schema).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return reader.ReadToEnd();
                }),
        ];
    }
}
