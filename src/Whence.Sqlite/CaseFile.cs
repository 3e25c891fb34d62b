using System.Globalization;
using Microsoft.Data.Sqlite;
using Whence.Sqlite.Custody;
using Whence.Sqlite.Exhibits;
using Whence.Sqlite.Readings;
using Whence.Sqlite.Reviewing;

namespace Whence.Sqlite;

/// <summary>
/// A case: one SQLite file that keeps a matter. Any number of processes may have it open; those that write take turns. An
/// object of this type serves one thread at a time.
/// </summary>
public sealed class CaseFile : IDisposable
{
    // Writers hold the case for a batch, well under a second; so long does one wait in a queue of them, or for a VACUUM.
    private const int SecondsWaited = 600;

    private readonly Packing packing = new();

    private readonly CaseAccess access;

    private long version = -1;

    private CaseFile(string path, SqliteConnection connection, CaseAccess access, IClock clock)
    {
        this.access = access;
        Path = path;
        Connection = connection;
        Clock = clock;
        Origin = CaseOrigin.Of(connection);
        Reports = new ReportShelf(connection, packing);
        Readings = new ReadingShelf(connection, packing);
        Exhibits = new ExhibitShelf(connection, packing);
        Clips = new ClipShelf(connection);
        Papers = new PaperShelf(connection);
        Custody = new CustodyShelf(this);
        Ledger = new LedgerShelf(connection);
        Reviews = new ReviewShelf(connection);
        Lots = new LotShelf(connection);
    }

    /// <summary>The file, as it was named.</summary>
    public string Path { get; }

    /// <summary>Names the case, and its ledger: whence.case/ and 32 hexadecimal digits.</summary>
    public string Origin { get; }

    /// <summary>The reports, their texts and originals.</summary>
    public ReportShelf Reports { get; }

    /// <summary>What was read from the reports.</summary>
    public ReadingShelf Readings { get; }

    /// <summary>The papers, pictures and footage, and what was found on them.</summary>
    public ExhibitShelf Exhibits { get; }

    /// <summary>The footage among them, and which clips show the same.</summary>
    public ClipShelf Clips { get; }

    /// <summary>The papers among them, as they were read.</summary>
    public PaperShelf Papers { get; }

    /// <summary>What was done with them, and what reports claim of them.</summary>
    public CustodyShelf Custody { get; }

    /// <summary>The entries by which all came in and was decided, and what proves them.</summary>
    public LedgerShelf Ledger { get; }

    /// <summary>What analysts decided of what was read.</summary>
    public ReviewShelf Reviews { get; }

    /// <summary>How far lots have been put in that somebody sent and that are not over.</summary>
    public LotShelf Lots { get; }

    /// <summary>Where its tables are asked.</summary>
    internal SqliteConnection Connection { get; }

    internal Packing Packing => packing;

    /// <summary>What tells when entries are made.</summary>
    internal IClock Clock { get; }

    /// <summary>Opens the case at <paramref name="path"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="access">What for.</param>
    /// <param name="clock">What tells when entries are made; else the system's.</param>
    public static CaseOpening Open(string path, CaseAccess access = CaseAccess.Read, IClock? clock = null) =>
        Faulty(path, mayBeNew: false) is { } fault
            ? new CaseOpening(null, fault)
            : Opening(path, access, mayBeNew: false, clock ?? SystemClock.Instance);

    /// <summary>Opens the case at <paramref name="path"/> to write, and makes it where there is none.</summary>
    /// <inheritdoc cref="Open"/>
    public static CaseOpening Create(string path, IClock? clock = null) =>
        Faulty(path, mayBeNew: true) is { } fault
            ? new CaseOpening(null, fault)
            : Opening(path, CaseAccess.Write, mayBeNew: true, clock ?? SystemClock.Instance);

    /// <summary>Begins to write: waits for its turn, and holds others off until the batch is disposed of.</summary>
    /// <param name="key">Signs the checkpoint.</param>
    /// <exception cref="SqliteException">The case cannot be written; <see cref="CaseFault.Of"/> says why.</exception>
    public Batch Begin(SigningKey key) => new(this, packing, key.For(Origin));

    /// <summary>
    /// Takes notice of what others have put in and decided since it was opened, or since this was last asked: an object that is kept
    /// open between answers asks before each.
    /// </summary>
    public void Refresh()
    {
        // Changes whenever another connection has written: https://www.sqlite.org/pragma.html#pragma_data_version.
        var now = (long)Connection.Value("PRAGMA data_version")!;
        if (now != version)
        {
            version = now;
            Reviews.Forget();
        }
    }

    /// <summary>Holds at most <paramref name="megabytes"/> of the file in memory; 64 where nothing is said.</summary>
    public void Hold(int megabytes) =>
        Connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{megabytes * 1024}"));

    /// <summary>Holds the readings of long reports together with other connections to the case.</summary>
    public void Hold(HeldReadings held) => Readings.Held = held;

    /// <summary>The case as it stands now: until that is disposed of, what others write is not seen.</summary>
    public IDisposable Still() => new Snapshot(Connection);

    /// <summary>Another connection to read by, for another thread.</summary>
    internal SqliteConnection Again() => Connect(Path, CaseAccess.Read, mayBeNew: false);

    /// <inheritdoc/>
    public void Dispose()
    {
        Reports.Dispose();
        Readings.Dispose();
        Ledger.Dispose();
        Connection.Dispose();
        packing.Dispose();
        if (access == CaseAccess.Read && File.Exists(Path + "-wal"))
        {
            Tidy();
        }
    }

    // Whoever only reads makes a journal beside the case and may not take it away again; who may write, and comes last, does.
    private void Tidy()
    {
        try
        {
            using var last = Connect(Path, CaseAccess.Write, mayBeNew: false);
            last.Value("SELECT count(*) FROM verifier");
        }
        catch (SqliteException)
        {
            // It cannot be written: then the journal stays.
        }
    }

    private static CaseFault? Faulty(string path, bool mayBeNew)
    {
        if (Directory.Exists(path))
        {
            return new CaseFault(path, CaseFaultKind.IsAFolder);
        }
        if (File.Exists(path))
        {
            return null;
        }
        if (!mayBeNew)
        {
            return new CaseFault(path, CaseFaultKind.Missing);
        }
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path));
        return Directory.Exists(folder) ? null : new CaseFault(path, CaseFaultKind.NoFolder);
    }

    private static CaseOpening Opening(string path, CaseAccess access, bool mayBeNew, IClock clock)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Connect(path, access, mayBeNew);
            if (Prepare(connection, path, access, mayBeNew, clock) is { } fault)
            {
                connection.Dispose();
                return new CaseOpening(null, fault);
            }
            return new CaseOpening(new CaseFile(path, connection, access, clock), null);
        }
        catch (Exception fault) when (CaseFault.Of(path, fault) is { } known)
        {
            connection?.Dispose();
            return new CaseOpening(null, known);
        }
    }

    private static SqliteConnection Connect(string path, CaseAccess access, bool mayBeNew)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = CaseLocation.Of(path, access),
                Mode =
                    mayBeNew ? SqliteOpenMode.ReadWriteCreate
                    : access == CaseAccess.Write ? SqliteOpenMode.ReadWrite
                    : SqliteOpenMode.ReadOnly,
                // A pooled connection would keep the file open, and its journal beside it, after the case was closed.
                Pooling = false,
                ForeignKeys = true,
                DefaultTimeout = SecondsWaited,
            }.ToString()
        );
        connection.Open();
        connection.Run(
            """
            PRAGMA busy_timeout = 60000;
            PRAGMA trusted_schema = OFF;
            PRAGMA cell_size_check = ON;
            PRAGMA secure_delete = ON;
            PRAGMA synchronous = FULL;
            PRAGMA cache_size = -65536;
            PRAGMA temp_store = MEMORY;
            """
        );
        return connection;
    }

    private static CaseFault? Prepare(
        SqliteConnection connection,
        string path,
        CaseAccess access,
        bool mayBeNew,
        IClock clock
    )
    {
        var version = VersionOf(connection, out var isCase, out var isEmpty);
        if (!isCase && !(isEmpty && mayBeNew))
        {
            return new CaseFault(path, CaseFaultKind.NotACase);
        }
        if (version > Schema.Version)
        {
            return new CaseFault(path, CaseFaultKind.Newer, $"format {version}; this one reads up to {Schema.Version}");
        }
        if (version == Schema.Version)
        {
            return null;
        }
        if (access == CaseAccess.Read)
        {
            // An older case is brought up to date once, by whoever comes first.
            using var writing = Connect(path, CaseAccess.Write, mayBeNew: false);
            return Prepare(writing, path, CaseAccess.Write, mayBeNew: false, clock);
        }
        connection.Run("PRAGMA journal_mode = WAL");
        using var transaction = new WriteTransaction(connection);
        // Another process may have made it, or brought it up to date, since.
        var from = VersionOf(connection, out _, out _);
        Schema.Upgrade(connection, from);
        if (from == 0)
        {
            CaseOrigin.Found(connection, clock);
        }
        transaction.Commit();
        return null;
    }

    private static int VersionOf(SqliteConnection connection, out bool isCase, out bool isEmpty)
    {
        isCase = IsCase(connection);
        isEmpty = !isCase && (long)connection.Value("SELECT count(*) FROM sqlite_schema")! == 0;
        // Whoever made it in between wrote its tables and what it is at once: who sees the tables asks again.
        isCase |= !isEmpty && IsCase(connection);
        return isCase ? (int)(long)connection.Value("PRAGMA user_version")! : 0;
    }

    private static bool IsCase(SqliteConnection connection) =>
        (long)connection.Value("PRAGMA application_id")! == Schema.ApplicationId;
}
