using Whence.Web.Cases;

namespace Whence.Web.Adding;

/// <summary>Takes files in, and has them read one lot after the other while the pages go on.</summary>
internal sealed class AddingDesk(ServeOptions options, Lazy<Inquiry> inquiry, AnswerKeeper answers) : IDisposable
{
    // One thread is left to those who read.
    private static readonly int Threads = Math.Max(1, Environment.ProcessorCount - 1);

    private readonly JobShelf<AddingJob> shelf = new();
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>The lots, the newest first.</summary>
    public ImmutableArray<(string Id, AddingJob Job)> All => shelf.All;

    /// <summary>The lot of this id; null where there is none any more.</summary>
    public AddingJob? Find(string? id) => shelf.Find(id);

    /// <summary>Has <paramref name="uploads"/>, which lie in <paramref name="folder"/>, read; gives the id of the lot.</summary>
    public string Begin(ImmutableArray<Upload> uploads, string folder, LocalDate? published)
    {
        var job = new AddingJob(uploads, folder, published);
        var id = shelf.Keep(job);
        _ = Task.Run(() => Run(job));
        return id;
    }

    public void Dispose()
    {
        shelf.Clear();
        turn.Dispose();
    }

    private async Task Run(AddingJob job)
    {
        await turn.WaitAsync();
        try
        {
            job.Run(options, inquiry.Value, Threads);
        }
        finally
        {
            turn.Release();
            answers.Ask();
        }
    }
}
