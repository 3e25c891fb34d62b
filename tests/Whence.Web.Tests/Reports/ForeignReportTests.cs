using System.Net;
using System.Text.Json;

namespace Whence.Web.Tests.Reports;

public sealed class ForeignReportTests : IAsyncLifetime
{
    private const string Hostile = "</span><script>alert(1)</script>\u202Edrow\u200B";

    private readonly string file = Path.Combine(Path.GetTempPath(), $"whence-{Guid.NewGuid():N}.jsonl");
    private ServedCase desk = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        var prose = string.Join(
            "\n",
            Enumerable.Range(0, 900).Select(i => $"Line {i} of a long account of the storm.")
        );
        await File.WriteAllLinesAsync(
            file,
            [
                Line(
                    "foreign",
                    Hostile,
                    "Gazette " + Hostile,
                    "javascript:alert(1)",
                    $"{Hostile} Police said 12 people were killed on Monday in Tula. {new string('w', 50_000)}"
                ),
                Line(
                    "long",
                    "Long",
                    "Morning Post",
                    "https://example.org/a?b=<c>",
                    prose + "\nPolice said that 40 people were killed in Tula.\n" + prose
                ),
            ],
            TestContext.Current.CancellationToken
        );
        desk = await ServedCase.Of(file);
        visitor = new Visitor(desk);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await desk.DisposeAsync();
        File.Delete(file);
    }

    [Fact]
    public async Task Hostile_words_are_text_in_title_publisher_address_and_text()
    {
        foreach (var address in new[] { "/report?id=foreign", "/reports" })
        {
            var page = await visitor.Page(address);
            page.QuerySelectorAll("script").ShouldAllBe(s => s.GetAttribute("src") != null);
            page.Body!.TextContent.ShouldContain("<script>alert(1)</script>");
            page.Body.TextContent.ShouldContain("U+202E");
            page.QuerySelectorAll("a[href^='javascript:']").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_figure_of_a_long_report_opens_on_the_page_that_holds_it()
    {
        var first = await visitor.Page("/report?id=long");
        first.QuerySelector(".reading .m-figure").ShouldBeNull();
        first.QuerySelector(".pages a[rel=next]").ShouldNotBeNull();
        var text = JsonDocument
            .Parse((await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken))[1])
            .RootElement.GetProperty("text")
            .GetString()!;
        var anchor = $"f{text.IndexOf("40 people", StringComparison.Ordinal)}";
        var page = await visitor.Page(Words.Links.Words("long#" + anchor));
        page.GetElementById(anchor).ShouldNotBeNull().TextContent.ShouldBe("40");
        page.QuerySelector(".m-sought").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/reports?publisher=gazette", "foreign")]
    [InlineData("/reports?words=account+storm", "long")]
    public async Task The_list_is_narrowed_by_publisher_and_words(string address, string id) =>
        (await visitor.Page(address))
            .QuerySelectorAll("tbody td[data-label=Report] a")
            .ShouldHaveSingleItem()
            .GetAttribute("href")
            .ShouldBe("/report?id=" + id);

    [Fact]
    public async Task An_address_of_the_web_is_led_to_without_telling_from_where()
    {
        var link = (await visitor.Page("/report?id=long")).QuerySelector("a[rel~=noreferrer]").ShouldNotBeNull();
        link.GetAttribute("rel").ShouldNotBeNull().ShouldContain("noopener");
        link.GetAttribute("href").ShouldBe("https://example.org/a?b=%3Cc%3E");
    }

    [Theory]
    [InlineData("&page=-4")]
    [InlineData("&page=99999999999999999999")]
    [InlineData("&page=700")]
    [InlineData("&at=f999999999")]
    [InlineData("&at=999999990-999999999")]
    [InlineData("&at=%00")]
    public async Task An_address_that_asks_for_what_is_not_there_opens_the_report_all_the_same(string asked)
    {
        using var answer = await visitor.Get("/report?id=long" + asked);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string Line(string id, string title, string publisher, string url, string text) =>
        JsonSerializer.Serialize(
            new
            {
                id,
                title,
                publisher,
                published = "2024-12-23",
                url,
                language = "en",
                text,
            }
        );
}
