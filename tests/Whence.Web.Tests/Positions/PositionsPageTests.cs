namespace Whence.Web.Tests.Positions;

public sealed class PositionsPageTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task Actors_stand_against_matters_and_each_stand_opens_its_words()
    {
        var page = await desk.Case.Page("/positions");
        var row = page.QuerySelectorAll(".matrix tbody tr")
            .Single(r => r.TextContent.Contains("Pyongyang", StringComparison.Ordinal));
        row.QuerySelectorAll("a.stand").Length.ShouldBe(2);
        row.QuerySelectorAll("a.stand")
            .ShouldAllBe(a => a.GetAttribute("href")!.Contains("#p", StringComparison.Ordinal));
        row.Words("a.stand").ShouldAllBe(words => words == "○ silent");
    }

    [Theory]
    [InlineData("stance=denies", "denies")]
    [InlineData("actor=kremlin", "Kremlin")]
    [InlineData("about=dyke", "dyke")]
    public async Task A_filter_leaves_only_positions_like_it(string query, string word)
    {
        var page = await desk.Case.Page("/positions?" + query);
        page.QuerySelector(".matrix").ShouldBeNull();
        page.Words(".plain > li").ToList().ShouldNotBeEmpty();
        page.Words(".plain > li").ShouldAllBe(words => words.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Allegations_are_said_to_be_alleged_and_open_their_words()
    {
        var page = await desk.Case.Page("/allegations");
        page.Words("main .notice").First().ShouldStartWith("These are allegations.");
        foreach (var row in page.QuerySelectorAll("tbody tr"))
        {
            row.QuerySelector("td[data-label='Of what'] a")!.GetAttribute("href")!.ShouldContain("#g");
        }
        (await desk.Case.Page("/allegations?accused=nobody")).Words(".empty").ShouldBe(["There are none like that."]);
    }
}
