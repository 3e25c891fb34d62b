using System.Net;
using Whence.Formats.Polling;

namespace Whence.Formats.Tests.Polling;

public sealed class FeedPollerTests
{
    private static readonly PollingOptions Here = new() { AllowPrivate = true, Patience = TimeSpan.FromSeconds(20) };
    private readonly LeapingClock clock = new();

    private static string Feed(params string[] items) =>
        $"<rss><channel><title>Valley Radio</title>{string.Concat(items.Select(i => $"<item><title>{i}</title></item>"))}</channel></rss>";

    private FeedPoller Poller(FeedServer server, PollingOptions? options = null) =>
        new([server.Address], options ?? Here, Wire.Open(allowPrivate: true), clock);

    private static async Task<IReadOnlyList<Intake>> Next(FeedPoller poller) =>
        (await poller.Next(TestContext.Current.CancellationToken)).ShouldNotBeNull();

    private static IEnumerable<string> Texts(IEnumerable<Intake> intakes) =>
        intakes.OfType<Received>().Select(r => r.Report.Text);

    [Fact]
    public async Task A_feed_gives_its_items_and_is_asked_again_only_for_what_has_changed()
    {
        using var server = new FeedServer(
            (number, context) =>
            {
                if (number == 2)
                {
                    FeedServer.Status(context, 304);
                    return;
                }
                context.Response.Headers["ETag"] = "\"v1\"";
                context.Response.Headers["Last-Modified"] = "Sun, 04 May 2031 09:00:00 GMT";
                context.Response.Headers["Set-Cookie"] = "who=you";
                FeedServer.Write(context, number == 1 ? Feed("Two died") : Feed("Two died", "Three died"));
            }
        );
        using var poller = Poller(server);
        var first = await Next(poller);
        Texts(first).ShouldBe(["Two died"]);
        first.OfType<Received>().Single().Original!.Input.ShouldBe(server.Address.AbsoluteUri);
        (await Next(poller)).ShouldBeEmpty();
        Texts(await Next(poller)).ShouldBe(["Three died"]);

        clock.Waited.ShouldBe([TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15)]);
        server.Asked[0]["If-None-Match"].ShouldBeNull();
        server.Asked[1]["If-None-Match"].ShouldBe("\"v1\"");
        server.Asked[1]["If-Modified-Since"].ShouldBe("Sun, 04 May 2031 09:00:00 GMT");
        server.Asked.ShouldAllBe(headers => headers["Cookie"] == null && headers["User-Agent"]!.StartsWith("Whence/"));
    }

    [Fact]
    public async Task The_same_bytes_again_are_nothing_new()
    {
        using var server = new FeedServer((_, context) => FeedServer.Write(context, Feed("Two died")));
        using var poller = Poller(server);
        (await Next(poller)).Count.ShouldBe(1);
        (await Next(poller)).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_failure_a_feed_is_left_alone_for_longer_or_as_long_as_its_server_asks()
    {
        using var server = new FeedServer(
            (number, context) =>
            {
                if (number is 3 or 4)
                {
                    context.Response.Headers["Retry-After"] = number == 3 ? "7200" : "Sun, 04 May 2031 23:45:00 GMT";
                }
                context.Response.StatusCode = number switch
                {
                    1 or 2 => 503,
                    3 or 4 => 429,
                    _ => 200,
                };
                FeedServer.Write(context, Feed("Two died"));
            }
        );
        using var poller = Poller(server);
        for (var i = 0; i < 4; i++)
        {
            (await Next(poller))
                .ShouldHaveSingleItem()
                .ShouldBeOfType<Unread>()
                .Reason.ShouldBe(UnreadReason.NotFetched);
        }
        Texts(await Next(poller)).ShouldBe(["Two died"]);
        (await Next(poller)).ShouldBeEmpty();
        // At 10:00, 10:30, 11:30, 13:30, and at 23:45 as asked.
        clock.Waited.Select(w => w.TotalMinutes).ShouldBe([30, 60, 120, 615, 15]);
    }

    [Fact]
    public async Task What_is_gone_is_asked_no_more()
    {
        using var server = new FeedServer((_, context) => FeedServer.Status(context, 410));
        using var poller = Poller(server);
        (await Next(poller)).Count.ShouldBe(1);
        (await poller.Next(TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Redirections_are_followed_so_far_and_no_further()
    {
        using var server = new FeedServer(
            (number, context) =>
            {
                if (number == 1)
                {
                    context.Response.Headers["Location"] = "/moved";
                    FeedServer.Status(context, 302);
                }
                else if (number == 2)
                {
                    FeedServer.Write(context, Feed("Two died"));
                }
                else
                {
                    context.Response.Headers["Location"] = $"/round/{number}";
                    FeedServer.Status(context, 307);
                }
            }
        );
        using var poller = Poller(server);
        Texts(await Next(poller)).ShouldBe(["Two died"]);
        (await Next(poller))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<Unread>()
            .Detail.ShouldBe("more than 5 redirections");
        server.Asked.Count.ShouldBe(2 + 6);
    }

    [Fact]
    public async Task A_feed_without_end_is_refused()
    {
        using var server = new FeedServer(
            (_, context) =>
            {
                context.Response.SendChunked = true;
                var block = new byte[1 << 20];
                for (var i = 0; i < 20; i++)
                {
                    context.Response.OutputStream.Write(block);
                }
                context.Response.Close();
            }
        );
        using var poller = Poller(server);
        (await Next(poller)).ShouldHaveSingleItem().ShouldBeOfType<Unread>().Reason.ShouldBe(UnreadReason.TooLarge);
    }

    [Fact]
    public async Task An_answer_that_does_not_end_is_waited_for_so_long_and_no_longer()
    {
        using var asked = new SemaphoreSlim(0);
        using var server = new FeedServer(
            (_, context) =>
            {
                context.Response.SendChunked = true;
                context.Response.OutputStream.Write("<rss>"u8);
                context.Response.OutputStream.Flush();
                asked.Wait(TimeSpan.FromSeconds(20));
                context.Response.Abort();
            }
        );
        using var poller = Poller(server, Here with { Patience = TimeSpan.FromSeconds(1) });
        (await Next(poller)).ShouldHaveSingleItem().ShouldBeOfType<Unread>().Reason.ShouldBe(UnreadReason.NotFetched);
        asked.Release();
    }

    [Fact]
    public async Task Pages_that_items_link_to_are_fetched_once_where_they_are_asked_for()
    {
        using var server = new FeedServer(
            (number, context) =>
                FeedServer.Write(
                    context,
                    context.Request.RawUrl == "/page"
                        ? "<html><body><p>Two people died in the flood.</p></body></html>"
                        : $"<rss><channel><ttl>{number}</ttl><item><title>Two died</title><link>{context.Request.Url!.GetLeftPart(UriPartial.Authority)}/page</link></item></channel></rss>"
                )
        );
        using var poller = Poller(server, Here with { Pages = true });
        Texts(await Next(poller)).ShouldBe(["Two died", "Two people died in the flood."]);
        Texts(await Next(poller)).ShouldBeEmpty();
        server.Asked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Whoever_stops_it_waits_for_nothing()
    {
        using var server = new FeedServer((_, context) => FeedServer.Write(context, Feed("Two died")));
        using var poller = new FeedPoller([server.Address], Here, Wire.Open(true), TimeProvider.System);
        await Next(poller);
        using var stop = new CancellationTokenSource();
        var waiting = poller.Next(stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task An_address_of_this_machine_is_refused_unasked()
    {
        using var server = new FeedServer((_, context) => FeedServer.Write(context, Feed("Two died")));
        using var poller = new FeedPoller([server.Address], new PollingOptions(), Wire.Open(false), clock);
        Reason(await Next(poller)).ShouldBe(UnreadReason.PrivateAddress);
        server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_resolves_to_this_machine_is_refused_when_it_is_connected_to()
    {
        using var server = new FeedServer((_, context) => FeedServer.Write(context, Feed("Two died")));
        // Lets the address pass as if it named another machine.
        using var poller = new FeedPoller([server.Address], Here, Wire.Open(allowPrivate: false), clock);
        Reason(await Next(poller)).ShouldBe(UnreadReason.PrivateAddress);
        server.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://10.0.0.1/feed")]
    [InlineData("http://[::1]/feed")]
    [InlineData("http://localhost:8080/feed")]
    [InlineData("http://0x7f000001/feed")]
    public async Task A_redirection_to_a_private_address_is_refused(string to)
    {
        using var wire = new Redirecting(to);
        using var poller = new FeedPoller([new Uri("http://news.example/rss")], new PollingOptions(), wire, clock);
        Reason(await Next(poller)).ShouldBe(UnreadReason.PrivateAddress);
        wire.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_redirection_to_a_file_is_not_followed()
    {
        using var wire = new Redirecting("file:///etc/passwd");
        using var poller = new FeedPoller([new Uri("http://news.example/rss")], Here, wire, clock);
        Reason(await Next(poller)).ShouldBe(UnreadReason.NotFetched);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("192.168.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("::ffff:192.168.0.1", true)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("172.32.0.1", false)]
    [InlineData("2606:4700::1", false)]
    [InlineData("::ffff:8.8.8.8", false)]
    public void Addresses_of_the_open_internet_are_told_from_others(string address, bool isPrivate) =>
        Addresses.IsPrivate(IPAddress.Parse(address)).ShouldBe(isPrivate);

    private static UnreadReason Reason(IReadOnlyList<Intake> intakes) =>
        intakes.ShouldHaveSingleItem().ShouldBeOfType<Unread>().Reason;

    private sealed class Redirecting(string to) : HttpMessageHandler
    {
        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            Asked++;
            var answer = new HttpResponseMessage(HttpStatusCode.Redirect) { Content = new ByteArrayContent([]) };
            answer.Headers.TryAddWithoutValidation("Location", to);
            return Task.FromResult(answer);
        }
    }
}
