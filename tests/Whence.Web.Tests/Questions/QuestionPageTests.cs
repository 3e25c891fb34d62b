namespace Whence.Web.Tests.Questions;

public sealed class QuestionPageTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    private const string Contested = "/question?id=q%3A2023-05-17-valley-radio%23f0";

    [Fact]
    public async Task Every_voice_stands_on_one_scale_with_its_words_and_who_says_so()
    {
        var page = await desk.Case.Page(Contested);
        var voices = page.QuerySelectorAll(".voices [data-row]").ToList();
        voices.Count.ShouldBe(5);
        foreach (var voice in voices)
        {
            voice.QuerySelector("a.words")!.GetAttribute("href")!.ShouldStartWith("/report?id=");
            voice.QuerySelector("a[href^='/source?name=']").ShouldNotBeNull();
            voice.QuerySelector("a[href^='/review?figure=']").ShouldNotBeNull();
            voice.QuerySelector("svg.bar").ShouldNotBeNull();
        }
        AnswerPages.OneLine(voices[0].TextContent).ShouldContain("one voice in");
    }

    [Fact]
    public async Task A_clash_is_drawn_before_it_is_told_and_the_accounts_are_parted()
    {
        var page = await desk.Case.Page(Contested);
        var clash = page.QuerySelector("div.clash")!;
        clash.Words("svg.axis text").ShouldContain("10");
        clash.QuerySelectorAll("svg.bar circle").Length.ShouldBe(2);
        clash.Words(".reason").ShouldHaveSingleItem().ShouldContain("cannot both be true");
        clash
            .InnerHtml.IndexOf("<svg", StringComparison.Ordinal)
            .ShouldBeLessThan(clash.InnerHtml.IndexOf("class=\"reason\"", StringComparison.Ordinal));
        page.QuerySelectorAll(".accounts > li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task How_support_grew_is_drawn_and_told()
    {
        var page = await desk.Case.Page(Contested);
        page.QuerySelectorAll("svg.steps .step").Length.ShouldBeGreaterThan(2);
        page.Words("aside .note")
            .First()
            .ShouldBe(
                "By day of publication, 17 May 2023 to 19 May 2023: 4 independent origins, listed in that order."
            );
    }

    [Fact]
    public async Task A_voice_that_reports_have_from_each_other_is_a_tree()
    {
        var tree = (await desk.Case.Page(Contested)).QuerySelector("ul.tree")!;
        tree.QuerySelector("ul.tree > li")!.TextContent.ShouldContain("citing it");
    }

    [Fact]
    public async Task A_strained_voice_shows_what_is_left_of_it()
    {
        var page = await Strained();
        page.QuerySelector(".voices svg.bar .out").ShouldNotBeNull();
        page.QuerySelector(".voices svg.bar .span").ShouldNotBeNull();
    }

    [Fact]
    public async Task One_that_is_not_there_is_answered_in_words() =>
        (await desk.Case.Page("/question?id=q%3Anone", status: 404)).Words("h1").ShouldBe(["There is no such page"]);

    [Fact]
    public async Task Voices_beyond_the_last_are_none() =>
        (await desk.Case.Page(Contested + "&before=1000")).QuerySelectorAll(".voices [data-row]").ShouldBeEmpty();

    private async Task<AngleSharp.Dom.IDocument> Strained()
    {
        var conflicts = await desk.Case.Page("/conflicts?kind=strain");
        var address = conflicts
            .QuerySelectorAll("a[href^='/question?id=']")
            .First(a => a.TextContent.Contains("casualties", StringComparison.Ordinal))
            .GetAttribute("href")!;
        return await desk.Case.Page(address);
    }
}
