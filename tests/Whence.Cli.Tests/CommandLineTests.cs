using System.Text.Json;
using Whence.Testing;

namespace Whence.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("read", "--help")]
    public void Help_shows_examples_and_exit_codes(params string[] arguments)
    {
        var (code, output, error) = Terminal.Run(null, arguments);
        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("Examples:");
        output.ShouldContain("Exit codes:");
        error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Did you mean read?", "raed", "x")]
    [InlineData("Did you mean read?", "raed", "--help")]
    [InlineData("Did you mean whence read .?", ".")]
    [InlineData("Did you mean --json?", "read", "--jsn", "x")]
    [InlineData("Required argument 'PATH' missing", "read")]
    [InlineData("--published takes a day such as 2024-12-23, not 'Monday'", "read", "--published", "Monday", "x")]
    [InlineData("--threads takes a number from 1 to 256, not '0'", "read", "--threads", "0", "x")]
    [InlineData("--threads takes a number from 1 to 256, not 'x'", "read", "--threads", "x", "x")]
    [InlineData("--convention takes whence, ucdp or acled, not 'own'", "read", "--convention", "own", "x")]
    [InlineData("--columns: 'body' is no field", "read", "--columns", "body=x", "x")]
    [InlineData("--measures no-such.tsv: ", "read", "--measures", "no-such.tsv", "x")]
    [InlineData("--rules no-such.rules: ", "read", "--rules", "no-such.rules", "x")]
    public void A_mistyped_command_line_says_what_was_meant(string says, params string[] arguments)
    {
        var (code, output, error) = Terminal.Run(null, arguments);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain(says);
        error.ShouldContain("--help");
        output.ShouldBeEmpty();
    }

    [Fact]
    public void What_could_not_be_read_is_named_and_the_rest_is_done()
    {
        var (code, output, error) = Terminal.Run("{\"text\":\"x\"}\n{broken\n", "read", "--json", "-", "no-such.txt");
        code.ShouldBe(ExitCodes.SomeUnread);
        output.ShouldContain("\"text\":\"x\"");
        error.ShouldContain("-, line 2: not read: broken JSON");
        error.ShouldContain("no-such.txt: not read: there is no such file or folder [IN01]");
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--all")]
    public void The_answer_is_the_same_on_any_number_of_threads(string form)
    {
        var reports = ReportGenerator
            .Reports(40)
            .Select(r =>
                JsonSerializer.Serialize(
                    new
                    {
                        id = r.Id,
                        text = r.Text,
                        published = $"{r.Published:R}",
                    }
                )
            );
        var input = string.Join('\n', reports);
        var one = Terminal.Run(input, "read", form, "--threads", "1", "-").Output;
        one.ShouldContain("generated-000039");
        Terminal.Run(input, "read", form, "--threads", "2", "-").Output.ShouldBe(one);
        Terminal.Run(input, "read", form, "--threads", "7", "-").Output.ShouldBe(one);
    }

    [Fact]
    public void Only_reports_published_by_the_day_are_read()
    {
        const string input = """
            {"id":"before","text":"x","published":"2024-12-20"}
            {"id":"after","text":"x","published":"2024-12-21"}
            {"id":"undated","text":"x"}
            """;
        var (code, output, error) = Terminal.Run(input, "read", "--json", "--as-of", "2024-12-20", "-");
        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("before");
        output.ShouldNotContain("after");
        error.ShouldContain("left out 2");
    }

    [Fact]
    public void A_mistaken_measures_file_is_refused_with_line_and_column()
    {
        using var file = new TextFile("# own\nstranded\tverb\tstranded\n");
        var (code, output, error) = Terminal.Run("{\"text\":\"x\"}", "read", "--json", "--measures", file.Path, "-");
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain(file.Path + ":2:10: 'verb' is no frame");
        output.ShouldBeEmpty();
    }

    [Fact]
    public void A_measure_of_the_users_own_is_counted()
    {
        const string input = """{"text":"Twelve people were marooned on Monday, officials in Ostrava said."}""";
        using var file = new TextFile("marooned\tparticiple\tmarooned\n");
        Terminal.Run(input, "read", "--json", "-").Output.ShouldNotContain("\"marooned\"");
        var (code, output, _) = Terminal.Run(input, "read", "--json", "--measures", file.Path, "-");
        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("\"marooned\"");
    }

    [Fact]
    public void Rules_that_go_in_a_circle_are_refused_before_anything_is_read()
    {
        using var file = new TextFile("place Velm is part of Marn\nplace Marn is Velm\n");
        var (code, output, error) = Terminal.Run("{\"text\":\"x\"}", "read", "--json", "--rules", file.Path, "-");
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain(file.Path + ":2: a circle: Velm is part of Marn (line 1), Marn is Velm (line 2)");
        output.ShouldBeEmpty();
    }

    [Fact]
    public void What_follows_from_a_rule_quotes_it_with_its_line()
    {
        const string input =
            "{\"text\":\"The flood killed 12 people in Velm on Friday, the mayor said. The flood killed 9 people in Marn, a nurse said.\"}";
        using var file = new TextFile("# towns\nplace Velm is part of Marn\n");
        var name = Path.GetFileName(file.Path);
        Terminal
            .Run(input, "read", "--json", "--rules", file.Path, "-")
            .Output.ShouldContain($"place Velm is part of Marn ({name}, line 2)");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rules_may_count_a_measure_of_the_users_own_wherever_its_option_stands(bool first)
    {
        using var measures = new TextFile("marooned\tparticiple\tmarooned\n");
        using var rules = new TextFile("marooned <= missing\n");
        string[] order = first
            ? ["--measures", measures.Path, "--rules", rules.Path]
            : ["--rules", rules.Path, "--measures", measures.Path];
        Terminal.Run("{\"text\":\"x\"}", ["read", .. order, "-"]).Code.ShouldBe(ExitCodes.Done);
        Terminal.Run("{\"text\":\"x\"}", "read", "--rules", rules.Path, "-").Code.ShouldBe(ExitCodes.BadUsage);
    }

    [Fact]
    public void The_convention_changes_the_interval_of_a_hedge()
    {
        const string input = """{"text":"Dozens of people were killed on Monday, officials in Ostrava said."}""";
        var own = Terminal.Run(input, "read", "--json", "-").Output;
        Terminal.Run(input, "read", "--json", "--convention", "whence", "-").Output.ShouldBe(own);
        Terminal.Run(input, "read", "--json", "--convention", "ucdp", "-").Output.ShouldNotBe(own);
    }
}
