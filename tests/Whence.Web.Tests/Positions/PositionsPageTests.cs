using System.Globalization;

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

    [Fact]
    public async Task Matters_that_say_one_thing_stand_in_one_column_whatever_the_order_of_reports()
    {
        string[] reports =
        [
            "The Velm Guard denied that the dam above Orsund was opened on purpose. It gave no other word.",
            "That the Orsund dam was opened on purpose, the Velm ministry said, is false.",
            "The Velm police confirmed that the Orsund dam had been opened on purpose.",
            "The Velm mayor denied that the bridge at Kelmere was mined.",
        ];
        var columns = await Columns(reports);
        columns.Count(c => c.Head.Contains("dam", StringComparison.Ordinal)).ShouldBe(1, string.Join('|', columns));
        var (head, stands) = columns.Single(c => c.Head.Contains("dam", StringComparison.Ordinal));
        head.ShouldContain("also “");
        head.ShouldContain("Orsund");
        stands.ShouldBe(3);
        (await Columns([.. reports.Reverse()])).ShouldBe(columns);
    }

    // The heads of the matrix with what explains them, and how many stands each has.
    private static async Task<List<(string Head, int Stands)>> Columns(string[] reports)
    {
        var folder = Directory.CreateTempSubdirectory("whence-matters-");
        try
        {
            for (var i = 0; i < reports.Length; i++)
            {
                // Named after their words, so that an order of adding is no order of names.
                var name = string.Create(CultureInfo.InvariantCulture, $"2031-05-0{i + 1}-{reports[i].Length}.txt");
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), reports[i]);
            }
            await using var served = await ServedCase.Of(folder.FullName);
            var page = await served.Page("/positions");
            var heads = page.Words(".matrix thead th").Skip(1).ToList();
            return
            [
                .. heads.Select(
                    (head, i) =>
                        (
                            head,
                            page.QuerySelectorAll(".matrix tbody tr")
                                .Sum(row => row.QuerySelectorAll("td").ElementAt(i).QuerySelectorAll("a.stand").Length)
                        )
                ),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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
        (await desk.Case.Page("/allegations?accused=nobody"))
            .Words(".empty")
            .ShouldBe(["There are none like that. All allegations"]);
    }
}
