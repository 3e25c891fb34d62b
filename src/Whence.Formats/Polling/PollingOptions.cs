namespace Whence.Formats.Polling;

/// <summary>How feeds are polled.</summary>
public sealed record PollingOptions
{
    /// <summary>The least time between two polls of one feed.</summary>
    public static readonly TimeSpan LeastEvery = TimeSpan.FromMinutes(1);

    /// <summary>The time between two polls of one feed; no less than <see cref="LeastEvery"/>.</summary>
    public TimeSpan Every
    {
        get;
        init => field = value < LeastEvery ? LeastEvery : value;
    } = TimeSpan.FromMinutes(15);

    /// <summary>How long an answer is waited for, to its last byte.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether the pages that new items link to are fetched too.</summary>
    public bool Pages { get; init; }

    /// <summary>Whether addresses of this machine and of private networks may be asked.</summary>
    public bool AllowPrivate { get; init; }
}
