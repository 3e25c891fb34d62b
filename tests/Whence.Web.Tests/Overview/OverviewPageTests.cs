namespace Whence.Web.Tests.Overview;

public sealed class OverviewPageTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task Numbers_of_the_case_lead_to_what_they_count()
    {
        var page = await desk.Case.Page("/");
        page.Words(".counts a")
            .ShouldBe(["10 reports", "17 independent voices", "18 questions", "4 of them contested", "2 conflicts"]);
        foreach (var address in page.QuerySelectorAll(".counts a").Select(a => a.GetAttribute("href")!))
        {
            await desk.Case.Page(address);
        }
    }

    [Fact]
    public async Task The_newest_clash_comes_first_drawn_and_told()
    {
        var page = await desk.Case.Page("/");
        page.Words(".clash .kind").First().ShouldBe("≈ strain, 20 Dec 2024");
        page.Words("#last + ul li").First().ShouldBe("2023-05-19-north-star");
    }

    [Fact]
    public async Task An_empty_case_says_what_to_do()
    {
        await using var empty = await ServedCase.Of();
        var page = await empty.Page("/");
        page.Words("h1").ShouldBe(["The case is empty"]);
        page.QuerySelector("main a[href='/add']").ShouldNotBeNull();
        foreach (
            var address in new[]
            {
                "/questions",
                "/conflicts",
                "/sources",
                "/positions",
                "/allegations",
                "/timeline",
                "/map",
            }
        )
        {
            (await empty.Page(address)).QuerySelectorAll(".empty").ShouldNotBeEmpty(address);
        }
    }
}
