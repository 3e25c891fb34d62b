using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using NodaTime;
using Whence.Casework;
using Whence.Sqlite;
using Whence.Web.Adding;
using Whence.Web.Cases;

namespace Whence.Web.Tests.Adding;

public sealed class RestartTests
{
    [Fact]
    public async Task A_lot_goes_on_after_a_restart_and_its_page_tells_of_it_at_the_same_address()
    {
        await using var desk = await ServedCase.Of();
        using var visitor = new Visitor(desk);
        var address = await Sent(visitor, 1_500);
        await desk.Restart();
        var over = await visitor.Settled(address);
        Counts(over).ShouldBe(["1,500", "0", "0"]);
        over.QuerySelector("#lot > .note:last-child")!.TextContent.ShouldContain("kept until");
        (await visitor.Page("/reports")).QuerySelector("caption")!.TextContent.ShouldContain("1,500 in the case");

        await desk.Restart();
        var again = await visitor.Page(address);
        Counts(again).ShouldBe(["1,500", "0", "0"]);
        again.QuerySelectorAll(".lines a").Length.ShouldBe(1_000);
        (await visitor.Page("/add")).QuerySelector($"a[href='{address}']").ShouldNotBeNull();

        DeskFolder.Redact(desk.Path).ShouldBe(0);
        using var forgotten = await visitor.Get(address);
        forgotten.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_waits_is_its_owners_alone_and_what_cannot_go_on_is_told_kept_and_tried_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions are others there");
        await using var desk = await ServedCase.Of();
        using var visitor = new Visitor(desk);
        var key = Path.Combine(Path.GetDirectoryName(desk.Path)!, "key");
        var kept = await File.ReadAllBytesAsync(key, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(key, "no key", TestContext.Current.CancellationToken);
        var address = await Sent(visitor, 3);
        IHtmlDocument held;
        do
        {
            held = await visitor.Page(address);
        } while (held.QuerySelector("[role=alert]") is null);
        held.QuerySelector("h1")!.TextContent.ShouldBe("It cannot go on for now");
        var folder = new DirectoryInfo(DeskFolder.Of(desk.Path));
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            {
                file.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.FullName);
            }
            foreach (var inner in folder.EnumerateDirectories("*", SearchOption.AllDirectories).Append(folder))
            {
                (
                    inner.UnixFileMode & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)
                ).ShouldBe(UnixFileMode.None, inner.FullName);
            }
        }

        await File.WriteAllBytesAsync(key, kept, TestContext.Current.CancellationToken);
        (await visitor.Send(held, "#lot button.chief")).StatusCode.ShouldBe(HttpStatusCode.Found);
        Counts(await visitor.Settled(address)).ShouldBe(["3", "0", "0"]);
        Left(desk).ShouldBe(["over.json"]);
    }

    [Fact]
    public async Task What_is_given_up_is_deleted()
    {
        await using var desk = await ServedCase.Of();
        using var visitor = new Visitor(desk);
        var key = Path.Combine(Path.GetDirectoryName(desk.Path)!, "key");
        await File.WriteAllTextAsync(key, "no key", TestContext.Current.CancellationToken);
        var address = await Sent(visitor, 3);
        IHtmlDocument held;
        do
        {
            held = await visitor.Page(address);
        } while (held.QuerySelector("[role=alert]") is null);
        (await visitor.Send(held, "#lot button:not(.chief)")).StatusCode.ShouldBe(HttpStatusCode.Found);
        var over = await visitor.Settled(address);
        over.QuerySelector("h1")!.TextContent.ShouldBe("Stopped");
        Counts(over).ShouldBe(["0", "0", "0"]);
        Left(desk).ShouldBe(["over.json"]);
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_nothing_is_taken_and_the_page_says_why()
    {
        await using var desk = await ServedCase.Of(options =>
        {
            File.WriteAllText(DeskFolder.Of(options.Case), "a file where the folder would be");
            return options;
        });
        using var visitor = new Visitor(desk);
        await Refused(visitor, 3, "nothing can be kept there");
        (await visitor.Page("/reports")).QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_too_much_waits_already_nothing_more_is_taken()
    {
        await using var desk = await ServedCase.Of(options => options with { WaitingBytes = 100_000 });
        using var visitor = new Visitor(desk);
        await Refused(visitor, 1_000, "wait to be read already");
        Counts(await visitor.Settled(await Sent(visitor, 3))).ShouldBe(["3", "0", "0"]);
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_taken_by_half_and_the_page_says_why()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "needs ulimit to bound the size of files");
        var folder = Directory.CreateTempSubdirectory("whence-full-").FullName;
        try
        {
            var path = Path.Combine(folder, "matter.whence");
            CaseFile.Create(path).Case!.Dispose();
            await using (var server = await ServerProcess.Start(path, Path.Combine(folder, "key"), largestFile: 8_192))
            {
                using var visitor = new Visitor(server.Address);
                await Refused(visitor, 9 * 1024 * 10, "it could not be put on disk");
                Directory.GetDirectories(DeskFolder.Of(path), "*", SearchOption.AllDirectories).Length.ShouldBe(1);
                Counts(await visitor.Settled(await Sent(visitor, 3))).ShouldBe(["3", "0", "0"]);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_case_is_served_once_at_a_time()
    {
        var folder = Directory.CreateTempSubdirectory("whence-twice-").FullName;
        try
        {
            var options = new ServeOptions(Path.Combine(folder, "matter.whence"));
            using (var first = new StateFolder(options))
            {
                first.Fault.ShouldBeNull();
                using var second = new StateFolder(options);
                second.IsTaken.ShouldBeTrue();
                second.Fault.ShouldNotBeNull().ShouldContain("is served already");
            }
            using var after = new StateFolder(options);
            after.IsTaken.ShouldBeFalse();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_came_of_a_lot_is_forgotten_after_its_time_and_beyond_its_number()
    {
        var folder = Directory.CreateTempSubdirectory("whence-spool-").FullName;
        try
        {
            var clock = new SetClock(Instant.FromUtc(2026, 1, 1, 0, 0));
            var options = new ServeOptions(Path.Combine(folder, "matter.whence")) { Clock = clock };
            using var state = new StateFolder(options);
            var spool = new LotSpool(state, options);
            var first = Over(spool, clock);
            for (var i = 0; i < LotSpool.MostRemembered; i++)
            {
                clock.Now += Duration.FromSeconds(1);
                Over(spool, clock);
            }
            spool.Account(first).ShouldBeNull();
            spool.Latest(int.MaxValue).Length.ShouldBe(LotSpool.MostRemembered);
            clock.Now += LotSpool.Remembered + Duration.FromSeconds(1);
            var last = Over(spool, clock);
            spool.Latest(int.MaxValue).ShouldHaveSingleItem().Id.ShouldBe(last);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Over(LotSpool spool, SetClock clock)
    {
        using var draft = spool.Draft();
        var lot = draft.Lot;
        draft.Take(lot);
        spool.End(lot.Id, new LotAccount(0, 0, [0, 0, 0, 0], []) { Ended = clock.Now });
        spool.Clear(lot.Id);
        return lot.Id;
    }

    private static async Task Refused(Visitor visitor, int reports, string why)
    {
        using var refused = await Send(visitor, reports);
        refused.StatusCode.ShouldBe(HttpStatusCode.InsufficientStorage);
        (await Visitor.Page(refused)).QuerySelector(".lead")!.TextContent.ShouldContain(why);
    }

    private static async Task<string> Sent(Visitor visitor, int reports)
    {
        using var sent = await Send(visitor, reports);
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        return sent.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> Send(Visitor visitor, int reports)
    {
        var token = (IHtmlInputElement)
            (await visitor.Page("/add")).QuerySelector("main [name=__RequestVerificationToken]")!;
        var lines = Enumerable
            .Range(0, reports)
            .Select(i =>
                $$"""{"id":"many{{i}}","text":"Police said {{i + 2}} people were killed in Tula, on the day {{i}}."}"""
            );
        return await visitor.Upload(
            "/add/reports",
            [(token.Name!, token.Value)],
            [("many.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines)))]
        );
    }

    private static IEnumerable<string> Counts(IHtmlDocument page) =>
        page.QuerySelectorAll(".counts strong").Select(e => e.TextContent);

    // But for what the desk holds as long as it runs.
    private static IEnumerable<string> Left(ServedCase desk) =>
        Directory
            .EnumerateFiles(DeskFolder.Of(desk.Path), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file))
            .Where(name => name != "lock");
}
