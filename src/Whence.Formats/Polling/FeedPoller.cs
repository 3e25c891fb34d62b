using System.IO.Hashing;

namespace Whence.Formats.Polling;

/// <summary>
/// Polls feeds politely, one at a time: asks only for what has changed, rests as long as a server asks, longer after each
/// failure, and leaves alone what is gone.
/// </summary>
public sealed class FeedPoller : IDisposable
{
    // Pages of one feed that are fetched at one poll, and the rest between two of them.
    private const int MostPages = 50;
    private static readonly TimeSpan BetweenPages = TimeSpan.FromSeconds(2);

    private readonly Fetcher fetcher;
    private readonly TimeProvider clock;
    private readonly PollingOptions options;
    private readonly List<PolledFeed> feeds;
    private readonly HashSet<string> pages = new(StringComparer.Ordinal);
    private readonly HashSet<UInt128> given = [];
    private readonly ReportReader reader = new(originals: true);

    /// <summary>Polls <paramref name="addresses"/>, all of them due at once.</summary>
    /// <param name="addresses">Of feeds, http or https.</param>
    /// <param name="options">How.</param>
    /// <param name="wire">The network, such as <see cref="Wire.Open"/> makes; it is disposed of with this.</param>
    /// <param name="clock">Time.</param>
    public FeedPoller(IEnumerable<Uri> addresses, PollingOptions options, HttpMessageHandler wire, TimeProvider clock)
    {
        (this.options, this.clock) = (options, clock);
        fetcher = new Fetcher(wire, clock, options);
        feeds = [.. addresses.Distinct().Select(address => new PolledFeed(address, clock.GetUtcNow()))];
    }

    /// <summary>Waits until a feed is due and asks it.</summary>
    /// <param name="stop">Ends the waiting and the asking.</param>
    /// <returns>What came of it: the new items of a feed that has changed, or why it could not be read; null where no feed is left to ask.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<IReadOnlyList<Intake>?> Next(CancellationToken stop)
    {
        if (feeds.Where(f => !f.Gone).MinBy(f => f.Due) is not { } feed)
        {
            return null;
        }
        await Rest(feed.Due - clock.GetUtcNow(), stop).ConfigureAwait(false);
        var answer = await fetcher.Fetch(feed.Address, feed.Validators, stop).ConfigureAwait(false);
        var bytes = feed.Take(answer, options.Every, clock.GetUtcNow());
        if (answer.Fault is { } fault)
        {
            return [new Unread(feed.Address.AbsoluteUri, null, fault, answer.Detail)];
        }
        if (bytes is null)
        {
            return [];
        }
        var intakes = Read(feed.Address, bytes).Where(IsNew).ToList();
        return options.Pages ? [.. intakes, .. await Pages(intakes, stop).ConfigureAwait(false)] : intakes;
    }

    /// <inheritdoc/>
    public void Dispose() => fetcher.Dispose();

    private async Task<List<Intake>> Pages(List<Intake> items, CancellationToken stop)
    {
        var read = new List<Intake>();
        var addresses = items
            .OfType<Received>()
            .Select(item => Uri.TryCreate(item.Report.Url, UriKind.Absolute, out var page) ? page : null)
            .OfType<Uri>()
            .Where(page => page.Scheme is "http" or "https" && pages.Add(page.AbsoluteUri))
            .Take(MostPages);
        foreach (var page in addresses)
        {
            await Rest(BetweenPages, stop).ConfigureAwait(false);
            var answer = await fetcher.Fetch(page, default, stop).ConfigureAwait(false);
            read.AddRange(
                answer.Bytes is { } bytes
                    ? Read(page, bytes)
                    : [new Unread(page.AbsoluteUri, null, answer.Fault ?? UnreadReason.Empty, answer.Detail)]
            );
        }
        return read;
    }

    private IEnumerable<Intake> Read(Uri address, byte[] bytes) =>
        reader.Read(address.AbsoluteUri, new MemoryStream(bytes, writable: false));

    private bool IsNew(Intake intake) =>
        intake is not Received { Original: { } original } || given.Add(XxHash128.HashToUInt128(original.Bytes.Span));

    private Task Rest(TimeSpan rest, CancellationToken stop) =>
        rest > TimeSpan.Zero ? Task.Delay(rest, clock, stop) : Task.CompletedTask;
}
