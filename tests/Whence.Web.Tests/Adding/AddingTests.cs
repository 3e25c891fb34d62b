using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Dom;
using Whence.Testing;

namespace Whence.Web.Tests.Adding;

public sealed class AddingTests : IAsyncLifetime
{
    private ServedCase desk = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await ServedCase.Of(Path.Combine(Shared.Root, "samples", "flood"));
        visitor = new Visitor(desk);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task What_became_of_each_input_is_told_as_the_command_line_tells_it()
    {
        var seen = await File.ReadAllBytesAsync(
            Path.Combine(Shared.Root, "samples", "flood", "2023-05-19-north-star.txt"),
            TestContext.Current.CancellationToken
        );
        var page = await Added(
            ("2024-01-02-new.txt", Encoding.UTF8.GetBytes("Police said 12 people were killed in Tula on Monday.")),
            ("2023-05-19-north-star.txt", seen),
            ("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]),
            ("empty.txt", [])
        );
        page.QuerySelectorAll(".counts strong").Select(e => e.TextContent).ShouldBe(["1", "1", "2"]);
        var lines = page.QuerySelectorAll(".lines li").Select(e => e.TextContent.Trim()).ToList();
        lines.ShouldContain(line =>
            line.StartsWith("picture.txt: not read: it is not text", StringComparison.Ordinal)
            && line.EndsWith("[IN07]", StringComparison.Ordinal)
        );
        lines.ShouldContain("empty.txt: not read: it is empty [IN05]");
        page.QuerySelector("a[href='/report?id=2024-01-02-new']").ShouldNotBeNull();
        (await visitor.Page("/report?id=2024-01-02-new"))
            .QuerySelector(".reading .m-figure")!
            .TextContent.ShouldBe("12");
    }

    [Fact]
    public async Task A_file_is_told_by_what_it_holds_and_its_name_leads_nowhere()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = zip.CreateEntry("2024-03-04-inner.txt").Open();
            await entry.WriteAsync(
                Encoding.UTF8.GetBytes("Five people were injured by the zeppelin, the mayor said."),
                TestContext.Current.CancellationToken
            );
        }
        var page = await Added(
            ("../../etc/passwd", packed.ToArray()),
            ("-", Encoding.UTF8.GetBytes("Six people were injured by the zeppelin, the mayor said."))
        );
        page.QuerySelectorAll(".counts strong").Select(e => e.TextContent).ShouldBe(["2", "0", "0"]);
        (await visitor.Page("/reports?words=zeppelin")).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_pasted_text_is_a_report_with_its_title_publisher_and_day()
    {
        var form = await visitor.Page("/add");
        using var sent = await visitor.Post(
            "/add/reports",
            [
                ("__RequestVerificationToken", Token(form)),
                ("text", "Police said 7 people were killed in Tula on Monday."),
                ("title", "Seven killed in “Tula”"),
                ("publisher", "Morning Post"),
                ("published", "2024-12-24"),
                ("url", "https://example.org/tula"),
            ]
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await visitor.Settled(sent.Headers.Location!.ToString());
        var report = await visitor.Page(page.QuerySelector(".lines a")!.GetAttribute("href")!);
        report.QuerySelector("h1")!.TextContent.ShouldBe("Seven killed in “Tula”");
        report.QuerySelector(".facts")!.TextContent.ShouldContain("Morning Post");
        report.QuerySelector(".facts")!.TextContent.ShouldContain("24 Dec 2024");
        report.QuerySelector(".margin")!.TextContent.ShouldContain("23 Dec 2024");
    }

    [Fact]
    public async Task More_than_is_taken_in_at_once_is_refused_and_so_is_what_does_not_come_from_the_desk()
    {
        using var forged = await visitor.Post("/add/reports", [("text", "Nobody sent this.")]);
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var form = await visitor.Page("/add");
        using var nothing = await visitor.Post(
            "/add/reports",
            [("__RequestVerificationToken", Token(form)), ("text", " ")]
        );
        nothing.Headers.Location!.ToString().ShouldBe("/add?nothing=yes");
        (await visitor.Page("/reports")).QuerySelectorAll("tbody tr").Length.ShouldBe(4);
    }

    [Fact]
    public async Task More_bytes_than_are_taken_in_at_once_are_refused_before_they_are_sent()
    {
        using var connection = new TcpClient(desk.Address.Host, desk.Address.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /add/reports HTTP/1.1\r\nHost: {desk.Address.Authority}\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                    + "Content-Length: 600000000\r\n\r\n--x\r\n"
            ),
            TestContext.Current.CancellationToken
        );
        using var answer = new StreamReader(stream, Encoding.ASCII);
        (await answer.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 413 Payload Too Large");
    }

    [Fact]
    public async Task A_lot_is_stopped_and_what_was_kept_stays()
    {
        var form = await visitor.Page("/add");
        var lines = Enumerable
            .Range(0, 3_000)
            .Select(i => $$"""{"id":"many{{i}}","text":"Police said {{i + 2}} people were killed in Tula."}""");
        using var sent = await visitor.Upload(
            "/add/reports",
            [("__RequestVerificationToken", Token(form))],
            [("many.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines)))]
        );
        var address = sent.Headers.Location!.ToString();
        var going = await visitor.Page(address);
        (await visitor.Send(going, "#lot form button")).StatusCode.ShouldBe(HttpStatusCode.Found);
        var over = await visitor.Settled(address);
        over.QuerySelector("h1")!.TextContent.ShouldBe("Stopped");
        var kept = int.Parse(
            over.QuerySelector(".counts strong")!.TextContent.Replace(",", "", StringComparison.Ordinal),
            System.Globalization.CultureInfo.InvariantCulture
        );
        kept.ShouldBeLessThan(3_000);
        var listed = (await visitor.Page("/reports")).QuerySelector("caption")!.TextContent;
        listed.ShouldContain($"{kept + 4:#,0} in the case");
    }

    [Fact]
    public async Task A_lot_that_is_not_known_is_not_found()
    {
        using var answer = await visitor.Get("/add/job?id=none");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<IHtmlDocument> Added(params (string Name, byte[] Bytes)[] files)
    {
        var form = await visitor.Page("/add");
        using var sent = await visitor.Upload("/add/reports", [("__RequestVerificationToken", Token(form))], files);
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        return await visitor.Settled(sent.Headers.Location!.ToString());
    }

    private static string Token(IHtmlDocument page) =>
        ((IHtmlInputElement)page.QuerySelector("main [name=__RequestVerificationToken]")!).Value;
}
