using System.Diagnostics;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Web.Cases;

/// <summary>
/// Weighs the case anew whenever something was put in or decided: what a decision touches at once, and the whole in the background
/// where only that tells. Pages answer meanwhile from what was weighed before, and say so; a person who changed something waits for it
/// a moment, since most cases are weighed in less.
/// </summary>
internal sealed partial class AnswerKeeper(ServeOptions options, Lazy<Inquiry> inquiry, ILogger<AnswerKeeper> log)
    : BackgroundService
{
    private readonly SemaphoreSlim asked = new(0);
    private readonly Lock guard = new();
    private TaskCompletionSource settled = Settled();
    private int waiting;
    private TimeSpan took;

    /// <summary>Whether the answers are of all that has been put in.</summary>
    public bool IsSettled
    {
        get
        {
            lock (guard)
            {
                return settled.Task.IsCompleted;
            }
        }
    }

    /// <summary>
    /// Something may have been put in or decided: what that touches of the answers is weighed before this returns, where it is little; else
    /// the whole is asked for.
    /// </summary>
    /// <param name="file">The case, open to write.</param>
    public void Update(CaseFile file)
    {
        Guarded(() =>
        {
            if (CaseWeighing.IsDue(file))
            {
                new CaseWeighing(file, inquiry.Value).UpdateDecided();
            }
        });
        if (CaseWeighing.IsDue(file))
        {
            Ask();
        }
    }

    /// <summary>Something was put in.</summary>
    public void Ask()
    {
        lock (guard)
        {
            waiting++;
            if (settled.Task.IsCompleted)
            {
                settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
        asked.Release();
    }

    /// <summary>
    /// Waits until the answers are of all that has been put in, but no longer than <paramref name="most"/>, and not at all where the last
    /// weighing took longer; gives whether they are.
    /// </summary>
    public async Task<bool> Settle(TimeSpan most)
    {
        Task task;
        TimeSpan last;
        lock (guard)
        {
            (task, last) = (settled.Task, took);
        }
        return task.IsCompleted || (last <= most && await Task.WhenAny(task, Task.Delay(most)) == task);
    }

    public override void Dispose()
    {
        base.Dispose();
        asked.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What was put in while no desk was there to weigh it.
        Ask();
        try
        {
            while (true)
            {
                await Round(stoppingToken);
            }
        }
        catch (Exception ended)
            when (stoppingToken.IsCancellationRequested
                && ended is OperationCanceledException or ObjectDisposedException
            )
        {
            // The desk ends: what is not weighed yet is due when it starts again.
        }
    }

    private async Task Round(CancellationToken stoppingToken)
    {
        await asked.WaitAsync(stoppingToken);
        int served;
        lock (guard)
        {
            served = waiting;
        }
        await Task.Run(Weigh, stoppingToken);
        lock (guard)
        {
            waiting -= served;
            if (waiting == 0)
            {
                settled.TrySetResult();
            }
        }
        for (var i = 1; i < served; i++)
        {
            asked.Wait(0, CancellationToken.None);
        }
    }

    private void Weigh()
    {
        var opening = CaseFile.Open(options.Case, CaseAccess.Write, options.Clock);
        using var file = opening.Case;
        if (file is null)
        {
            Faulty(opening.Fault!);
            return;
        }
        Guarded(() =>
        {
            // The weights are loaded for what is due, not for what is not.
            if (CaseWeighing.IsDue(file))
            {
                var since = Stopwatch.GetTimestamp();
                new CaseWeighing(file, inquiry.Value).UpdateMeanwhile();
                lock (guard)
                {
                    took = Stopwatch.GetElapsedTime(since);
                }
            }
        });
    }

    private void Guarded(Action weigh)
    {
        try
        {
            weigh();
        }
        catch (Exception broken) when (CaseFault.Of(options.Case, broken) is { } fault)
        {
            // The pages go on with the answers that there are; verify tells what is broken.
            Faulty(fault);
        }
        catch (Exception broken)
        {
            // Whatever it is, people can go on reading.
            Failed(broken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Fault}")]
    private partial void Faulty(CaseFault fault);

    [LoggerMessage(LogLevel.Error, "The case could not be weighed")]
    private partial void Failed(Exception broken);

    private static TaskCompletionSource Settled()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
