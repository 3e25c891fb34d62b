using System.Net;
using System.Text;
using AngleSharp.Html.Parser;

namespace Whence.Web.Tests.Exhibits;

public sealed class ExhibitPageTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    private static readonly string Address = "/exhibit?id=" + Uri.EscapeDataString(SampleExhibits.CardId);

    [Fact]
    public async Task Findings_are_told_with_their_grounds_and_drawn_over_the_picture_where_they_are()
    {
        var page = await Page(Address);
        var findings = page.QuerySelectorAll(".finding");
        findings.Length.ShouldBe(7);
        var first = findings[0].TextContent;
        first.ShouldContain("photo-absent");
        first.ShouldContain("observed");
        first.ShouldContain("0.012, held against 0.05");
        first.ShouldContain("wrong in 1 of 320 on the bench");
        first.ShouldContain(SampleExhibits.Hostile);
        page.QuerySelectorAll("main script").ShouldBeEmpty();

        var zone = page.QuerySelector(".pictured a[href='#finding-1'] rect")!;
        zone.GetAttribute("x").ShouldBe("40");
        zone.GetAttribute("height").ShouldBe("290");
        page.QuerySelector(".pictured")!.GetAttribute("viewBox").ShouldBe("0 0 1000 640");
        page.Body!.TextContent.ShouldNotContain("forged");
        page.Body.TextContent.ShouldNotContain("authentic");
    }

    [Fact]
    public async Task What_a_report_claims_of_it_opens_its_words_and_the_chain_is_told()
    {
        var page = await Page(Address);
        var said = page.QuerySelectorAll("main .plain a[href^='/report?id=']").ShouldHaveSingleItem();
        said.GetAttribute("href")!.ShouldContain("#f");
        page.Body!.TextContent.ShouldContain("a box");
        page.Body.TextContent.ShouldContain("The chain holds together");
    }

    [Fact]
    public async Task The_picture_is_made_anew_and_the_bytes_that_came_in_are_only_to_be_kept()
    {
        var picture = await desk.Case.Client.GetAsync(
            "/exhibit/picture?page=1&id=" + Uri.EscapeDataString(SampleExhibits.CardId),
            TestContext.Current.CancellationToken
        );
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        Encoding
            .Latin1.GetString(await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
            .ShouldNotContain(SampleExhibits.Hidden);
        var original = await desk.Case.Client.GetAsync(
            "/exhibit/original?id=" + Uri.EscapeDataString(SampleExhibits.CardId),
            TestContext.Current.CancellationToken
        );
        original.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        original.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        (await original.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(
            SampleExhibits.Card
        );
    }

    [Fact]
    public async Task What_cannot_be_shown_says_why()
    {
        var list = await Page("/exhibits");
        var clip = list.QuerySelectorAll("tbody a")
            .Single(a => a.TextContent.Contains("clip", StringComparison.Ordinal));
        (await Page(clip.GetAttribute("href")!)).Body!.TextContent.ShouldContain("No picture is shown");
    }

    [Theory]
    [InlineData("/exhibit?id=nothing")]
    [InlineData("/exhibit")]
    [InlineData("/exhibit/picture?id=nothing&page=1")]
    [InlineData("/exhibit/picture?page=99&id=")]
    [InlineData("/exhibit/original?id=nothing")]
    public async Task What_there_is_not_is_not_found(string address) =>
        (await desk.Case.Client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(string address) =>
        new HtmlParser().ParseDocument(
            await desk.Case.Client.GetStringAsync(address, TestContext.Current.CancellationToken)
        );
}
