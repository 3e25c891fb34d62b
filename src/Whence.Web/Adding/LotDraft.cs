using Whence.Casework;

namespace Whence.Web.Adding;

/// <summary>A lot that is coming in: its files are put on disk one after the other. What is not taken in the end is gone.</summary>
internal sealed class LotDraft(LotSpool spool, string id) : IDisposable
{
    private readonly ImmutableArray<LotFile>.Builder files = ImmutableArray.CreateBuilder<LotFile>();
    private bool taken;

    /// <summary>How many files have come in.</summary>
    public int Count => files.Count;

    /// <summary>Puts down a file that is called <paramref name="name"/>; gives where it lies.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<string> Add(string name, Stream bytes, CancellationToken stop)
    {
        var path = spool.File(id, files.Count);
        await using var kept = new FileStream(
            path,
            OwnFile.Options(FileMode.CreateNew, FileAccess.Write, FileShare.None)
        );
        await bytes.CopyToAsync(kept, stop);
        kept.Flush(flushToDisk: true);
        files.Add(new LotFile(name, kept.Length));
        return path;
    }

    /// <summary>The lot, as far as it has come in.</summary>
    public Lot Lot => new(id, files.ToImmutable());

    /// <summary>Keeps what has come in as <paramref name="lot"/>. Once this returns it is read, whatever becomes of the server.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public void Take(Lot lot)
    {
        spool.Keep(lot);
        taken = true;
    }

    public void Dispose()
    {
        if (!taken)
        {
            spool.Drop(id);
        }
    }
}
