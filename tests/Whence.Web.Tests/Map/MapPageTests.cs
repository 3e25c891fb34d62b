using AngleSharp;

namespace Whence.Web.Tests.Map;

public sealed class MapPageTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task The_picture_and_the_list_say_the_same_and_lead_to_the_figures()
    {
        var page = await Page("/map?in=RU");
        var kursk = page.QuerySelector("#at-RU-KRS")!;
        kursk.TextContent.ShouldContain("somewhere in the region; the mark stands at Kursk");
        page.QuerySelectorAll("svg.map a").Select(a => a.GetAttribute("href")).ShouldContain("#at-RU-KRS");
        var figures = kursk.QuerySelector("a")!.GetAttribute("href")!;
        (
            await desk.Case.Client.GetAsync(new Uri(figures, UriKind.Relative), TestContext.Current.CancellationToken)
        ).EnsureSuccessStatusCode();
        page.QuerySelector("figcaption")!.TextContent.ShouldContain("Crimea in Ukraine");
    }

    [Fact]
    public async Task Filters_leave_what_was_counted_of_a_measure_on_some_days()
    {
        var all = await Figures("/map");
        var killed = await Figures("/map?measure=killed");
        killed.ShouldBeInRange(1, all - 1);
        (await Figures("/map?measure=killed&from=2024-12-01")).ShouldBeInRange(1, killed - 1);
        (await Page("/map?to=1999-01-01"))
            .QuerySelector(".empty")!
            .TextContent.ShouldContain("Fewer filters find more");
        var nearer = (await Page("/map?measure=killed"))
            .QuerySelectorAll(".levels a")
            .Select(a => a.GetAttribute("href"));
        nearer.ShouldAllBe(href => href!.Contains("measure=killed"));
    }

    [Theory]
    [InlineData("/map?in=%00")]
    [InlineData("/map?in=RU%3Cscript%3E")]
    [InlineData("/map?in=RU&measure=%22%3E%3Cscript%3E")]
    [InlineData("/map?in=AQ")]
    public async Task What_is_asked_amiss_is_answered_with_a_page(string address)
    {
        var page = await Page(address);
        page.QuerySelectorAll("main script").ShouldBeEmpty();
        page.QuerySelector("h1")!.TextContent.ShouldStartWith("Where");
    }

    private async Task<int> Figures(string address)
    {
        var page = await Page(address);
        return page.QuerySelectorAll(".places [data-count][href^='/figures']:not([href*='clashing'])")
            .Sum(count =>
                int.Parse(count.GetAttribute("data-count")!, System.Globalization.CultureInfo.InvariantCulture)
            );
    }

    private async Task<AngleSharp.Dom.IDocument> Page(string address)
    {
        var html = await desk.Case.Client.GetStringAsync(new Uri(address, UriKind.Relative));
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }
}
