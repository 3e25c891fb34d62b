using System.Globalization;
using Whence.Casework;
using Whence.Web.Cases;

namespace Whence.Web.Adding;

/// <summary>
/// Lots on disk, from before anybody is told that they are taken until they are read; and what came of them for a while after that.
/// </summary>
internal sealed class LotSpool
{
    /// <summary>How long it can be asked what came of a lot.</summary>
    public static readonly Duration Remembered = Duration.FromDays(30);

    /// <summary>Of how many lots that can be asked.</summary>
    public const int MostRemembered = 200;

    private const string Over = "over.json";
    private const string Begun = "begun.json";
    private const string Stopped = "stopped";
    private const string Examined = "examined.json";

    private readonly StateShelf shelf;
    private readonly ServeOptions options;
    private readonly Lock guard = new();
    private readonly Dictionary<string, long> waiting = new(StringComparer.Ordinal);
    private long coming;

    public LotSpool(StateFolder state, ServeOptions options)
    {
        this.options = options;
        shelf = new StateShelf(state, DeskFolder.Lots, options.Clock);
        if (state.Fault is null)
        {
            Tidy(fromBefore: true);
        }
    }

    /// <summary>How many bytes may come in and wait to be read, all together.</summary>
    public long WaitingBytes => options.WaitingBytes;

    /// <summary>Where a file of a lot lies.</summary>
    /// <exception cref="IOException">The lot is gone.</exception>
    public string File(string id, int nth) => Here(id, nth.ToString(CultureInfo.InvariantCulture));

    /// <summary>The lots that wait to be read, the oldest first.</summary>
    public ImmutableArray<Lot> Waiting()
    {
        var lots = shelf
            .Ids.Reverse()
            .Where(id => !System.IO.File.Exists(shelf.Place(id, Over)))
            .Select(id => StateFile.Read<Lot>(shelf.Place(id, DeskFolder.Waiting)!))
            .OfType<Lot>()
            .ToImmutableArray();
        lock (guard)
        {
            foreach (var lot in lots)
            {
                waiting[lot.Id] = lot.Bytes;
            }
        }
        return lots;
    }

    /// <summary>Room for <paramref name="bytes"/> that come in, as long as it is not disposed of; null where too much waits already.</summary>
    public IDisposable? Room(long bytes)
    {
        lock (guard)
        {
            if (coming + bytes + waiting.Values.Sum() > options.WaitingBytes)
            {
                return null;
            }
            coming += bytes;
            return new Released(this, bytes);
        }
    }

    /// <summary>A lot that comes in.</summary>
    /// <exception cref="IOException">Nothing can be kept.</exception>
    public LotDraft Draft() => new(this, shelf.Make());

    /// <summary>Keeps <paramref name="lot"/>, whose files lie there, until it is over.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public void Keep(Lot lot)
    {
        StateFile.Write(Here(lot.Id, DeskFolder.Waiting), lot);
        lock (guard)
        {
            waiting[lot.Id] = lot.Bytes;
        }
    }

    /// <summary>Deletes a lot that was never taken.</summary>
    public void Drop(string id) => Try(() => shelf.Delete(id));

    /// <summary>That <paramref name="id"/> is read no further, whatever becomes of the server.</summary>
    public void Stop(string id) => Try(() => StateFile.Write(Here(id, Stopped), Stopped));

    /// <summary>Whether somebody said that <paramref name="id"/> is read no further.</summary>
    public bool IsStopped(string id) => System.IO.File.Exists(shelf.Place(id, Stopped));

    /// <summary>How often <paramref name="id"/> was begun since it last came further.</summary>
    public LotBeginnings Beginnings(string id) =>
        StateFile.Read<LotBeginnings>(shelf.Place(id, Begun) ?? "") ?? new(0, 0);

    /// <summary>Keeps how often <paramref name="id"/> was begun.</summary>
    public void Begin(string id, LotBeginnings beginnings) => Try(() => StateFile.Write(Here(id, Begun), beginnings));

    /// <summary>Keeps what is told of exhibits, before the case has them: where it has and the server ended then, they are told of so.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public void Keep(string id, ImmutableArray<AddedLine> examined) =>
        StateFile.Write(Here(id, Examined), examined.ToArray());

    /// <summary>What is told of exhibits that the case has.</summary>
    public ImmutableArray<AddedLine> Told(string id) =>
        [.. StateFile.Read<AddedLine[]>(shelf.Place(id, Examined) ?? "") ?? []];

    /// <summary>Keeps what came of a lot.</summary>
    /// <exception cref="IOException">It cannot be kept; the lot waits still.</exception>
    public void End(string id, LotAccount account) => StateFile.Write(Here(id, Over), account);

    /// <summary>Deletes all of a lot that is over, but for what came of it.</summary>
    public void Clear(string id)
    {
        lock (guard)
        {
            waiting.Remove(id);
        }
        Try(() => shelf.Delete(id, Over));
        Tidy(fromBefore: false);
    }

    /// <summary>What came of the lot of this id; null where it is not over, and where it is not known any more.</summary>
    public LotAccount? Account(string? id) =>
        shelf.Place(id, Over) is { } place ? StateFile.Read<LotAccount>(place) : null;

    /// <summary>The newest lots that are over.</summary>
    public ImmutableArray<(string Id, LotAccount Account)> Latest(int most) =>
        [
            .. shelf
                .Ids.Select(id => (Id: id, Account: Account(id)))
                .Where(lot => lot.Account is not null)
                .Take(most)
                .Select(lot => (lot.Id, lot.Account!)),
        ];

    private string Here(string id, string name) => shelf.Place(id, name) ?? throw new IOException("the lot is gone");

    // What nobody can ask for any more; and what a desk that was cut off had not yet put away.
    private void Tidy(bool fromBefore)
    {
        var since = options.Clock.GetCurrentInstant() - Remembered;
        var remembered = 0;
        foreach (var id in shelf.Ids)
        {
            if (System.IO.File.Exists(shelf.Place(id, Over)))
            {
                remembered++;
                if (remembered > MostRemembered || StateShelf.Made(id) < since)
                {
                    Try(() => shelf.Delete(id));
                }
                else if (fromBefore)
                {
                    Try(() => shelf.Delete(id, Over));
                }
            }
            else if (fromBefore && !System.IO.File.Exists(shelf.Place(id, DeskFolder.Waiting)))
            {
                Try(() => shelf.Delete(id));
            }
        }
    }

    // What cannot be put away now is when the desk is started next.
    private static void Try(Action putAway)
    {
        try
        {
            putAway();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // As said.
        }
    }

    private sealed class Released(LotSpool spool, long bytes) : IDisposable
    {
        private bool done;

        public void Dispose()
        {
            lock (spool.guard)
            {
                spool.coming -= done ? 0 : bytes;
                done = true;
            }
        }
    }
}
