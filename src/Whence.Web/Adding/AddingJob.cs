using Whence.Casework;
using Whence.Formats;
using Whence.Sqlite;
using Whence.Web.Cases;

namespace Whence.Web.Adding;

/// <summary>Reads files that were sent and puts what they hold into the case, whoever looks on.</summary>
/// <param name="uploads">The files.</param>
/// <param name="folder">Where they lie; deleted when all is done.</param>
/// <param name="published">The day of what has none of its own; null leaves it to the names.</param>
internal sealed class AddingJob(ImmutableArray<Upload> uploads, string folder, LocalDate? published) : IDisposable
{
    /// <summary>Lines that a page can show; of more only the counts are kept.</summary>
    public const int MostLines = 1_000;

    private readonly Lock guard = new();
    private readonly List<AddedLine> lines = [];
    private readonly CancellationTokenSource stop = new();
    private readonly int[] counts = new int[Enum.GetValues<AddedKind>().Length];
    private int read;
    private bool disposed;

    /// <summary>How many files were sent.</summary>
    public int Files => uploads.Length;

    /// <summary>How many reports have been read so far.</summary>
    public int Read => Volatile.Read(ref read);

    /// <summary>Whether it is over: all is read, it was stopped, or it failed.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether somebody stopped it.</summary>
    public bool IsStopped => stop.IsCancellationRequested;

    /// <summary>Why it came to an end too soon; null where it did not.</summary>
    public string? Fault { get; private set; }

    /// <summary>How many inputs became of <paramref name="kind"/>.</summary>
    public int Count(AddedKind kind)
    {
        lock (guard)
        {
            return counts[(int)kind];
        }
    }

    /// <summary>What became of the inputs, those that could not be read first; no more than are shown.</summary>
    public ImmutableArray<AddedLine> Lines
    {
        get
        {
            lock (guard)
            {
                return [.. lines.OrderBy(line => line.Kind is AddedKind.Kept or AddedKind.Seen)];
            }
        }
    }

    /// <summary>Reads no further; what was kept stays.</summary>
    public void Stop()
    {
        lock (guard)
        {
            if (!disposed)
            {
                stop.Cancel();
            }
        }
    }

    /// <summary>Does all of it, on the caller's thread.</summary>
    /// <param name="options">The case and the key.</param>
    /// <param name="inquiry">What reads.</param>
    /// <param name="threads">How many reports are read at once.</param>
    public void Run(ServeOptions options, Inquiry inquiry, int threads)
    {
        try
        {
            Fault = WritableCase.Use(
                options,
                (file, key) =>
                    new ReportIntake(file, key, inquiry)
                    {
                        Step = () => Interlocked.Increment(ref read),
                        Remarked = remark => Say(AddedKind.Remark, IntakeMessages.Of(remark)),
                        Committed = added =>
                        {
                            foreach (var one in added)
                            {
                                Say(one.Outcome == AddedOutcome.Kept ? AddedKind.Kept : AddedKind.Seen, one.Id);
                            }
                        },
                    }.Add(Reports(), threads)
            );
        }
        finally
        {
            Remove();
            IsOver = true;
        }
    }

    public void Dispose()
    {
        Stop();
        lock (guard)
        {
            disposed = true;
        }
        stop.Dispose();
    }

    private IEnumerable<Received> Reports()
    {
        var reader = new ReportReader(published, originals: true);
        foreach (var upload in uploads)
        {
            foreach (var intake in reader.Read(upload.Name, File.OpenRead(upload.Kept)))
            {
                if (IsStopped)
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

    private void Remove()
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // The system's own cleaning of temporary files takes what is left.
        }
    }
}
