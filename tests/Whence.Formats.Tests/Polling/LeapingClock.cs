namespace Whence.Formats.Tests.Polling;

/// <summary>A clock that leaps over whatever is waited for, and keeps how long it was.</summary>
internal sealed class LeapingClock : TimeProvider
{
    private DateTimeOffset now = new(2031, 5, 4, 10, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waited { get; } = [];

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waited.Add(dueTime);
        now += dueTime;
        return System.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }
}
