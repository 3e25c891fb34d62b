using Whence.Casework;
using Whence.Formats.Exports.Pdf;
using Whence.Sqlite;
using Whence.Web.Cases;

namespace Whence.Web.Exporting;

/// <summary>Writes the case, or a part of it, into a file that can be fetched for a while.</summary>
/// <param name="id">The export's.</param>
/// <param name="asked">What is asked for.</param>
/// <param name="shelf">Where it is kept.</param>
/// <param name="options">The case and the key.</param>
internal sealed class ExportJob(string id, AskedExport asked, ExportShelf shelf, ServeOptions options) : IDisposable
{
    // So often an export may fell the server before it is given up.
    private const int MostBeginnings = 3;

    private readonly CancellationTokenSource cancelled = new();
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The export.</summary>
    public string Id => id;

    /// <summary>How it stands while it is not over.</summary>
    public ExportAccount Account => new(asked) { IsCancelled = cancelled.IsCancellationRequested };

    /// <summary>Ends when it is over.</summary>
    public Task Over => over.Task;

    /// <summary>Calls it off: as long as the ledger does not tell of it, nothing is written.</summary>
    public void Cancel() => cancelled.Cancel();

    /// <summary>Writes it, unless the server ends first.</summary>
    public void Run(CancellationToken ending)
    {
        var draft = shelf.Draft(id);
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled.Token, ending);
            var account = Written(draft, stop.Token);
            if (!ending.IsCancellationRequested || account.Entry is not null)
            {
                var ended = account with { Ended = options.Clock.GetCurrentInstant() };
                shelf.End(id, ended, ended.Entry is null ? null : draft);
            }
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>It is over, or goes on in another server.</summary>
    public void Dispose()
    {
        over.TrySetResult();
        cancelled.Dispose();
    }

    private ExportAccount Written(string draft, CancellationToken stop)
    {
        var account = new ExportAccount(asked);
        try
        {
            stop.ThrowIfCancellationRequested();
            if (shelf.Begin(id) > MostBeginnings)
            {
                return account with { Fault = $"The server ended {MostBeginnings} times while it was written." };
            }
            var fault = WritableCase.Use(options, (file, key) => account = Write(file, key, draft, stop));
            return account with { Fault = fault ?? account.Fault };
        }
        catch (Exception stopped)
            when (stop.IsCancellationRequested && stopped is OperationCanceledException or PrinterException)
        {
            return account with { IsCancelled = true };
        }
        catch (PrinterException broken)
        {
            return account with { Fault = broken.Message };
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return account with { Fault = $"It could not be put on disk: {broken.Message}" };
        }
    }

    private ExportAccount Write(CaseFile file, SigningKey key, string draft, CancellationToken stop)
    {
        var from = file.Ledger.Size;
        var export = asked.Export();
        var dossier = export.Weigh(file);
        stop.ThrowIfCancellationRequested();
        WrittenExport written;
        using (var output = new StoppableFile(draft, stop))
        {
            written = export.Write(file, key, dossier, ImmutableDictionary<string, Coordinates>.Empty, output);
            output.Flush(flushToDisk: true);
        }
        var account = new ExportAccount(asked);
        return file.Ledger.Entries(from, file.Ledger.Size).Any(EntryKinds.IsRedaction)
            ? account with
            {
                Fault = "Something was redacted while it was written: export it again.",
            }
            : account with
            {
                Entry = written.Entry,
                Bytes = written.Bytes,
                Digest = written.Digest.ToString(),
                LeftOut = [.. written.LeftOut.Take(ExportAccount.MostLeftOut)],
                LeftOutInAll = written.LeftOut.Length,
            };
    }
}
