using System.Threading.Channels;

namespace Whence.Web.Exporting;

/// <summary>Has exports written one after the other, for each weighs the case by itself; after a restart those that were waiting then.</summary>
internal sealed partial class ExportDesk(ServeOptions options, ExportShelf shelf, ILogger<ExportDesk> log)
    : BackgroundService
{
    private readonly Lock guard = new();
    private readonly List<ExportJob> jobs = [];
    private readonly Channel<ExportJob> waiting = Channel.CreateUnbounded<ExportJob>();

    /// <summary>All that are kept, the newest first, with what is told of them.</summary>
    public ImmutableArray<(string Id, ExportAccount Account)> All
    {
        get
        {
            lock (guard)
            {
                return [.. jobs.Select(job => (job.Id, job.Account)).Reverse(), .. shelf.All];
            }
        }
    }

    /// <summary>How the export of this id stands, or what came of it; null where it is not kept any more.</summary>
    public ExportAccount? Find(string? id)
    {
        lock (guard)
        {
            return jobs.Find(job => job.Id == id)?.Account ?? shelf.Account(id);
        }
    }

    /// <summary>The file of the export of this id; null where there is none.</summary>
    public Stream? Open(string id) => shelf.Open(id);

    /// <summary>
    /// Has <paramref name="asked"/> written; gives the id of the export, once it is over or after <paramref name="patience"/>. Null where too
    /// many wait already.
    /// </summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public async Task<string?> Begin(AskedExport asked, TimeSpan patience)
    {
        ExportJob job;
        lock (guard)
        {
            if (jobs.Count >= ExportShelf.MostWaiting)
            {
                return null;
            }
            job = Put(shelf.Make(asked), asked);
        }
        await Task.WhenAny(job.Over, Task.Delay(patience));
        return job.Id;
    }

    /// <summary>Calls off the export of this id; where it is over, its file is deleted.</summary>
    public void Drop(string? id)
    {
        lock (guard)
        {
            if (jobs.Find(job => job.Id == id) is { } job)
            {
                job.Cancel();
            }
            else if (id is not null && shelf.Account(id) is not null)
            {
                shelf.Delete(id);
            }
        }
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, asked) in shelf.Waiting())
        {
            Put(id, asked);
        }
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var job in waiting.Reader.ReadAllAsync(stoppingToken))
            {
                // To weigh cannot be broken off: what is not written when the desk ends is when it starts again.
                await Task.Run(() => Run(job, stoppingToken), stoppingToken).WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // As said.
        }
    }

    private ExportJob Put(string id, AskedExport asked)
    {
        var job = new ExportJob(id, asked, shelf, options);
        jobs.Add(job);
        waiting.Writer.TryWrite(job);
        return job;
    }

    private void Run(ExportJob job, CancellationToken ending)
    {
        try
        {
            job.Run(ending);
        }
        catch (Exception broken)
        {
            // Others can be written all the same; this one is tried again when the desk is started next.
            Failed(broken);
        }
        finally
        {
            lock (guard)
            {
                jobs.Remove(job);
            }
            job.Dispose();
        }
    }

    [LoggerMessage(LogLevel.Error, "An export could not be written")]
    private partial void Failed(Exception broken);
}
