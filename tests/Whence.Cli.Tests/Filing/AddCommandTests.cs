namespace Whence.Cli.Tests.Filing;

public sealed class AddCommandTests
{
    [Fact]
    public void The_id_of_each_report_is_written_once_it_is_kept()
    {
        using var matter = new Matter();
        matter.Write("in/2024-12-23-a.txt", "Nearly 100 people were killed.");
        matter.Write(
            "in/b.jsonl",
            "{\"id\":\"x\",\"text\":\"One was hurt.\"}\n{\"id\":\"y\",\"text\":\"Two were hurt.\"}"
        );
        var (code, output, error) = matter.Add(matter.At("in"));
        code.ShouldBe(ExitCodes.Done);
        output.ShouldBe("2024-12-23-a\nx\ny\n");
        error.ShouldContain("3 reports added, 0 seen before");
        using var file = matter.Open();
        file.Reports.Whole("2024-12-23-a")!.Text.ShouldBe("Nearly 100 people were killed.");
    }

    [Fact]
    public void The_same_bytes_again_are_seen_and_no_new_report()
    {
        using var matter = new Matter();
        var first = matter.Write("a.txt", "Nearly 100 people were killed.");
        var second = matter.Write("copy/of-a.txt", "Nearly 100 people were killed.");
        matter.Add(first, second).Output.ShouldBe("a\na\n");
        var (code, output, error) = matter.Add(second);
        code.ShouldBe(ExitCodes.Done);
        output.ShouldBe("a\n");
        error.ShouldContain("0 reports added, 1 seen before");
        using var file = matter.Open();
        file.Reports.Count.ShouldBe(1);
    }

    [Fact]
    public void A_file_given_twice_at_once_is_said_to_go_by_no_other_id()
    {
        using var matter = new Matter();
        var file = matter.Write("a.txt", "Nearly 100 people were killed.");
        var (_, output, error) = matter.Add(file, file);
        output.ShouldBe("a\na\n");
        error.ShouldNotContain("IN22");
        error.ShouldContain("1 report added, 1 seen before");
    }

    [Fact]
    public void Two_files_of_one_name_are_told_apart_with_a_remark()
    {
        using var matter = new Matter();
        var first = matter.Write("a.txt", "Nearly 100 people were killed.");
        var (_, output, error) = matter.Add(first, matter.Write("elsewhere/a.txt", "Some 50 people were killed."));
        output.ShouldBe("a\na-2\n");
        error.ShouldContain("its id is taken; it goes by a-2 [IN22]");
        Terminal.Run(null, ["read", first, matter.At("elsewhere/a.txt")]).Error.ShouldContain("it goes by a-2 [IN22]");
    }

    [Fact]
    public void An_id_that_other_bytes_have_gets_a_suffix_and_a_remark()
    {
        using var matter = new Matter();
        matter.Add(matter.Write("a.txt", "Nearly 100 people were killed."));
        var (code, output, error) = matter.Add(matter.Write("elsewhere/a.txt", "Some 50 people were killed."));
        code.ShouldBe(ExitCodes.Done);
        output.ShouldBe("a~2\n");
        error.ShouldContain("its id is taken; it goes by a~2 [IN22]");
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_kept()
    {
        using var matter = new Matter();
        var (code, output, error) = matter.AddFrom("{\"text\":\"One was hurt.\"}\n{broken\n", "-", "no-such.txt");
        code.ShouldBe(ExitCodes.SomeUnread);
        output.ShouldBe("stdin-1\n");
        error.ShouldContain("-, line 2: not read");
        error.ShouldContain("[IN01]");
    }

    [Fact]
    public void No_case_is_made_where_nothing_can_be_read()
    {
        using var matter = new Matter();
        Directory.CreateDirectory(matter.At("empty"));
        var (code, _, error) = matter.Add(matter.At("empty"));
        code.ShouldBe(ExitCodes.SomeUnread);
        error.ShouldContain("[IN14]");
        File.Exists(matter.Case).ShouldBeFalse();
    }

    [Fact]
    public void What_is_no_case_is_refused_and_left_alone()
    {
        using var matter = new Matter();
        var report = matter.Write("a.txt", "Nearly 100 people were killed.");
        var (code, _, error) = Terminal.Run(null, "add", "--key", matter.Key, report, report);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("it is a file, but not a case [CA04]");
        File.ReadAllText(report).ShouldBe("Nearly 100 people were killed.");
    }

    [Fact]
    public void A_key_file_that_holds_no_key_is_refused_before_anything_is_read()
    {
        using var matter = new Matter();
        File.WriteAllText(matter.Key, "not a key");
        var (code, output, error) = matter.Add(matter.Write("a.txt", "Nearly 100 people were killed."));
        code.ShouldBe(ExitCodes.BadUsage);
        output.ShouldBeEmpty();
        error.ShouldContain("it holds no signing key");
    }

    [Fact]
    public void What_is_kept_is_the_same_on_any_number_of_threads()
    {
        using var matter = new Matter();
        var lines = Whence.Testing.ReportGenerator.Reports(150).Select(Line);
        var input = string.Join('\n', lines);
        var (code, output, _) = matter.AddFrom(input, "--threads", "7", "-");
        code.ShouldBe(ExitCodes.Done);
        output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(Enumerable.Range(0, 150).Select(n => $"generated-{n:D6}"));

        static string Line(Report report) =>
            System.Text.Json.JsonSerializer.Serialize(new { id = report.Id, text = report.Text });
    }
}
