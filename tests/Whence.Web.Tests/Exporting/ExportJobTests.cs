using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using NodaTime;
using Whence.Casework;
using Whence.Formats;
using Whence.Sqlite;
using Whence.Testing;
using Whence.Web.Cases;
using Whence.Web.Exporting;

namespace Whence.Web.Tests.Exporting;

public sealed class ExportJobTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("whence-jobs-").FullName;

    public ExportJobTests()
    {
        using var file = CaseFile.Create(CasePath).Case!;
        new ReportIntake(file, SigningKey.At(Key).Value!, new Inquiry()).Add(
            new ReportReader(originals: true).Read([Path.Combine(Shared.Root, "samples", "flood")]).OfType<Received>(),
            threads: 2
        );
    }

    private string CasePath => Path.Combine(folder, "matter.whence");

    private string Key => Path.Combine(folder, "key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_page_that_cannot_be_printed_is_told_and_the_ledger_tells_of_nothing()
    {
        await using var server = await Start("exit 1");
        using var visitor = new Visitor(server.Address);
        var (_, page) = await Over(visitor, await Asked(visitor, "pdf"));
        page.QuerySelector("h1")!.TextContent.ShouldBe("It could not be exported");
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Chromium printed nothing");
        Exports().ShouldBe(0);
        Files().ShouldBe(["over.json"]);
    }

    [Fact]
    public async Task What_is_cancelled_is_not_written_and_what_waits_behind_it_is()
    {
        await using var server = await Start("sleep 5");
        using var visitor = new Visitor(server.Address);
        var first = await Asked(visitor, "pdf");
        var second = await Asked(visitor, "json");
        var going = await visitor.Page(first);
        going.QuerySelector("h1")!.TextContent.ShouldBe("Exporting");
        (await visitor.Send(going, "#lot form button")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Over(visitor, first)).Page.QuerySelector("h1")!.TextContent.ShouldBe("Cancelled");
        (await Over(visitor, second)).Page.QuerySelector("h1")!.TextContent.ShouldBe("Exported");
        Exports().ShouldBe(1);
    }

    [Fact]
    public async Task What_was_being_written_when_the_server_was_killed_is_written_when_it_is_started_again()
    {
        string address;
        await using (var server = await Start("sleep 60"))
        {
            using var visitor = new Visitor(server.Address);
            address = await Asked(visitor, "pdf");
            (await visitor.Page(address)).QuerySelector("[data-going]").ShouldNotBeNull();
        }
        // It prints by what stands there now.
        await using (
            var server = await Start("for a; do case $a in --print-to-pdf=*) echo printed > \"${a#*=}\";; esac; done")
        )
        {
            using var visitor = new Visitor(server.Address);
            var (digest, page) = await Over(visitor, address);
            digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData("printed\n"u8)));
            await Kept(visitor, page, digest);
        }
        await using (var server = await Start("exit 1"))
        {
            using var visitor = new Visitor(server.Address);
            var (digest, page) = await Over(visitor, address);
            await Kept(visitor, page, digest);
            (await visitor.Page("/export")).QuerySelector($"a[href='{address}']").ShouldNotBeNull();
            (await visitor.Send(page, "form[method=post] button:not([form]):not(.theme)")).StatusCode.ShouldBe(
                HttpStatusCode.Found
            );
            (await visitor.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        Files().ShouldBeEmpty();
        Exports().ShouldBe(1);
    }

    [Fact]
    public void Files_go_after_their_time_and_beyond_their_number()
    {
        var clock = new SetClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        var options = new ServeOptions(CasePath) { Clock = clock };
        using var state = new StateFolder(options);
        var shelf = new ExportShelf(state, options);
        var first = Written(shelf, clock);
        for (var i = 0; i < ExportShelf.MostFiles; i++)
        {
            clock.Now += Duration.FromSeconds(1);
            Written(shelf, clock);
        }
        shelf.Open(first).ShouldBeNull();
        shelf.All.Length.ShouldBe(ExportShelf.MostFiles);
        clock.Now += ExportShelf.Kept + Duration.FromSeconds(1);
        var last = Written(shelf, clock);
        shelf.All.ShouldHaveSingleItem().Id.ShouldBe(last);
        shelf.Open("../" + last).ShouldBeNull();
    }

    private static string Written(ExportShelf shelf, SetClock clock)
    {
        var asked = new AskedExport("json", "figures", new(), null);
        var id = shelf.Make(asked);
        shelf.Waiting().ShouldHaveSingleItem().Asked.ShouldBe(asked);
        var draft = shelf.Draft(id);
        File.WriteAllText(draft, "written");
        shelf.End(id, new ExportAccount(asked) { Ended = clock.Now, Entry = 1 }, draft);
        return id;
    }

    private static async Task Kept(Visitor visitor, IHtmlDocument page, string digest)
    {
        using var file = await visitor.Get(page.QuerySelector("a[download]")!.GetAttribute("href")!);
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(digest);
    }

    private static async Task<string> Asked(Visitor visitor, string form)
    {
        using var sent = await visitor.Send(await visitor.Page("/export"), ".exporting button", ("form", form));
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        // The server comes back at another port.
        return sent.Headers.Location!.PathAndQuery;
    }

    private static async Task<(string Digest, IHtmlDocument Page)> Over(Visitor visitor, string address)
    {
        var page = await visitor.Settled(address);
        return (page.QuerySelector(".facts code")?.TextContent ?? "", page);
    }

    private long Exports()
    {
        using var file = CaseFile.Open(CasePath).Case!;
        return file
            .Ledger.Entries(0, file.Ledger.Size)
            .Count(entry => (string?)entry.Content.Value?["kind"] == EntryKinds.Export);
    }

    private IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Path.Combine(DeskFolder.Of(CasePath), DeskFolder.Exports), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file));

    // A server whose Chromium does as the script says.
    private Task<ServerProcess> Start(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        var tools = Path.Combine(folder, "tools");
        Directory.CreateDirectory(tools);
        var chromium = Path.Combine(tools, "chromium");
        File.WriteAllText(chromium, "#!/bin/bash\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(chromium, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        return ServerProcess.Start(CasePath, Key, tools: tools);
    }
}
