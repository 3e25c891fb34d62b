using Whence.Web.Cases;

namespace Whence.Web.Adding;

/// <summary>Has what was sent read, one lot after the other, while the pages go on; after a restart those that were waiting then.</summary>
internal sealed partial class AddingDesk(
    ServeOptions options,
    LotSpool spool,
    Lazy<Inquiry> inquiry,
    AnswerKeeper answers,
    ILogger<AddingDesk> log
) : BackgroundService
{
    // One thread is left to those who read.
    private static readonly int Threads = Math.Max(1, Environment.ProcessorCount - 1);

    private readonly Lock guard = new();
    private readonly List<AddingJob> jobs = [];
    private readonly SemaphoreSlim asked = new(0);

    /// <summary>The lots that are not over, and <paramref name="most"/> that are, the newest first.</summary>
    public ImmutableArray<(string Id, LotAccount Account)> Latest(int most)
    {
        ImmutableArray<(string Id, LotAccount Account)> going;
        lock (guard)
        {
            going = [.. jobs.Select((job, i) => (job.Id, job.Account() with { Before = i })).Reverse()];
        }
        return [.. going, .. spool.Latest(most).Where(over => going.All(one => one.Id != over.Id))];
    }

    /// <summary>How the lot of this id stands, or what came of it; null where it is not known any more.</summary>
    public LotAccount? Find(string? id)
    {
        lock (guard)
        {
            if (jobs.FindIndex(job => job.Id == id) is >= 0 and var at)
            {
                return jobs[at].Account() with { Before = at };
            }
        }
        return spool.Account(id);
    }

    /// <summary>Has <paramref name="lot"/> read, after those that wait already.</summary>
    public void Begin(Lot lot)
    {
        lock (guard)
        {
            jobs.Add(new AddingJob(lot, spool, options));
        }
        asked.Release();
    }

    /// <summary>Has the lot of this id read no further.</summary>
    public void Stop(string? id) => Tell(id, job => job.Stop());

    /// <summary>Has the lot of this id tried again at once.</summary>
    public void Again(string? id) => Tell(id, job => job.Again());

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        jobs.AddRange(spool.Waiting().Select(lot => new AddingJob(lot, spool, options)));
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        asked.Dispose();
        jobs.ForEach(job => job.Dispose());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(Forget, stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                var (job, wait) = Next();
                if (job is null)
                {
                    await asked.WaitAsync(wait, stoppingToken);
                }
                else
                {
                    await Task.Run(() => Run(job, stoppingToken), stoppingToken);
                }
            }
        }
        catch (Exception ended)
            when (stoppingToken.IsCancellationRequested
                && ended is OperationCanceledException or ObjectDisposedException
            )
        {
            // The desk ends: what is not read yet is when it starts again.
        }
    }

    // What the case still knows of lots that were over when the desk was cut off.
    private void Forget()
    {
        string[] waiting;
        lock (guard)
        {
            waiting = [.. jobs.Select(job => job.Id)];
        }
        WritableCase.Use(options, (file, _) => file.Lots.KeepOnly(waiting));
    }

    private (AddingJob? Job, TimeSpan Wait) Next()
    {
        var now = options.Clock.GetCurrentInstant();
        lock (guard)
        {
            if (jobs.Find(job => job.Due <= now) is { } due)
            {
                return (due, default);
            }
            var first = jobs.Min(job => job.Due);
            return (null, first is { } then ? (then - now).ToTimeSpan() : Timeout.InfiniteTimeSpan);
        }
    }

    private void Run(AddingJob job, CancellationToken ending)
    {
        try
        {
            if (job.Run(inquiry.Value, Threads, ending))
            {
                lock (guard)
                {
                    jobs.Remove(job);
                    job.Dispose();
                }
            }
        }
        catch (Exception broken)
        {
            // Whatever it is, other lots can be read, and what was sent stays until somebody has mended it.
            Failed(broken);
            job.Hold("it could not be read on: the server's own log says why");
        }
        finally
        {
            answers.Ask();
        }
    }

    private void Tell(string? id, Action<AddingJob> say)
    {
        lock (guard)
        {
            if (jobs.Find(job => job.Id == id) is { } job)
            {
                say(job);
            }
        }
        asked.Release();
    }

    [LoggerMessage(LogLevel.Error, "What was sent could not be read")]
    private partial void Failed(Exception broken);
}
