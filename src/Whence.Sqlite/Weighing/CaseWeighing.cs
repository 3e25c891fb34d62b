using Microsoft.Data.Sqlite;
using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Weighing;

/// <summary>
/// Weighs the readings of a case together and keeps what comes of it. Readings are taken in order of publication, then by id: in
/// whatever order and in however many goes the reports were added, the answers are the same.
/// </summary>
/// <param name="file">The case.</param>
/// <param name="inquiry">What weighs.</param>
public sealed class CaseWeighing(CaseFile file, Inquiry inquiry)
{
    // Reports that are weighed in a few seconds; and the share, one in so many, that a larger case grows by between two weighings.
    private const int AtOnce = 5_000;
    private const int Growth = 10;

    // A weighing whose case was decided of by others meanwhile is tried so often before they are held off.
    private const int Tries = 3;

    /// <summary>Whether anything was put in or decided since the answers were weighed.</summary>
    public static bool IsDue(CaseFile file) =>
        State(file.Connection) is not { } state
        || file.Ledger.Entries(state.Entries, long.MaxValue)
            .Any(entry =>
                !EntryKinds.IsBeside(entry) && !(entry.Number < state.Decided && EntryKinds.IsDecision(entry))
            );

    /// <summary>
    /// Whether enough is new to weigh at once: a case of up to 5,000 reports whenever anything is, a larger one when a tenth is. The
    /// cost of weighing then stays a small multiple of what the new reports cost, however large the case; and what is answered is
    /// exact, of all reports but at most that tenth.
    /// </summary>
    public static bool IsWorthwhile(CaseFile file)
    {
        var weighed = (long?)file.Connection.Value("SELECT reports FROM weighing") ?? 0;
        return IsDue(file) && (file.Readings.Count <= AtOnce || file.Readings.Count >= weighed + weighed / Growth);
    }

    /// <summary>Brings the answers up to date where <see cref="IsWorthwhile"/>.</summary>
    /// <inheritdoc cref="Update"/>
    public int? UpdateIfWorthwhile() => IsWorthwhile(file) ? Update() : null;

    /// <summary>How many reports have been put in since the answers were weighed.</summary>
    public static long Unweighed(CaseFile file) =>
        file.Readings.Count - ((long?)file.Connection.Value("SELECT reports FROM weighing") ?? 0);

    /// <summary>
    /// Brings the answers up to date. The case is not held from others while it weighs; where others put something in meanwhile, it
    /// weighs again, the second time with the case held.
    /// </summary>
    /// <returns>How many reports were weighed; null where the answers were up to date.</returns>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    /// <exception cref="SqliteException">The case cannot be written; <see cref="CaseFault.Of"/> says why.</exception>
    public int? Update() =>
        !IsDue(file) ? null
        : UpdateDecided() && !IsDue(file) ? (int)(long)file.Connection.Value("SELECT reports FROM weighing")!
        : Keep(Meanwhile(), entries => Entries(file.Connection) != entries);

    /// <summary>
    /// Brings the answers up to what was decided since, by weighing only what that touches: they are then those that weighing the same
    /// reports whole would give. Reports that were put in since are left to the next weighing.
    /// </summary>
    /// <returns>Whether they are; where not, only weighing the whole tells.</returns>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    /// <exception cref="SqliteException">The case cannot be written; <see cref="CaseFault.Of"/> says why.</exception>
    public bool UpdateDecided()
    {
        var groundwork = new Groundwork(file.Connection, file.Packing);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            DecidedChange? change;
            using (new Snapshot(file.Connection))
            {
                change = Decided(groundwork);
            }
            if (change is null)
            {
                return false;
            }
            using var transaction = new WriteTransaction(file.Connection);
            if (State(file.Connection)?.Decided == change.Entries.From)
            {
                new DecidedKeeper(file, groundwork).Keep(change);
                transaction.Commit();
                return true;
            }
        }
        return false;
    }

    private DecidedChange? Decided(Groundwork groundwork)
    {
        if (
            State(file.Connection) is not { Decided: >= 0 } state
            || state.Engine != Engine.Today
            || state.Counting != inquiry.Counting
        )
        {
            return null;
        }
        var now = Entries(file.Connection);
        return file.Ledger.Entries(state.Decided, now).All(EntryKinds.IsBeside)
            ? new DecidedChange { Entries = (state.Decided, now) }
            : new DecisionWeighing(file, inquiry, groundwork).Weigh((state.Decided, now));
    }

    private static (long Entries, long Decided, string Engine, string Counting)? State(SqliteConnection connection)
    {
        using var query = new Query(connection, "SELECT entries, decided, engine, counting FROM weighing");
        using var rows = query.Rows();
        return rows.Read() ? (rows.GetInt64(0), rows.GetInt64(1), rows.GetString(2), rows.GetString(3)) : null;
    }

    /// <summary>
    /// Brings the answers up to what the case held when this began. Others are held off no longer than it takes to keep them: what was
    /// put in or decided meanwhile is left to the next weighing, for which the case stays due. Only where something was redacted is it
    /// weighed again with the case held, since nothing may be answered from what was taken out.
    /// </summary>
    /// <inheritdoc cref="Update"/>
    public int? UpdateMeanwhile()
    {
        if (!IsDue(file))
        {
            return null;
        }
        if (!UpdateDecided() || IsDue(file))
        {
            Keep(Meanwhile(), IsRedactedSince);
            UpdateDecided();
        }
        return (int?)(long?)file.Connection.Value("SELECT reports FROM weighing");
    }

    /// <summary>Keeps what was weighed; or, where it is <paramref name="isStale"/> by the entries since, what comes of weighing again with the case held.</summary>
    internal int Keep(
        (long Entries, ImmutableArray<(long Report, Statements Statements)> Read, Weighed Weighed) weighed,
        Func<long, bool> isStale
    )
    {
        using var transaction = new WriteTransaction(file.Connection);
        if (isStale(weighed.Entries))
        {
            weighed = Weighed();
        }
        ImmutableArray<long> reports = [.. weighed.Read.Select(r => r.Report)];
        new WeighingKeeper(file.Connection, reports).Keep(weighed.Weighed, weighed.Entries, inquiry.Counting);
        new Groundwork(file.Connection, file.Packing).Keep(weighed.Weighed, reports);
        KeepCorrected(weighed.Read);
        Overviews.Make(file.Connection, weighed.Read, weighed.Weighed.Dossier.Statements);
        transaction.Commit();
        return weighed.Read.Length;
    }

    /// <summary>Whether anything was deleted since the ledger had <paramref name="entries"/> entries.</summary>
    internal bool IsRedactedSince(long entries) =>
        file.Ledger.Entries(entries, long.MaxValue).Any(EntryKinds.IsRedaction);

    /// <summary>
    /// Has the tables of the case, as long as it is open, answer from what had been published by <paramref name="day"/>; what
    /// has no day is left out. The case itself stays as it is.
    /// </summary>
    public void AnswerAsOf(LocalDate day)
    {
        ImmutableArray<(long Report, Statements Statements)> read =
        [
            .. Read().Where(r => r.Statements.Heading.Published <= day),
        ];
        var weighed = inquiry.WeighWhole([.. read.Select(r => r.Statements)], file.Reviews.All());
        Schema.MakeInMemory(file.Connection);
        new WeighingKeeper(file.Connection, [.. read.Select(r => r.Report)]).Keep(
            weighed,
            Entries(file.Connection),
            inquiry.Counting
        );
        Overviews.NameAnswers(file.Connection);
    }

    /// <summary>What had been published by <paramref name="day"/>, weighed; all where null.</summary>
    public Dossier AsOf(LocalDate? day) =>
        inquiry.Weigh(
            [.. Read().Select(r => r.Statements).Where(s => day is null || s.Heading.Published <= day)],
            file.Reviews.All()
        );

    // Figures are asked by what they were corrected to.
    private void KeepCorrected(IEnumerable<(long Report, Statements Statements)> read)
    {
        var decided = file.Reviews.All().Select(d => d.On.Report).ToHashSet(StringComparer.Ordinal);
        using var rows = new FigureRows(file.Connection);
        foreach (var (report, statements) in read.Where(r => decided.Contains(r.Statements.Heading.Id)))
        {
            rows.Keep(report, file.Reviews.Corrected(statements));
        }
    }

    private static long Entries(SqliteConnection connection) =>
        (long)connection.Value("SELECT coalesce(max(number) + 1, 0) FROM entry")!;

    /// <summary>Weighs the case as it now stands; others may write.</summary>
    internal (long Entries, ImmutableArray<(long Report, Statements Statements)> Read, Weighed Weighed) Meanwhile()
    {
        using var still = new Snapshot(file.Connection);
        return Weighed();
    }

    private (long Entries, ImmutableArray<(long Report, Statements Statements)> Read, Weighed Weighed) Weighed()
    {
        var entries = Entries(file.Connection);
        // Another process may have decided something since.
        file.Reviews.Forget();
        var read = Read();
        return (entries, read, inquiry.WeighWhole([.. read.Select(r => r.Statements)], file.Reviews.All()));
    }

    private ImmutableArray<(long Report, Statements Statements)> Read() =>
        [
            .. file
                .Readings.All()
                .OrderBy(r => r.Statements.Heading.Published ?? LocalDate.MaxIsoValue)
                .ThenBy(r => r.Statements.Heading.PublishedAt ?? Instant.MaxValue)
                .ThenBy(r => r.Statements.Heading.Id, StringComparer.Ordinal),
        ];
}
