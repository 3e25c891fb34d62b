using Whence.Casework;
using Whence.Formats;
using Whence.Sqlite;
using Whence.Web.Cases;

namespace Whence.Web.Adding;

/// <summary>Has a lot read into the case, whoever looks on. Cut off, it goes on where it stood.</summary>
/// <param name="lot">What was sent.</param>
/// <param name="spool">Where it lies.</param>
/// <param name="options">The case and the key.</param>
internal sealed class AddingJob(Lot lot, LotSpool spool, ServeOptions options)
{
    /// <summary>Lines that a page can show; of more only the counts are kept.</summary>
    public const int MostLines = 1_000;

    // So often a lot may fell the server without coming further before a person is asked.
    private const int MostBeginnings = 10;

    private static readonly Duration ShortestWait = Duration.FromSeconds(5);
    private static readonly Duration LongestWait = Duration.FromMinutes(5);

    private readonly Lock guard = new();
    private readonly List<AddedLine> lines = [];
    private readonly int[] counts = new int[Enum.GetValues<AddedKind>().Length];
    private int read;
    private int faults;
    private string? fault;
    private Instant? due = Instant.MinValue;
    private volatile bool stopped = spool.IsStopped(lot.Id);

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
                lot.Files.Length,
                read,
                [.. counts],
                [.. lines.OrderBy(line => line.Kind is AddedKind.Kept or AddedKind.Seen)]
            )
            {
                IsStopped = stopped,
                Fault = fault,
                Again = fault is null ? null : due,
            };
        }
    }

    /// <summary>Reads no further; what was kept stays, and what was not read is deleted.</summary>
    public void Stop()
    {
        spool.Stop(lot.Id);
        stopped = true;
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
            if (broken is not null && stopped)
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

    private bool Run(CaseFile file, SigningKey key, Inquiry inquiry, int threads, CancellationToken ending)
    {
        var items = file.Lots.Of(lot.Id).Count;
        var before = spool.Beginnings(lot.Id);
        before = before.Items == items ? before : new LotBeginnings(0, items);
        if (before.Times >= MostBeginnings && !stopped)
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
            Read(file, key, inquiry, threads, ending);
            if (ending.IsCancellationRequested && !stopped)
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

    private void End() => spool.End(lot.Id, Account() with { Ended = options.Clock.GetCurrentInstant(), Fault = null });

    private void Read(CaseFile file, SigningKey key, Inquiry inquiry, int threads, CancellationToken ending) =>
        new ReportIntake(file, key, inquiry)
        {
            Lot = lot.Id,
            Step = Step,
            Remarked = remark => Say(AddedKind.Remark, IntakeMessages.Of(remark)),
            Committed = added =>
            {
                foreach (var one in added)
                {
                    Say(one.Outcome == AddedOutcome.Kept ? AddedKind.Kept : AddedKind.Seen, one.Id);
                }
            },
        }.Add(Reports(ending), threads);

    private IEnumerable<Received> Reports(CancellationToken ending)
    {
        var reader = new ReportReader(lot.Published, originals: true);
        foreach (var (nth, sent) in lot.Files.Index())
        {
            foreach (var intake in reader.Read(sent.Name, File.OpenRead(spool.File(lot.Id, nth))))
            {
                if (stopped || ending.IsCancellationRequested)
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

    private void Say(AddedKind kind, string words)
    {
        lock (guard)
        {
            counts[(int)kind]++;
            if (lines.Count < MostLines)
            {
                lines.Add(new AddedLine(kind, words));
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
