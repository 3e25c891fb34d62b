using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Whence.Web.Tests.Guard;

public sealed class MalformedTests
{
    private const int Requests = 10_000;
    private const int AtOnce = 4;
    private const int MostSeconds = 20;

    [Fact]
    public async Task Ten_thousand_malformed_requests_are_never_the_servers_fault()
    {
        await using var served = await ServedCase.Of(
            options => options with { RequestsASecond = 1_000_000 },
            Path.Combine(Testing.Shared.Root, "samples", "flood")
        );
        var requests = new MalformedRequests(served.Endpoints, seed: 7);
        var statuses = new ConcurrentDictionary<int, int>();
        var failed = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Requests),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = AtOnce,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (nth, stop) =>
            {
                var (bytes, mayBeWhole) = requests.Nth(nth);
                var status = await Status(served.Address, bytes, stop);
                statuses.AddOrUpdate(status, 1, (_, before) => before + 1);
                // 505 is what HTTP itself has for a version that there is not.
                if (status is >= 500 and not 505 || (!mayBeWhole && status is >= 200 and < 400))
                {
                    failed.Add($"{status}: {Shown(bytes)}");
                }
            }
        );
        failed.Order(StringComparer.Ordinal).Take(20).ShouldBeEmpty();
        statuses.Where(s => s.Key is >= 400 and < 500).Sum(s => s.Value).ShouldBeGreaterThan(Requests / 4);
        // And it still answers.
        (await served.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    /// <summary>The status of the answer; 0 where the connection ends without one.</summary>
    private static async Task<int> Status(Uri address, byte[] request, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(MostSeconds));
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, limit.Token);
        var head = new byte[12];
        var read = 0;
        try
        {
            await socket.SendAsync(request, limit.Token);
            socket.Shutdown(SocketShutdown.Send);
            while (
                read < head.Length && await socket.ReceiveAsync(head.AsMemory(read), limit.Token) is > 0 and var more
            )
            {
                read += more;
            }
        }
        catch (SocketException)
        {
            // It hung up in the middle: that is an answer too.
        }
        return read == head.Length
            ? int.Parse(Encoding.ASCII.GetString(head)[^3..], NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
    }

    private static string Shown(byte[] request) =>
        Encoding.Latin1.GetString(request, 0, Math.Min(request.Length, 300)).ReplaceLineEndings("\\n");
}
