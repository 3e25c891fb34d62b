using Whence.Web.Cases;

namespace Whence.Web.Exporting;

/// <summary>Has exports written one after the other: each weighs the case by itself.</summary>
internal sealed class ExportDesk(ServeOptions options) : IDisposable
{
    private readonly JobShelf<ExportJob> shelf = new();
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>The export of this id; null where there is none any more.</summary>
    public ExportJob? Find(string? id) => shelf.Find(id);

    /// <summary>Has <paramref name="asked"/> written; gives the id of the export, once it is over or after <paramref name="patience"/>.</summary>
    public async Task<string> Begin(AskedExport asked, TimeSpan patience)
    {
        var job = new ExportJob(asked);
        var id = shelf.Keep(job);
        await Task.WhenAny(Task.Run(() => Run(job)), Task.Delay(patience));
        return id;
    }

    public void Dispose()
    {
        shelf.Clear();
        turn.Dispose();
    }

    private async Task Run(ExportJob job)
    {
        await turn.WaitAsync();
        try
        {
            job.Run(options);
        }
        finally
        {
            turn.Release();
        }
    }
}
