using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Whence.Casework;
using Whence.Examining.Custody;
using Whence.Sqlite;
using Whence.Web.Adding;
using Whence.Web.Cases;

namespace Whence.Web.Tests.Adding;

public sealed class AddedExhibitsTests : IAsyncLifetime
{
    private static readonly byte[] Clip = "\0\0\0\u0010ftypisom\0\0\0\0"u8.ToArray();

    private ServedCase desk = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await ServedCase.Of(Path.Combine(Testing.Shared.Root, "samples", "flood"));
        visitor = new Visitor(desk);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task What_became_of_each_file_is_told_as_the_command_line_tells_it_and_the_custody_begins()
    {
        var page = await Examined(
            [
                ("from", "https://example.org/post/1"),
                ("by", "Ada Stern"),
                ("when", "2024-12-23"),
                ("where", "Castrel"),
                ("how", "downloaded by hand"),
                ("claims", "2023-05-17-valley-radio\n2023-05-17-valley-radio#f0\n"),
            ],
            [("clip.mp4", Clip), ("empty.jpg", []), ("notes.txt", "words"u8.ToArray())]
        );
        Counts(page).ShouldBe(["1", "0", "3"]);
        var lines = page.QuerySelectorAll(".lines .unread").Select(e => e.TextContent.Trim()).ToList();
        lines.ShouldContain(line => line.StartsWith("clip.mp4: kept, and not watched: ", StringComparison.Ordinal));
        lines.ShouldContain(line =>
            line.StartsWith("empty.jpg: not examined: it is empty", StringComparison.Ordinal)
            && line.EndsWith("[ME01]", StringComparison.Ordinal)
        );
        lines.ShouldContain(line => line.StartsWith("notes.txt: not examined: ", StringComparison.Ordinal));

        var exhibit = await visitor.Page(page.QuerySelector("#Kept a")!.GetAttribute("href")!);
        exhibit.QuerySelector("h1")!.TextContent.ShouldBe("clip.mp4");
        var words = exhibit.QuerySelector("main")!.TextContent;
        foreach (
            var said in (string[])
                [
                    "https://example.org/post/1",
                    "Ada Stern",
                    "Castrel",
                    "downloaded by hand",
                    "At least five",
                    "speaks of it",
                ]
        )
        {
            words.ShouldContain(said);
        }
        Acts().ShouldBe([CustodyAct.Acquired, CustodyAct.Examined]);

        // The same from the same place is no news; that it was looked at again is.
        Counts(
                await Examined(
                    [("from", "https://example.org/post/1"), ("how", "downloaded by hand")],
                    [("clip.mp4", Clip)]
                )
            )
            .ShouldBe(["0", "1", "1"]);
        Acts().ShouldBe([CustodyAct.Acquired, CustodyAct.Examined, CustodyAct.Examined]);
    }

    [Fact]
    public async Task A_description_alone_is_examined()
    {
        var page = await Examined(
            [],
            [],
            ("description", "card.json", """{"name":"Orla Finch","born":"30.02.1999","photo":"absent"}"""u8.ToArray())
        );
        page.QuerySelector("#Kept .note")!.TextContent.ShouldContain("2 observed");
        var exhibit = await visitor.Page(page.QuerySelector("#Kept a")!.GetAttribute("href")!);
        exhibit
            .QuerySelector("#findings")!
            .ParentElement!.TextContent.ShouldContain("no photograph on it, as described");
    }

    [Theory]
    [InlineData("when", "the day before", "neither a day")]
    [InlineData("claims", "no-such-report", "no-such-report")]
    [InlineData("claims", "2023-05-17-valley-radio#f99999", "2023-05-17-valley-radio#f99999")]
    public async Task What_was_said_of_them_is_looked_at_before_anything_is_taken(string field, string said, string why)
    {
        using var refused = await Send([(field, said)], [("clip.mp4", Clip)]);
        await Refused(refused, why);
    }

    [Theory]
    [InlineData("description", """{"nmae":"Orla Finch"}""", "nmae")]
    [InlineData("description", """{"file":"front.jpg","name":"Orla Finch"}""", "no file is called “front.jpg”")]
    [InlineData("layout", """{"name":"card"}""", "card.json")]
    public async Task A_card_or_layout_that_cannot_be_read_is_told_before_anything_is_taken(
        string field,
        string json,
        string why
    )
    {
        using var refused = await Send([], [("clip.mp4", Clip)], (field, "card.json", Encoding.UTF8.GetBytes(json)));
        await Refused(refused, why);
    }

    [Fact]
    public async Task Exhibits_that_the_case_had_when_the_server_ended_are_told_of_and_not_put_in_again()
    {
        var id = "";
        await using var restarted = await ServedCase.Of(options =>
        {
            using var state = new StateFolder(options);
            var spool = new LotSpool(state, options);
            using var draft = spool.Draft();
            draft.Add("clip.mp4", new MemoryStream(Clip), TestContext.Current.CancellationToken).Wait();
            var lot = draft.Lot with { Exhibits = new SentExhibits() };
            draft.Take(lot);
            spool.Keep(lot.Id, [new AddedLine(AddedKind.Kept, "sha256:1f", "clip.mp4")]);
            using var file = CaseFile.Open(options.Case, CaseAccess.Write).Case!;
            using var batch = file.Begin(SigningKey.At(options.Key).Value!);
            batch.Mark(lot.Id, 0, null);
            batch.Commit();
            id = lot.Id;
            return options;
        });
        using var other = new Visitor(restarted);
        var page = await other.Settled("/add/job?id=" + id);
        page.QuerySelector("#Kept a")!.TextContent.ShouldBe("clip.mp4");
        (await other.Page("/exhibits")).QuerySelector(".empty").ShouldNotBeNull();
        using var case_ = CaseFile.Open(restarted.Path).Case!;
        case_.Lots.Of(id).ShouldBeEmpty();
    }

    [Fact]
    public async Task Exhibits_that_were_being_examined_when_the_server_was_killed_are_examined_once_it_is_started_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        var folder = Directory.CreateTempSubdirectory("whence-exhibits-").FullName;
        try
        {
            var (path, key) = (Path.Combine(folder, "matter.whence"), Path.Combine(folder, "key"));
            CaseFile.Create(path).Case!.Dispose();
            foreach (var tool in (string[])["ffmpeg", "ffprobe"])
            {
                File.WriteAllText(Path.Combine(folder, tool), "#!/bin/bash\nexec sleep 30\n");
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(Path.Combine(folder, tool), UnixFileMode.UserRead | UnixFileMode.UserExecute);
                }
            }
            string address;
            await using (var server = await ServerProcess.Start(path, key, tools: folder))
            {
                using var sender = new Visitor(server.Address);
                using var sent = await Send(sender, [("by", "Ada")], [("clip.mp4", Clip)]);
                address = sent.Headers.Location!.ToString();
                (await sender.Page(address)).QuerySelector("[data-going]").ShouldNotBeNull();
            }
            await using (var server = await ServerProcess.Start(path, key))
            {
                using var looking = new Visitor(server.Address);
                Counts(await looking.Settled(address)).First().ShouldBe("1");
            }
            using var file = CaseFile.Open(path).Case!;
            file.Custody.Of(file.Exhibits.All().ShouldHaveSingleItem())
                .Links.Select(link => link.Act)
                .ShouldBe([CustodyAct.Acquired, CustodyAct.Examined]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private ImmutableArray<CustodyAct> Acts()
    {
        using var file = CaseFile.Open(desk.Path).Case!;
        return [.. file.Custody.Of(file.Exhibits.All().ShouldHaveSingleItem()).Links.Select(link => link.Act)];
    }

    private async Task Refused(HttpResponseMessage refused, string why)
    {
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Visitor.Page(refused)).QuerySelector(".lead")!.TextContent.ShouldContain(why);
        Directory.GetDirectories(Path.Combine(DeskFolder.Of(desk.Path), DeskFolder.Lots)).ShouldBeEmpty();
        (await visitor.Page("/exhibits")).QuerySelector(".empty").ShouldNotBeNull();
    }

    private async Task<IHtmlDocument> Examined(
        IEnumerable<(string, string)> said,
        IEnumerable<(string, byte[])> files,
        params IEnumerable<(string, string, byte[])> others
    )
    {
        using var sent = await Send(said, files, others);
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        return await visitor.Settled(sent.Headers.Location!.ToString());
    }

    private Task<HttpResponseMessage> Send(
        IEnumerable<(string, string)> said,
        IEnumerable<(string, byte[])> files,
        params IEnumerable<(string, string, byte[])> others
    ) => Send(visitor, said, files, others);

    private static async Task<HttpResponseMessage> Send(
        Visitor by,
        IEnumerable<(string, string)> said,
        IEnumerable<(string, byte[])> files,
        params IEnumerable<(string, string, byte[])> others
    )
    {
        var token = (IHtmlInputElement)(await by.Page("/add")).QuerySelector("main [name=__RequestVerificationToken]")!;
        return await by.Upload("/add/exhibits", [(token.Name!, token.Value), .. said], files, others);
    }

    private static IEnumerable<string> Counts(IHtmlDocument page) =>
        page.QuerySelectorAll(".counts strong").Select(e => e.TextContent);
}
