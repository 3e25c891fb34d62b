namespace Whence.Cli.Tests.Answering;

public sealed class TableCommandsTests(SampleCase matter) : IClassFixture<SampleCase>
{
    [Theory]
    [InlineData("figures", "figure")]
    [InlineData("positions", "position")]
    [InlineData("allegations", "allegation")]
    [InlineData("questions", "question")]
    [InlineData("origins", "origin")]
    [InlineData("conflicts", "conflict")]
    public void Its_json_is_what_a_read_of_the_same_reports_writes(string command, string type)
    {
        var (code, output, _) = matter.Ask(command, "--json");
        code.ShouldBe(ExitCodes.Done);
        var read = Terminal.Run(null, "read", "--json", SampleCase.Sample("flood"), SampleCase.Sample("kursk")).Output;
        var start = $"{{\"type\":\"{type}\"";
        var lines = Lines(read).Where(line => line.StartsWith(start, StringComparison.Ordinal)).ToList();
        lines.ShouldNotBeEmpty();
        Lines(output).ShouldBe(lines, ignoreOrder: true);
    }

    [Fact]
    public void In_a_pipe_a_row_is_a_line_that_begins_with_the_id_to_trace()
    {
        var (_, output, error) = matter.Ask("figures", "--measure", "wounded");
        Lines(output)[0].ShouldStartWith("id\twords\tlow\thigh\tmeasure\t");
        Lines(output)
            .ShouldContain(line =>
                line.StartsWith("2024-12-19-seoul-courier#f62\tover 900\t901\t\twounded\t", StringComparison.Ordinal)
            );
        error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(80)]
    [InlineData(140)]
    public void On_a_terminal_a_table_keeps_within_its_columns_and_says_how_many_there_are(int columns)
    {
        var (_, output, error) = matter.Show(columns, "figures");
        Lines(output).ShouldAllBe(line => line.Length <= columns);
        output.ShouldContain("“Nearly 100”");
        output.ShouldContain("[90–99]");
        error.ShouldMatch("whence: [0-9]+ figures\n");
    }

    [Fact]
    public void On_a_narrow_terminal_words_and_numbers_are_not_cut()
    {
        var (_, output, _) = matter.Show(80, "figures");
        output.ShouldContain("[2,000–9,999]");
        output.ShouldContain(" firefighters ");
    }

    [Fact]
    public void Csv_has_a_heading_and_a_row_for_each()
    {
        var (_, output, _) = matter.Ask("conflicts", "--csv");
        var lines = output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("id,kind,left_low,left_high,share,reason,figures");
        lines.ShouldContain(line => line.Contains(",strain,991,999,0.012857,", StringComparison.Ordinal));
    }

    [Fact]
    public void As_of_a_day_a_later_clash_is_not_there_yet()
    {
        matter.Ask("conflicts", "--kind", "strain").Output.ShouldContain("strain");
        var (code, output, error) = matter.Ask("conflicts", "--kind", "strain", "--as-of", "2024-12-19");
        (code, output).ShouldBe((ExitCodes.Done, ""));
        error.ShouldContain("no conflict is asked for by this");
        matter.Ask("questions", "--as-of", "2024-12-19", "--measure", "casualties").Output.ShouldBeEmpty();
    }

    [Fact]
    public void Filters_work_together()
    {
        var (_, output, _) = matter.Ask("figures", "--measure", "KILLED", "--place", "kursk", "--source", "lawmaker");
        Lines(output)[1..].ShouldAllBe(line => line.Contains("awmaker", StringComparison.Ordinal));
        Lines(output).Length.ShouldBeGreaterThan(1);
        matter.Ask("positions", "--stance", "silent").Output.ShouldContain("\tsilent\t");
        matter.Ask("allegations", "--accused", "russia").Output.ShouldContain("Russia");
    }

    [Fact]
    public void An_empty_answer_says_so_and_is_no_fault()
    {
        var (code, output, error) = matter.Ask("figures", "--place", "Atlantis");
        (code, output).ShouldBe((ExitCodes.Done, ""));
        error.ShouldBe("whence: no figure is asked for by this, or the case holds none\n");
    }

    [Fact]
    public void A_mistyped_report_stance_or_day_is_refused_with_what_may_be_meant()
    {
        var report = matter.Ask("figures", "--report", "2024-12-22-front-buletin");
        report.Code.ShouldBe(ExitCodes.BadUsage);
        report.Error.ShouldContain("Did you mean 2024-12-22-front-bulletin");
        var stance = matter.Ask("positions", "--stance", "silen");
        stance.Code.ShouldBe(ExitCodes.BadUsage);
        stance.Error.ShouldContain("Did you mean silent?");
        matter.Ask("figures", "--from", "yesterday").Code.ShouldBe(ExitCodes.BadUsage);
        matter.Ask("figures", "--json", "--csv").Code.ShouldBe(ExitCodes.BadUsage);
    }

    [Fact]
    public void What_is_no_case_is_refused()
    {
        Terminal.Run(null, "figures", "no-such.whence").Code.ShouldBe(ExitCodes.BadUsage);
        Terminal.Run(null, "figures", typeof(Desk).Assembly.Location).Error.ShouldContain("not a case");
    }

    internal static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
