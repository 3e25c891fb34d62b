namespace Whence.Web.Tests.Searching;

public sealed class SearchPageTests(SampleDesk desk) : IClassFixture<SampleDesk>, IDisposable
{
    private readonly Visitor visitor = new(desk.Case);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Words_are_marked_where_they_stand_and_lead_to_the_same_words()
    {
        var page = await visitor.Page("/search?q=floods");
        page.QuerySelectorAll(".hits mark").ShouldNotBeEmpty();
        page.QuerySelectorAll(".hits mark")
            .ShouldAllBe(m => m.TextContent.Equals("floods", StringComparison.OrdinalIgnoreCase));
        var link = page.QuerySelector(".excerpt a")!.GetAttribute("href")!;
        var sought = (await visitor.Page(link)).QuerySelectorAll(".m-sought").Select(e => e.TextContent);
        string.Concat(sought).ShouldBe(page.QuerySelector(".excerpt mark")!.TextContent);
    }

    [Fact]
    public async Task A_phrase_is_found_whole_and_a_part_within_words()
    {
        (await visitor.Page("/search?q=%22interior+minister%22")).QuerySelectorAll(".hits > li").ShouldNotBeEmpty();
        (await visitor.Page("/search?q=%22minister+interior%22")).QuerySelectorAll(".hits > li").ShouldBeEmpty();
        (await visitor.Page("/search?q=elmoni")).QuerySelectorAll(".hits > li").ShouldBeEmpty();
        (await visitor.Page("/search?q=elmoni&in=part")).QuerySelector(".hits mark")!.TextContent.ShouldBe("elmoni");
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%22")]
    [InlineData("/search?q=a&in=part")]
    [InlineData("/search?q=NEAR(a+b)+OR+NOT+%2A&skip=-5")]
    [InlineData("/search?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/search?q=flood&skip=2000000000")]
    [InlineData("/search?q=flood&in=part&after=-9223372036854775808")]
    public async Task Whatever_is_looked_for_is_answered(string address)
    {
        var page = await visitor.Page(address);
        page.QuerySelectorAll("script").ShouldAllBe(s => s.GetAttribute("src") != null);
    }

    [Fact]
    public async Task More_than_a_page_holds_is_turned_and_nothing_comes_twice()
    {
        var file = Path.Combine(Path.GetTempPath(), $"whence-{Guid.NewGuid():N}.jsonl");
        await File.WriteAllLinesAsync(
            file,
            Enumerable.Range(0, 40).Select(i => $$"""{"id":"r{{i}}","text":"The river rose again, number {{i}}."}"""),
            TestContext.Current.CancellationToken
        );
        await using var many = await ServedCase.Of(file);
        using var reader = new Visitor(many);
        foreach (var first in new[] { "/search?q=river", "/search?q=iver&in=part" })
        {
            var seen = new List<string>();
            for (var address = first; address is not null; )
            {
                var page = await reader.Page(address);
                seen.AddRange(page.QuerySelectorAll(".hits h2 a").Select(a => a.GetAttribute("href")!));
                address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }
            seen.Count.ShouldBe(40, first);
            seen.ShouldBeUnique();
        }
        File.Delete(file);
    }
}
