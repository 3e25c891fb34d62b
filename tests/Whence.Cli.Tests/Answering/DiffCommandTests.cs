using System.Text.Json;

namespace Whence.Cli.Tests.Answering;

public sealed class DiffCommandTests(SampleCase matter) : IClassFixture<SampleCase>
{
    [Fact]
    public void What_came_between_two_days_is_told()
    {
        var (code, output, _) = matter.Ask("diff", "--from", "2024-12-19", "--to", "2024-12-20");
        code.ShouldBe(ExitCodes.Done);
        output.ShouldStartWith("From 19 Dec 2024 to 20 Dec 2024\n1 new report, ");
        output.ShouldContain("CLASHES THAT CAME: 1\n");
        output.ShouldContain("· “several hundred” casualties, a senior US official");
        output.ShouldContain("new: 300–999, weak, 1 origin");
        output.ShouldContain("NEW INDEPENDENT ORIGINS: 2\n  a senior US official\n");
        output.ShouldContain("2024-12-20-atlantic-ledger#f47");
        output.ShouldNotContain("front-bulletin");
    }

    [Fact]
    public void A_question_that_moved_shows_how_it_stood_and_how_it_stands()
    {
        var (_, output, _) = matter.Ask("diff", "--from", "2023-05-17", "--to", "2023-05-19");
        output.ShouldContain("was 5 or more (best supported 5), weak, 1 origin; is 5 or more, contested");
    }

    [Fact]
    public void Each_change_is_a_line_with_what_was_and_what_is()
    {
        var (code, output, _) = matter.Ask("diff", "--from", "2023-05-17", "--to", "2023-05-19", "--json");
        code.ShouldBe(ExitCodes.Done);
        var lines = output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.ShouldAllBe(l => l.GetProperty("type").GetString() == "change");
        lines
            .Select(Kind)
            .Distinct()
            .ShouldBe(["report", "figure", "origin", "question", "conflict"], ignoreOrder: true);
        var moved = lines.First(l =>
            Kind(l) == "question" && l.GetProperty("before").ValueKind == JsonValueKind.Object
        );
        (Origins(moved, "before"), Origins(moved, "after")).ShouldBe((1, 4));
        lines
            .Where(l => Kind(l) != "question")
            .ShouldAllBe(l => l.GetProperty("after").GetProperty("id").GetString() == l.GetProperty("id").GetString());

        static string? Kind(JsonElement line) =>
            line.GetProperty(line.GetProperty("after").ValueKind == JsonValueKind.Null ? "before" : "after")
                .GetProperty("type")
                .GetString();

        static int Origins(JsonElement line, string when) => line.GetProperty(when).GetProperty("origins").GetInt32();
    }

    [Fact]
    public void Between_days_without_a_report_nothing_is_new()
    {
        var (_, output, _) = matter.Ask("diff", "--from", "2023-06-01", "--to", "2023-06-02");
        output.ShouldBe("From 1 Jun 2023 to 2 Jun 2023\n0 new reports, 0 new figures, 0 new independent origins\n");
    }

    [Fact]
    public void Days_that_are_missing_or_the_wrong_way_round_are_refused()
    {
        matter.Ask("diff").Code.ShouldBe(ExitCodes.BadUsage);
        matter.Ask("diff", "--from", "2024-12-20", "--to", "2024-12-19").Error.ShouldContain("a day before --from");
    }
}
