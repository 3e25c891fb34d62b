using System.Text.Json.Nodes;
using Whence.Ledger;

namespace Whence.Sqlite.Verifying;

/// <summary>What a chunk by itself shows. Pure: chunks are checked on any number of threads.</summary>
internal sealed class ChunkCheck
{
    /// <summary>The leaf hashes, in order.</summary>
    public Digest[] Leaves { get; }

    /// <summary>What is broken.</summary>
    public List<Breach> Breaches { get; } = [];

    /// <summary>Sealed values that are not there: redacted, or deleted.</summary>
    public List<(long Entry, string Name)> Missing { get; } = [];

    /// <summary>Entries that redact, and what they say.</summary>
    public List<(long Entry, JsonObject Body)> Redactions { get; } = [];

    /// <summary>Entries that bring in a key, and what they say.</summary>
    public List<(long Entry, JsonObject Body)> Keys { get; } = [];

    /// <summary>The checkpoints that are signed as they ought to be, by size.</summary>
    public List<Checkpoint> Checkpoints { get; } = [];

    /// <summary>The number of the first entry.</summary>
    public long From { get; }

    /// <summary>How many reports are there.</summary>
    public int Reports { get; private set; }

    private ChunkCheck(EntryChunk chunk)
    {
        From = chunk.Entries[0].Number;
        Leaves = new Digest[chunk.Entries.Count];
    }

    /// <summary>Checks <paramref name="chunk"/>, whose checkpoints are to be signed by <paramref name="keys"/>.</summary>
    public static ChunkCheck Of(EntryChunk chunk, IReadOnlyCollection<NoteVerifier> keys)
    {
        var check = new ChunkCheck(chunk);
        var (secret, report) = (0, 0);
        for (var i = 0; i < chunk.Entries.Count; i++)
        {
            var (number, body) = chunk.Entries[i];
            check.Leaves[i] = MerkleTree.Leaf(body);
            if (number != check.From + i)
            {
                check.Breaches.Add(new Breach($"entry {check.From + i}", "it is not there"));
            }
            var firstSecret = check.Strays(chunk, number, ref secret, ref report);
            while (secret < chunk.Secrets.Count && chunk.Secrets[secret].Entry == number)
            {
                secret++;
            }
            ReportRow? row = null;
            if (report < chunk.Reports.Count && chunk.Reports[report].Entry == number)
            {
                row = chunk.Reports[report++];
            }
            check.Entry(number, body, chunk.Secrets[firstSecret..secret], row);
        }
        check.Strays(chunk, long.MaxValue, ref secret, ref report);
        foreach (var (size, note) in chunk.Notes)
        {
            check.Note(size, note, keys);
        }
        return check;
    }

    private void Entry(long number, byte[] body, List<SecretRow> secrets, ReportRow? row)
    {
        if (EntryBody.Read(body, out var reason) is not { } read)
        {
            Breaches.Add(new Breach($"entry {number}", reason!));
            return;
        }
        foreach (var (name, commitment) in read.Sealed)
        {
            var at = secrets.FindIndex(s => s.Name == name);
            if (at < 0)
            {
                Missing.Add((number, name));
            }
            else if (!commitment.Opens(secrets[at].Salt, secrets[at].Value))
            {
                Breaches.Add(new Breach($"entry {number}", $"its sealed value, {name}, is not what it commits to"));
            }
            else if (read.Kind == EntryKinds.Report && name == ReportEntry.Sealed)
            {
                Report(number, row, secrets[at].Value);
            }
        }
        foreach (var secret in secrets.Where(s => !read.Sealed.Exists(c => c.Name == s.Name)))
        {
            Breaches.Add(
                new Breach($"entry {number}", $"a value, {secret.Name}, stands beside it that it does not seal")
            );
        }
        if (row is { } kept && !(read.Kind == EntryKinds.Report && secrets.Exists(s => s.Name == ReportEntry.Sealed)))
        {
            Breaches.Add(new Breach($"report {kept.Id}", $"entry {number} does not vouch for it"));
        }
        if (read.Kind is EntryKinds.Redaction or EntryKinds.Key)
        {
            var to = read.Kind == EntryKinds.Key ? Keys : Redactions;
            to.Add((number, JsonNode.Parse(body)!.AsObject()));
        }
    }

    private void Report(long number, ReportRow? row, byte[] value)
    {
        if (row is not { } kept)
        {
            Breaches.Add(
                new Breach($"entry {number}", "the report that it added is not there, and no entry redacts it")
            );
            return;
        }
        Reports++;
        if (!kept.HasOriginal)
        {
            Missing.Add((number, ReportEntry.Original));
        }
        if (kept.Differs(value) is { } field)
        {
            Breaches.Add(new Breach($"report {kept.Id}", $"its {field} is not what entry {number} has"));
        }
    }

    private void Note(long size, byte[] bytes, IReadOnlyCollection<NoteVerifier> keys)
    {
        var note = SignedNote.Parse(bytes);
        var reason = note.Reason ?? note.Value!.Verify(keys).Reason;
        var checkpoint = note.Succeeded ? Checkpoint.Parse(note.Value.Text) : new Refusal(reason!);
        reason ??= checkpoint.Reason ?? (checkpoint.Value!.Size == size ? null : "it is kept as that of another size");
        if (reason is null)
        {
            Checkpoints.Add(checkpoint.Value!);
        }
        else
        {
            Breaches.Add(new Breach($"checkpoint {size}", reason));
        }
    }

    // Passes over what belongs to no entry; gives where the values of the entry begin.
    private int Strays(EntryChunk chunk, long number, ref int secret, ref int report)
    {
        for (; secret < chunk.Secrets.Count && chunk.Secrets[secret].Entry < number; secret++)
        {
            Breaches.Add(
                new Breach($"entry {chunk.Secrets[secret].Entry}", "it is not there, and a value that it sealed is")
            );
        }
        for (; report < chunk.Reports.Count && chunk.Reports[report].Entry < number; report++)
        {
            Breaches.Add(new Breach($"report {chunk.Reports[report].Id}", "the entry that added it is not there"));
        }
        return secret;
    }
}
