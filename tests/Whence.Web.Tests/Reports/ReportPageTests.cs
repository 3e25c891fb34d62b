using System.Net;
using Whence.Testing;

namespace Whence.Web.Tests.Reports;

public sealed class ReportPageTests(SampleDesk desk) : IClassFixture<SampleDesk>, IDisposable
{
    private readonly Visitor visitor = new(desk.Case);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Every_report_opens_from_the_list_with_its_whole_text_and_an_anchor_for_each_figure()
    {
        var list = await visitor.Page("/reports");
        var links = list.QuerySelectorAll("tbody td[data-label=Report] a")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        links.Count.ShouldBe(10);
        foreach (var link in links)
        {
            var page = await visitor.Page(link);
            page.QuerySelector(".reading")!.TextContent.Length.ShouldBeGreaterThan(300);
            foreach (var note in page.QuerySelectorAll(".margin > li[id^='n-f']"))
            {
                page.GetElementById(note.Id![2..]).ShouldNotBeNull().ClassList.ShouldContain("m-figure");
            }
            page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        }
    }

    [Fact]
    public async Task What_an_address_asks_for_is_marked_and_found_under_its_anchor()
    {
        var page = await visitor.Page("/report?id=2023-05-18-national-gazette&at=10-25#at");
        page.GetElementById("at").ShouldNotBeNull();
        string.Concat(page.QuerySelectorAll(".m-sought").Select(e => e.TextContent)).Length.ShouldBe(15);
    }

    [Fact]
    public async Task A_passage_that_two_reports_share_leads_to_the_same_words_in_the_other()
    {
        var found = 0;
        foreach (
            var link in (await visitor.Page("/reports"))
                .QuerySelectorAll("tbody a")
                .Select(a => a.GetAttribute("href")!)
        )
        {
            var page = await visitor.Page(link);
            foreach (
                var other in page.QuerySelectorAll(".margin a")
                    .Select(a => a.GetAttribute("href")!)
                    .Where(href => href.EndsWith("#at", StringComparison.Ordinal))
            )
            {
                (await visitor.Page(other)).GetElementById("at").ShouldNotBeNull();
                found++;
            }
        }
        found.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_original_comes_as_a_file_of_no_kind_that_a_browser_would_show()
    {
        using var answer = await visitor.Get("/report/original?id=2023-05-18-national-gazette");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(
            await File.ReadAllBytesAsync(
                Path.Combine(Shared.Root, "samples", "flood", "2023-05-18-national-gazette.txt"),
                TestContext.Current.CancellationToken
            )
        );
    }

    [Theory]
    [InlineData("/report")]
    [InlineData("/report?id=none")]
    [InlineData("/report/original?id=none")]
    public async Task What_is_not_in_the_case_is_not_found(string address)
    {
        using var answer = await visitor.Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/reports?from=2023-05-19&until=2023-05-19", 2)]
    [InlineData("/reports?words=nosuchwordanywhere", 0)]
    [InlineData("/reports?from=never", 10)]
    public async Task The_list_is_narrowed_by_day_and_words(string address, int count) =>
        (await visitor.Page(address)).QuerySelectorAll("tbody tr").Length.ShouldBe(count);

    [Fact]
    public async Task A_day_to_end_with_is_of_the_reports_and_asks_for_no_figures() =>
        (await visitor.Page("/reports?until=2040-01-01"))
            .QuerySelectorAll("p.note")
            .ShouldNotContain(note => note.TextContent.StartsWith("Those with figures"));
}
