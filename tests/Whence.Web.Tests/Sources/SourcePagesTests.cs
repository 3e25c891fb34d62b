namespace Whence.Web.Tests.Sources;

public sealed class SourcePagesTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task Every_source_leads_to_what_it_said()
    {
        var page = await desk.Case.Page("/sources");
        var links = page.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBeGreaterThan(5);
        foreach (var link in links)
        {
            var source = await desk.Case.Page(link);
            source.QuerySelectorAll("main a.words").ShouldNotBeEmpty(link);
        }
    }

    [Fact]
    public async Task A_source_tells_what_it_said_when_where_and_how_it_stands()
    {
        var page = await desk.Case.Page("/source?name=a+south+korean+LAWMAKER");
        page.Words("h1").ShouldBe(["a South Korean lawmaker"]);
        var said = page.Words(".plain > li").First();
        said.ShouldStartWith("19 Dec 2024, first in 2024-12-19-seoul-courier");
        said.ShouldContain("“Nearly 100” [90–99] killed · North Korean soldiers · Kursk region");
        said.ShouldContain("“over 900” [901 or more] wounded");
        page.QuerySelector("a[href^='/origin?id=']").ShouldNotBeNull();
        page.QuerySelector("a[href^='/question?id=']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_gives_no_figure_but_takes_a_position_is_shown_with_it() =>
        (await desk.Case.Page("/source?name=Pyongyang")).Words("main h2").ShouldBe(["How it stands"]);

    [Fact]
    public async Task A_name_that_is_none_in_full_leads_to_those_that_have_it()
    {
        using var answer = await desk.Case.Client.GetAsync(
            new Uri("/source?name=Korean+lawmaker", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        answer.Headers.Location!.AbsoluteUri.ShouldEndWith("/sources?named=Korean%20lawmaker");
    }

    [Fact]
    public async Task Names_are_found_by_their_words()
    {
        (await desk.Case.Page("/sources?named=LAWMAKER")).Words("tbody th").ShouldBe(["a South Korean lawmaker"]);
        (await desk.Case.Page("/sources?named=nobody")).Words(".empty").ShouldBe(["Nobody is named so. All sources"]);
    }

    [Fact]
    public async Task An_origin_shows_every_report_that_carries_it_under_the_one_that_it_has_it_from()
    {
        var page = await desk.Case.Page("/origin?id=o%3A2024-12-19-seoul-courier%23f8");
        page.QuerySelectorAll("ul.tree a[href^='/report?id=']").Length.ShouldBe(4);
        page.Words("ul.tree ul.tree").ShouldHaveSingleItem().ShouldContain("citing it");
        page.QuerySelectorAll("a[href^='/question?id=']").ShouldNotBeEmpty();
        await desk.Case.Page("/origin?id=o%3Anone", status: 404);
    }
}
