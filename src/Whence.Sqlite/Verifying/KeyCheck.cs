using Microsoft.Data.Sqlite;
using Whence.Ledger;

namespace Whence.Sqlite.Verifying;

/// <summary>The keys that a case says its checkpoints are signed with: each must have come in by an entry.</summary>
internal sealed class KeyCheck
{
    private readonly Dictionary<string, long> stored = new(StringComparer.Ordinal);
    private readonly BreachLog breaches;

    public KeyCheck(SqliteConnection connection, BreachLog breaches)
    {
        this.breaches = breaches;
        var keys = ImmutableArray.CreateBuilder<NoteVerifier>();
        using var query = new Query(connection, "SELECT key, entry FROM verifier ORDER BY entry");
        using var rows = query.Rows();
        while (rows.Read())
        {
            var key = NoteVerifier.Parse(rows.GetString(0));
            if (key.Succeeded)
            {
                keys.Add(key.Value);
                stored.Add(rows.GetString(0), rows.GetInt64(1));
            }
            else
            {
                breaches.Add($"key {rows.GetString(0)}", key.Reason);
            }
        }
        Keys = keys.ToImmutable();
    }

    /// <summary>The keys.</summary>
    public ImmutableArray<NoteVerifier> Keys { get; }

    /// <summary>Goes on with the keys that the next entries bring in.</summary>
    public void Add(ChunkCheck chunk)
    {
        foreach (var (entry, body) in chunk.Keys)
        {
            var key = body["facts"]?["verifier"]?.ToString() ?? "";
            if (!stored.Remove(key, out var by) || by != entry)
            {
                breaches.Add($"entry {entry}", "the key that it brings in is not among the keys");
            }
        }
    }

    /// <summary>Once all entries are in.</summary>
    public void End()
    {
        foreach (var key in stored.Keys)
        {
            breaches.Add($"key {key}", "no entry brings it in");
        }
    }
}
