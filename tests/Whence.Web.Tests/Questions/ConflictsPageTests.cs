namespace Whence.Web.Tests.Questions;

public sealed class ConflictsPageTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task The_newest_come_first_each_drawn_told_and_tied_to_its_questions()
    {
        var page = await desk.Case.Page("/conflicts");
        page.Words(".clash .tag").ShouldBe(["≈ strain", "⚡ contradiction"]);
        page.QuerySelectorAll(".clash .row.all")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("What the others allow");
        foreach (var card in page.QuerySelectorAll(".card"))
        {
            card.QuerySelector("a[href^='/question?id=']").ShouldNotBeNull();
            card.QuerySelectorAll("a.words").Length.ShouldBeGreaterThan(1);
        }
    }

    [Fact]
    public async Task One_kind_is_asked_for_by_its_name()
    {
        (await desk.Case.Page("/conflicts?kind=contradiction")).Words(".clash .tag").ShouldBe(["⚡ contradiction"]);
        (await desk.Case.Page("/conflicts?kind=revision"))
            .Words(".empty")
            .ShouldBe(["None is like that. All conflicts"]);
    }
}
