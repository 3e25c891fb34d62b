using Microsoft.Data.Sqlite;
using Whence.Ledger;

namespace Whence.Sqlite;

/// <summary>The ledger of a case, read back: entries, tiles, checkpoints, and proofs made from them.</summary>
public sealed class LedgerShelf : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Query tiles;
    private readonly Query bodies;

    internal LedgerShelf(SqliteConnection connection)
    {
        this.connection = connection;
        tiles = new Query(connection, "SELECT hashes FROM tile WHERE level = $level AND position = $position");
        bodies = new Query(connection, "SELECT body FROM entry WHERE number = $number");
    }

    /// <summary>How many entries there are.</summary>
    public long Size => (long)connection.Value("SELECT coalesce(max(number) + 1, 0) FROM entry")!;

    /// <summary>Entries in their order, from that of number <paramref name="from"/> to before that of <paramref name="to"/>.</summary>
    public IEnumerable<KeptEntry> Entries(long from, long to)
    {
        using var query = new Query(
            connection,
            "SELECT number, body FROM entry WHERE number >= $from AND number < $to ORDER BY number"
        );
        using var rows = query.Rows(from, to);
        while (rows.Read())
        {
            yield return new KeptEntry(rows.GetInt64(0), rows.Bytes(1));
        }
    }

    /// <summary>The entry of this number; null where there is none.</summary>
    public KeptEntry? Entry(long number) => bodies.Value(number) is byte[] body ? new KeptEntry(number, body) : null;

    /// <summary>What the entry of this number commits to and is still kept, each with its salt, by name.</summary>
    public ImmutableArray<Opening> Openings(long number)
    {
        using var query = new Query(
            connection,
            "SELECT name, salt, value FROM secret WHERE entry = $entry ORDER BY name"
        );
        using var rows = query.Rows(number);
        var openings = ImmutableArray.CreateBuilder<Opening>();
        while (rows.Read())
        {
            openings.Add(new Opening(rows.GetString(0), [.. rows.Bytes(1) ?? []], [.. rows.Bytes(2) ?? []]));
        }
        return openings.ToImmutable();
    }

    /// <summary>The keys that checkpoints of this case are signed with, as the case itself has them.</summary>
    /// <exception cref="CaseException">One is malformed.</exception>
    public ImmutableArray<NoteVerifier> Keys()
    {
        using var query = new Query(connection, "SELECT key FROM verifier ORDER BY entry");
        using var rows = query.Rows();
        var keys = ImmutableArray.CreateBuilder<NoteVerifier>();
        while (rows.Read())
        {
            keys.Add(Whole(NoteVerifier.Parse(rows.GetString(0))));
        }
        return keys.ToImmutable();
    }

    /// <summary>Whether there is a checkpoint: as soon as anything has been put in.</summary>
    public bool IsSigned => (long)connection.Value("SELECT EXISTS (SELECT 1 FROM checkpoint)")! != 0;

    /// <summary>The newest checkpoint, signed.</summary>
    /// <exception cref="CaseException">There is none that can be read.</exception>
    public (Checkpoint Checkpoint, SignedNote Note) Newest() =>
        Read(connection.Value("SELECT CAST(note AS BLOB) FROM checkpoint ORDER BY size DESC LIMIT 1"));

    /// <summary>The checkpoint over this many entries, signed; null where none was made.</summary>
    /// <exception cref="CaseException">It cannot be read.</exception>
    public (Checkpoint Checkpoint, SignedNote Note)? At(long size) =>
        connection.Value("SELECT CAST(note AS BLOB) FROM checkpoint WHERE size = $size", size) is { } note
            ? Read(note)
            : null;

    /// <summary>The time-stamps over checkpoints, in the order in which they came in; those redacted left out.</summary>
    public ImmutableArray<KeptStamp> Stamps()
    {
        using var query = new Query(
            connection,
            """
            SELECT s.entry, e.body, s.value FROM secret s INDEXED BY secret_of_stamp JOIN entry e ON e.number = s.entry
            WHERE s.name = 'stamp' ORDER BY s.entry
            """
        );
        using var rows = query.Rows();
        var stamps = ImmutableArray.CreateBuilder<KeptStamp>();
        while (rows.Read())
        {
            var read = StampEntry.Read(rows.GetInt64(0), rows.Bytes(1), rows.Bytes(2));
            stamps.Add(read ?? throw Damaged("a time-stamp cannot be read"));
        }
        return stamps.ToImmutable();
    }

    /// <summary>The tile, or as much of a wider one as it is wide; null where it is not kept.</summary>
    public Tile? Tile(TileCoordinate coordinate) =>
        tiles.Value(coordinate.Level, coordinate.Position) is byte[] hashes
        && hashes.Length >= coordinate.Width * Digest.Length
            ? Whence.Ledger.Tile.Parse(coordinate, hashes.AsSpan(0, coordinate.Width * Digest.Length)).Value
            : null;

    /// <summary>The nodes of the tree as it was when it had <paramref name="size"/> leaves.</summary>
    public INodeSource Nodes(long size) => new TileNodes(size, Tile);

    /// <summary>The proof that the entry of this number is in the ledger, with the newest checkpoint; or why there is none.</summary>
    /// <exception cref="CaseException">There is no checkpoint.</exception>
    public Outcome<TlogProof> Proof(long number)
    {
        var (checkpoint, note) = Newest();
        var proof = InclusionProof.Of(number, checkpoint.Size, Nodes(checkpoint.Size));
        return proof.Succeeded ? new TlogProof(number, proof.Value.Path, note) : new Refusal(proof.Reason);
    }

    /// <summary>The proof that the ledger only grew since it had <paramref name="earlier"/> entries, with the newest checkpoint.</summary>
    /// <exception cref="CaseException">There is no checkpoint.</exception>
    public Outcome<WitnessRequest> Growth(long earlier)
    {
        var (checkpoint, note) = Newest();
        var proof = ConsistencyProof.Of(earlier, checkpoint.Size, Nodes(checkpoint.Size));
        return proof.Succeeded ? new WitnessRequest(earlier, proof.Value.Path, note) : new Refusal(proof.Reason);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tiles.Dispose();
        bodies.Dispose();
    }

    private (Checkpoint Checkpoint, SignedNote Note) Read(object? stored)
    {
        var note = Whole(SignedNote.Parse(stored as byte[]));
        return (Whole(Checkpoint.Parse(note.Text)), note);
    }

    private T Whole<T>(Outcome<T> outcome)
        where T : class => outcome.Succeeded ? outcome.Value : throw Damaged(outcome.Reason);

    private CaseException Damaged(string reason) =>
        new(new CaseFault(connection.DataSource, CaseFaultKind.Damaged, reason));
}
