using NodaTime;
using Whence.Formats;

namespace Whence.Cli;

/// <summary>
/// Reads reports on several threads, a bounded number at a time, and gives them in the order in which they came in: what is
/// written is the same on any number of threads, and no more texts are held than are being read.
/// </summary>
internal sealed class OrderedReading(IEnumerable<Intake> intakes, Progress progress, LocalDate? asOf)
{
    private const int AheadOfEachThread = 4;

    // Texts that wait to be read, in characters: long reports wait in smaller numbers.
    private const long CharactersAhead = 32 * 1024 * 1024;

    /// <summary>How many inputs could not be read, once all is read.</summary>
    public int Unread { get; private set; }

    /// <summary>Each report with what it states.</summary>
    public IEnumerable<(Report Report, Statements Statements)> Read(Inquiry inquiry, int threads)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var factory = new TaskFactory(scheduler);
        var waiting = new Queue<(Report Report, Task<Statements> Reading)>();
        long characters = 0;
        foreach (var report in Reports())
        {
            characters += report.Text.Length;
            waiting.Enqueue((report, factory.StartNew(() => inquiry.Read(report))));
            while (waiting.Count > threads * AheadOfEachThread || (characters > CharactersAhead && waiting.Count > 0))
            {
                var (first, reading) = waiting.Dequeue();
                characters -= first.Text.Length;
                yield return (first, Done(reading));
            }
        }
        while (waiting.TryDequeue(out var last))
        {
            yield return (last.Report, Done(last.Reading));
        }
    }

    private Statements Done(Task<Statements> reading)
    {
        var statements = reading.GetAwaiter().GetResult();
        progress.Step();
        return statements;
    }

    private IEnumerable<Report> Reports()
    {
        var later = 0;
        foreach (var intake in intakes)
        {
            switch (intake)
            {
                case Received { Report: var report } when asOf is null || report.Published <= asOf:
                    yield return report;
                    break;
                case Received:
                    later++;
                    break;
                case Unread unread:
                    Unread++;
                    progress.Say("whence: " + Visible.Of(IntakeMessages.Of(unread)));
                    break;
                case Remark remark:
                    progress.Say("whence: " + Visible.Of(IntakeMessages.Of(remark)));
                    break;
            }
        }
        if (later > 0)
        {
            progress.Say($"whence: left out {later} published after the day asked for, or without a day");
        }
    }
}
