using Whence.Casework;
using Whence.Casework.Examining;
using Whence.Examining.Custody;
using Whence.Formats;
using Whence.Media.Footage;
using Whence.Sqlite;
using Whence.Web.Cases;

namespace Whence.Web.Adding;

/// <summary>Has a lot read into the case, whoever looks on. Cut off, it goes on where it stood.</summary>
internal sealed class AddingJob : IDisposable
{
    /// <summary>Lines that a page can show; of more only the counts are kept.</summary>
    public const int MostLines = 1_000;

    // So often a lot may fell the server without coming further before a person is asked.
    private const int MostBeginnings = 10;

    private static readonly Duration ShortestWait = Duration.FromSeconds(5);
    private static readonly Duration LongestWait = Duration.FromMinutes(5);

    private readonly Lot lot;
    private readonly LotSpool spool;
    private readonly ServeOptions options;
    private readonly CancellationTokenSource stop = new();
    private readonly Lock guard = new();
    private readonly List<AddedLine> lines = [];
    private readonly int[] counts = new int[Enum.GetValues<AddedKind>().Length];
    private int read;
    private int faults;
    private string? fault;
    private Instant? due = Instant.MinValue;

    /// <summary>A job that waits for its turn.</summary>
    /// <param name="lot">What was sent.</param>
    /// <param name="spool">Where it lies.</param>
    /// <param name="options">The case and the key.</param>
    public AddingJob(Lot lot, LotSpool spool, ServeOptions options)
    {
        (this.lot, this.spool, this.options) = (lot, spool, options);
        if (spool.IsStopped(lot.Id))
        {
            stop.Cancel();
        }
    }

    /// <summary>The lot.</summary>
    public string Id => lot.Id;

    /// <summary>When it is to be run; null where it waits for somebody to say so.</summary>
    public Instant? Due
    {
        get
        {
            lock (guard)
            {
                return due;
            }
        }
    }

    /// <summary>How it stands.</summary>
    public LotAccount Account()
    {
        lock (guard)
        {
            return new LotAccount(
                lot.Count,
                read,
                [.. counts],
                [.. lines.OrderBy(line => line.Kind is AddedKind.Kept or AddedKind.Seen)]
            )
            {
                IsStopped = IsStopped,
                IsExhibits = lot.Exhibits is not null,
                Fault = fault,
                Again = fault is null ? null : due,
            };
        }
    }

    /// <summary>Reads no further; what was kept stays, and what was not read is deleted.</summary>
    public void Stop()
    {
        spool.Stop(lot.Id);
        stop.Cancel();
        Wake();
    }

    /// <summary>Tries again at once.</summary>
    public void Again()
    {
        spool.Begin(lot.Id, new LotBeginnings(0, 0));
        Wake();
    }

    /// <summary>Does all of it, on the caller's thread, or what can be done until <paramref name="ending"/>.</summary>
    /// <param name="inquiry">What reads.</param>
    /// <param name="threads">How many reports are read at once.</param>
    /// <param name="ending">The server ends.</param>
    /// <returns>Whether it is over.</returns>
    public bool Run(Inquiry inquiry, int threads, CancellationToken ending)
    {
        var over = false;
        try
        {
            var broken = WritableCase.Use(options, (file, key) => over = Run(file, key, inquiry, threads, ending));
            if (broken is not null && IsStopped)
            {
                // Whoever gives up does not wait until the case can be written again.
                End();
                over = true;
            }
            else if (broken is not null)
            {
                Hold(broken);
            }
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            Hold(broken.Message);
        }
        if (over)
        {
            spool.Clear(lot.Id);
        }
        return over;
    }

    /// <summary>It cannot go on for now, and is tried again later.</summary>
    public void Hold(string reason)
    {
        lock (guard)
        {
            var wait = ShortestWait * Math.Pow(2, Math.Min(faults++, 10));
            (fault, due) = (reason, options.Clock.GetCurrentInstant() + (wait < LongestWait ? wait : LongestWait));
        }
    }

    public void Dispose() => stop.Dispose();

    private bool Run(CaseFile file, SigningKey key, Inquiry inquiry, int threads, CancellationToken ending)
    {
        var items = file.Lots.Of(lot.Id).Count;
        var before = spool.Beginnings(lot.Id);
        before = before.Items == items ? before : new LotBeginnings(0, items);
        if (before.Times >= MostBeginnings && !IsStopped)
        {
            lock (guard)
            {
                fault = $"the server ended {before.Times} times while this was read, each time at the same place";
                due = null;
            }
            return false;
        }
        spool.Begin(lot.Id, before with { Times = before.Times + 1 });
        lock (guard)
        {
            lines.Clear();
            counts.AsSpan().Clear();
            (read, fault) = (0, null);
        }
        try
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, ending);
            if (lot.Exhibits is { } sent)
            {
                Examine(sent, file, key, ended.Token);
            }
            else
            {
                Read(file, key, inquiry, threads, ended.Token);
            }
            if (ending.IsCancellationRequested && !IsStopped)
            {
                return false;
            }
            End();
        }
        finally
        {
            // Whatever it was, it did not fell the server.
            spool.Begin(lot.Id, before);
        }
        file.Lots.Forget(lot.Id);
        return true;
    }

    private bool IsStopped => stop.IsCancellationRequested;

    private void End() => spool.End(lot.Id, Account() with { Ended = options.Clock.GetCurrentInstant(), Fault = null });

    private void Examine(SentExhibits sent, CaseFile file, SigningKey key, CancellationToken ended)
    {
        if (!file.Lots.Of(lot.Id).IsEmpty)
        {
            Say(spool.Told(lot.Id));
            return;
        }
        var (exhibits, fault) = ExhibitLot.Of(lot, spool);
        if (exhibits is null)
        {
            Say(AddedKind.Unread, fault!);
            return;
        }
        var intake = new ExhibitIntake(exhibits.Layout, FootageLimits.Default)
        {
            Program = "whence serve",
            Told = words => Say(AddedKind.Unread, words),
            Step = Step,
            Stop = ended,
        };
        try
        {
            intake.Read(exhibits.Files, exhibits.Described, exhibits.Cards);
            if (!intake.IsEmpty)
            {
                Keep(intake, sent, file, key);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // Exhibits of a lot are kept in one go: of this nothing was.
        }
    }

    private void Keep(ExhibitIntake intake, SentExhibits sent, CaseFile file, SigningKey key)
    {
        var at = StateShelf.Made(lot.Id);
        var (claims, gone) = ExhibitLot.Claims(sent, file);
        if (gone is not null)
        {
            // It was there when it was sent.
            Say(AddedKind.Remark, gone);
        }
        using var batch = file.Begin(key);
        ImmutableArray<AddedLine> kept =
        [
            .. intake
                .Keep(file, batch, sent.Acquired(at), CustodyTime.At(options.Clock.GetCurrentInstant()), claims)
                .Select(one => new AddedLine(Kind(one.Added), one.Added.Id, one.Name)),
        ];
        batch.Mark(lot.Id, 0, null);
        spool.Keep(lot.Id, [.. Account().Lines, .. kept]);
        batch.Commit();
        Say(kept);
    }

    private static AddedKind Kind(Added added) => added.Outcome == AddedOutcome.Kept ? AddedKind.Kept : AddedKind.Seen;

    private void Read(CaseFile file, SigningKey key, Inquiry inquiry, int threads, CancellationToken ended) =>
        new ReportIntake(file, key, inquiry)
        {
            Lot = lot.Id,
            Step = Step,
            Remarked = remark => Say(AddedKind.Remark, IntakeMessages.Of(remark)),
            Committed = added =>
            {
                foreach (var one in added)
                {
                    Say(Kind(one), one.Id);
                }
            },
        }.Add(Reports(ended), threads);

    private IEnumerable<Received> Reports(CancellationToken ended)
    {
        var reader = new ReportReader(lot.Published, originals: true);
        foreach (var (nth, sent) in lot.Files.Index())
        {
            foreach (var intake in reader.Read(sent.Name, File.OpenRead(spool.File(lot.Id, nth))))
            {
                if (ended.IsCancellationRequested)
                {
                    yield break;
                }
                switch (intake)
                {
                    case Received received:
                        yield return received;
                        break;
                    case Unread unread:
                        Say(AddedKind.Unread, IntakeMessages.Of(unread));
                        break;
                    case Remark remark:
                        Say(AddedKind.Remark, IntakeMessages.Of(remark));
                        break;
                }
            }
        }
    }

    private void Step()
    {
        lock (guard)
        {
            read++;
        }
    }

    private void Say(AddedKind kind, string words) => Say([new AddedLine(kind, words)]);

    private void Say(ImmutableArray<AddedLine> told)
    {
        lock (guard)
        {
            foreach (var line in told)
            {
                counts[(int)line.Kind]++;
                if (lines.Count < MostLines)
                {
                    lines.Add(line);
                }
            }
        }
    }

    private void Wake()
    {
        lock (guard)
        {
            due = Instant.MinValue;
        }
    }
}
