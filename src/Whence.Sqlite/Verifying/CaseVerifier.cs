using Microsoft.Data.Sqlite;
using Whence.Ledger;

namespace Whence.Sqlite.Verifying;

/// <summary>
/// Recomputes a case from what was put in: every original, text, sealed value, entry, tile and checkpoint. What it cannot tell is a
/// case that was made anew from one end to the other: that takes a key, or a checkpoint, that is known from elsewhere.
/// </summary>
/// <param name="file">The case.</param>
public sealed class CaseVerifier(CaseFile file)
{
    // Chunks of 256 entries that wait for a thread, for each.
    private const int Ahead = 4;

    /// <summary>Verifies all of it.</summary>
    /// <param name="trusted">A key known from elsewhere that must have signed the last checkpoint; null takes those that the case itself names.</param>
    /// <param name="since">A checkpoint kept elsewhere, which the case must still agree with.</param>
    public Verified Run(NoteVerifier? trusted = null, SignedNote? since = null)
    {
        var breaches = new BreachLog();
        var structure = Task.Run(Structure);
        var verified = new Verified();
        try
        {
            using var still = new Snapshot(file.Connection);
            StructureCheck.Tables(file.Connection, breaches);
            verified = Contents(breaches, trusted, since);
        }
        catch (Exception fault) when (fault is SqliteException or InvalidOperationException or InvalidCastException)
        {
            // Where a row's own header was altered, SQLite hands on values of other kinds than its table can hold.
            breaches.Add("the file", fault.Message);
        }
        breaches.Add(structure.GetAwaiter().GetResult());
        return verified with { Breaches = breaches.First, Broken = breaches.Count };
    }

    private Verified Contents(BreachLog breaches, NoteVerifier? trusted, SignedNote? since)
    {
        var keys = new KeyCheck(file.Connection, breaches);
        var known = Known(since, trusted is null ? keys.Keys : [trusted], breaches);
        using var tree = new TreeCheck(file.Connection, file.Origin, known, breaches);
        var redactions = new RedactionCheck(breaches);
        var reports = 0L;
        foreach (var chunk in Checked(new ChunkReader(file.Connection).Read(), keys.Keys))
        {
            breaches.Add(chunk.Breaches);
            if (chunk.From != tree.Size)
            {
                breaches.Add($"entry {tree.Size}", "it is not there");
            }
            tree.Add(chunk);
            keys.Add(chunk);
            redactions.Add(chunk);
            reports += chunk.Reports;
        }
        tree.End();
        keys.End();
        var redacted = redactions.End();
        if (trusted is not null)
        {
            Trust(tree.Last, trusted, breaches);
        }
        using var contents = new ContentCheck(file.Connection, breaches);
        return new Verified
        {
            Entries = tree.Size,
            Reports = reports,
            Checkpoints = tree.Checkpoints,
            Keys = [.. keys.Keys.Select(key => key.ToString())],
            Redactions = redacted,
            Originals = contents.Run(),
        };
    }

    private static IEnumerable<ChunkCheck> Checked(IEnumerable<EntryChunk> chunks, ImmutableArray<NoteVerifier> keys)
    {
        var waiting = new Queue<Task<ChunkCheck>>();
        foreach (var chunk in chunks)
        {
            waiting.Enqueue(Task.Run(() => ChunkCheck.Of(chunk, keys)));
            if (waiting.Count > Ahead * Environment.ProcessorCount)
            {
                yield return waiting.Dequeue().GetAwaiter().GetResult();
            }
        }
        while (waiting.TryDequeue(out var last))
        {
            yield return last.GetAwaiter().GetResult();
        }
    }

    private static Checkpoint? Known(SignedNote? since, IReadOnlyCollection<NoteVerifier> keys, BreachLog breaches)
    {
        if (since is null)
        {
            return null;
        }
        var checkpoint = Checkpoint.Parse(since.Text);
        var reason = since.Verify(keys).Reason ?? checkpoint.Reason;
        if (reason is not null)
        {
            breaches.Add("the checkpoint kept elsewhere", reason);
        }
        return checkpoint.Value;
    }

    private void Trust(Checkpoint? last, NoteVerifier trusted, BreachLog breaches)
    {
        var note = file.Connection.Value("SELECT CAST(note AS BLOB) FROM checkpoint WHERE size = $size", last?.Size);
        var parsed = SignedNote.Parse(note as byte[] ?? []);
        var reason = parsed.Reason ?? parsed.Value!.Verify(trusted).Reason;
        if (reason is not null)
        {
            breaches.Add($"checkpoint {last?.Size ?? 0}", reason);
        }
    }

    // On a connection of its own, beside the rest.
    private ImmutableArray<Breach> Structure()
    {
        var breaches = new BreachLog();
        try
        {
            using var connection = file.Again();
            StructureCheck.File(connection, breaches);
        }
        catch (SqliteException fault)
        {
            breaches.Add("the file", fault.Message);
        }
        return breaches.First;
    }
}
