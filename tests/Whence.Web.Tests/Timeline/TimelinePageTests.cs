namespace Whence.Web.Tests.Timeline;

public sealed class TimelinePageTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task Days_come_newest_first_with_what_was_said_first_on_them()
    {
        var page = await desk.Case.Page("/timeline");
        page.Words(".day-of h2 > a").First().ShouldBe("23 Dec 2024");
        page.QuerySelectorAll(".day-of a.words").ShouldNotBeEmpty();
        var before = page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        (await desk.Case.Page(before)).Words(".day-of h2 > a").ShouldBe(["17 May 2023"]);
    }

    [Fact]
    public async Task Days_are_asked_for_by_their_bounds()
    {
        var page = await desk.Case.Page("/timeline?from=2024-12-17&to=2024-12-19");
        page.Words(".day-of h2 > a").ShouldBe(["19 Dec 2024", "17 Dec 2024"]);
        (await desk.Case.Page("/timeline?from=2030-01-01")).Words(".empty").ShouldHaveSingleItem();
    }
}
