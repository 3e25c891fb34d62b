using System.Diagnostics;

namespace Whence.Cli.Tests.Filing;

public sealed class WatchCommandTests
{
    private static byte[] Feed(params string[] items) =>
        [
            .. "<rss><channel><title>Valley Radio</title>"u8,
            .. items.SelectMany(i => System.Text.Encoding.UTF8.GetBytes($"<item><title>{i}</title></item>")),
            .. "</channel></rss>"u8,
        ];

    [Fact]
    public void New_items_of_a_feed_are_put_into_the_case()
    {
        using var matter = new Matter();
        var asked = 0;
        using var server = new AuthorityServer(
            (context, _) =>
                AuthorityServer.Send(
                    context,
                    asked++ == 0 ? Feed("Two were killed.") : Feed("Three were killed.", "Two were killed.")
                )
        );
        string[] watch = ["watch", "--once", "--allow-private", "--key", matter.Key, matter.Case, server.Url + "rss"];
        var (code, output, _) = Terminal.Run(null, watch);
        (code, output).ShouldBe((ExitCodes.Done, "rss-1\n"));
        (code, output, _) = Terminal.Run(null, watch);
        // The first place is now another's; the second item was seen before.
        (code, output).ShouldBe((ExitCodes.Done, "rss-1~2\nrss-1\n"));
        using var file = matter.Open();
        file.Reports.Whole("rss-1")!.Publisher.ShouldBe("Valley Radio");
        file.Reports.Count.ShouldBe(2);
    }

    [Fact]
    public void A_private_address_is_refused_and_named()
    {
        using var matter = new Matter();
        var (code, output, error) = Terminal.Run(
            null,
            ["watch", "--once", "--key", matter.Key, matter.Case, "http://127.0.0.1:1/rss"]
        );
        (code, output).ShouldBe((ExitCodes.SomeUnread, ""));
        error.ShouldContain("http://127.0.0.1:1/rss");
        error.ShouldContain("[IN29]");
    }

    [Theory]
    [InlineData("ftp://news.example/rss")]
    [InlineData("feed.rss")]
    public void What_is_no_address_is_bad_usage(string feed) =>
        Terminal.Run(null, ["watch", "matter.whence", feed]).Code.ShouldBe(ExitCodes.BadUsage);

    [Fact]
    public void A_signal_to_end_ends_it_cleanly()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent by kill.");
        using var matter = new Matter();
        using var server = new AuthorityServer((context, _) => AuthorityServer.Send(context, Feed("Two were killed.")));
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(Desk).Assembly.Location,
                "watch",
                "--allow-private",
                "--key",
                matter.Key,
                matter.Case,
                server.Url + "rss",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadLine().ShouldBe("rss-1");
        // A program started in the background may have been told to pass over interrupts: this signal always comes through.
        using (Process.Start("kill", ["-TERM", process.Id.ToString(null, null)]))
        {
            process.WaitForExit(TimeSpan.FromSeconds(60)).ShouldBeTrue();
        }
        process.ExitCode.ShouldBe(ExitCodes.Done);
        using var file = matter.Open();
        file.Reports.Count.ShouldBe(1);
    }
}
