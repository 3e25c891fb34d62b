using Whence.Sqlite;
using Whence.Sqlite.Tables;

namespace Whence.Web.Tests.Questions;

public sealed class QuestionsPageTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task Contested_questions_come_first_with_the_words_that_give_their_numbers()
    {
        var page = await desk.Case.Page("/questions");
        var rows = page.QuerySelectorAll("tbody tr").ToList();
        AnswerPages.OneLine(rows[0].TextContent).ShouldContain("contested");
        foreach (var row in rows)
        {
            row.QuerySelector("td[data-label='How many'] a")
                .ShouldNotBeNull(row.TextContent)
                .GetAttribute("href")!
                .ShouldMatch("^/report\\?id=[^#]+#f[0-9.]+$");
            row.QuerySelector("svg.bar").ShouldNotBeNull();
            row.HasAttribute("data-row").ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("measure=wounded", "wounded")]
    [InlineData("place=KURSK", "Kursk")]
    [InlineData("people=korean", "Korean")]
    [InlineData("contested=yes", "contested")]
    [InlineData("grade=fair", "fair")]
    public async Task A_filter_leaves_only_what_is_like_it(string query, string word)
    {
        var rows = (await desk.Case.Page("/questions?" + query)).Words("tbody tr").ToList();
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row.Contains(word, StringComparison.Ordinal) || query == "contested=yes");
        rows.Count.ShouldBeLessThan((await desk.Case.Page("/questions")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task What_was_asked_stands_in_the_form_again()
    {
        var page = await desk.Case.Page("/questions?place=Kursk&measure=killed&from=2024-12-01");
        page.QuerySelector("input[name=place]")!.GetAttribute("value").ShouldBe("Kursk");
        page.QuerySelector("select[name=measure] option[selected]")!.GetAttribute("value").ShouldBe("killed");
        page.QuerySelector("input[name=from]")!.GetAttribute("value").ShouldBe("2024-12-01");
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        using var file = CaseFile.Open(desk.Case.Path).Case!;
        var third = new QuestionList(file).Page(new Filter(), 0, 3).Last().Number;
        var rest = await desk.Case.Page($"/questions?after={third}");
        var all = (await desk.Case.Page("/questions")).Words("tbody th").ToList();
        rest.Words("tbody th").ShouldBe(all.Skip(3));
    }

    [Fact]
    public async Task Where_nothing_is_like_that_it_says_so() =>
        (await desk.Case.Page("/questions?place=nowhere+at+all"))
            .Words(".empty")
            .ShouldHaveSingleItem()
            .ShouldStartWith("No question is like that");

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("after=x")]
    public async Task A_value_that_is_none_is_refused(string query) =>
        await desk.Case.Page("/questions?" + query, status: 400);
}
