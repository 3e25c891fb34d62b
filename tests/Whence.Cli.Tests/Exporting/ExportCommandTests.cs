using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Whence.Cli.Tests.Answering;
using Whence.Cli.Tests.Filing;
using Whence.Sqlite.Weighing;

namespace Whence.Cli.Tests.Exporting;

public sealed class ExportCommandTests : IDisposable
{
    private readonly Matter matter = new();

    public ExportCommandTests() => matter.Add(SampleCase.Sample("kursk")).Code.ShouldBe(ExitCodes.Done);

    public void Dispose() => matter.Dispose();

    private (int Code, string Output, string Error) Export(params string[] options) =>
        Terminal.Run(null, ["export", matter.Case, "--key", matter.Key, .. options]);

    [Fact]
    public void Json_is_what_a_read_of_the_same_reports_writes()
    {
        var (code, output, _) = Export("--format", "json");
        code.ShouldBe(ExitCodes.Done);
        var read = Terminal.Run(null, "read", "--json", SampleCase.Sample("kursk")).Output;
        output.Split('\n').ShouldBe(read.Split('\n'), ignoreOrder: true);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("stix")]
    [InlineData("prov")]
    public void The_same_case_gives_the_same_bytes_though_each_export_is_an_entry(string format)
    {
        var first = Export("--format", format).Output;
        Export("--format", format).Output.ShouldBe(first);
    }

    [Fact]
    public void An_export_is_an_entry_that_commits_to_the_digest_of_what_was_written()
    {
        var to = matter.At("figures.csv");
        Export("--format", "csv", "--to", to, "--measure", "Killed").Code.ShouldBe(ExitCodes.Done);
        using var file = matter.Open();
        var entry = file.Ledger.Entry(file.Ledger.Size - 1)!;
        entry.Content.Value!["kind"]!.GetValue<string>().ShouldBe("export");
        entry.Content.Value["facts"]!
            .ToJsonString()
            .ShouldBe($$"""{"bytes":{{new FileInfo(to).Length}},"format":"csv"}""");
        var written = JsonNode.Parse(file.Ledger.Openings(entry.Number).Single().Value.AsSpan())!;
        written["digest"]!
            .GetValue<string>()
            .ShouldBe(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(to))));
        written["selection"]!
            .ToJsonString()
            .ShouldBe("""{"convention":"whence","measure":"killed","table":"figures"}""");
    }

    [Fact]
    public void An_export_leaves_the_answers_up_to_date_and_the_case_verified()
    {
        Export("--format", "csv");
        using (var file = matter.Open())
        {
            CaseWeighing.IsDue(file).ShouldBeFalse();
        }
        Terminal.Run(null, "verify", matter.Case).Code.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void A_part_is_what_was_asked_for_with_what_it_was_weighed_against()
    {
        var lines = Export("--format", "json", "--source", "US official").Output.Split('\n');
        lines.Count(line => line.Contains("\"type\":\"conflict\"")).ShouldBe(1);
        lines.Count(line => line.Contains("\"type\":\"figure\"")).ShouldBe(3);
    }

    [Fact]
    public void As_of_a_day_what_was_published_later_is_not_there()
    {
        var output = Export("--format", "csv", "--table", "reports", "--as-of", "2024-12-19").Output;
        output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
    }

    [Fact]
    public void Rows_that_UCDP_refuses_are_named_and_the_rest_is_written()
    {
        var (code, output, error) = Export("--format", "ucdp");
        code.ShouldBe(ExitCodes.SomeUnread);
        output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeGreaterThan(1);
        error.ShouldContain("left out: q:2024-12-22-front-bulletin#f650");
        error.ShouldContain("nothing bounds it from above");
    }

    [Fact]
    public void What_was_added_as_UCDP_counts_has_numbers_at_either_end()
    {
        using var coded = new Matter();
        Terminal
            .Run(null, "add", "--key", coded.Key, "--convention", "ucdp", coded.Case, SampleCase.Sample("kursk"))
            .Code.ShouldBe(ExitCodes.Done);
        var (_, output, error) = Terminal.Run(
            null,
            ["export", coded.Case, "--key", coded.Key, "--format", "ucdp", "--convention", "ucdp"]
        );
        error.ShouldNotContain("nothing bounds it");
        output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Without_Chromium_a_PDF_is_refused_with_how_to_install_it()
    {
        var start = new ProcessStartInfo(Dotnet())
        {
            ArgumentList =
            {
                typeof(Desk).Assembly.Location,
                "export",
                matter.Case,
                "--key",
                matter.Key,
                "--format",
                "pdf",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = matter.At("");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("apt-get install chromium");
    }

    private static string Dotnet() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "dotnet"))
            .First(File.Exists);

    [Fact]
    public void Places_lie_where_the_dump_says()
    {
        var dump = matter.Write(
            "dump.txt",
            "7\tOstrava\tOstrava\t\t49.83\t18.28\tP\tPPL\tCZ\t\t01\t\t\t\t280000\t\t\t\t2024-01-01\n"
        );
        Terminal.Run(null, "places", "import", "--to", matter.At("own.places"), dump).Code.ShouldBe(ExitCodes.Done);
        var report = matter.Write(
            "2024-12-20-own.txt",
            "Twelve people were killed in Ostrava on Monday, a mayor said."
        );
        Terminal
            .Run(null, "add", "--key", matter.Key, "--places", matter.At("own.places"), matter.Case, report)
            .Code.ShouldBe(ExitCodes.Done);
        var json = JsonDocument.Parse(Export("--format", "geojson", "--coordinates", dump).Output);
        json.RootElement.GetProperty("features")
            .EnumerateArray()
            .Single(f => f.GetProperty("id").GetString() == "geonames:7")
            .GetProperty("geometry")
            .GetProperty("coordinates")[0]
            .GetDouble()
            .ShouldBe(18.28);
    }

    [Theory]
    [InlineData("Option '--format' is required")]
    [InlineData("Did you mean html?", "--format", "htmll")]
    [InlineData("--table goes with --format csv", "--format", "xlsx", "--table", "figures")]
    [InlineData("Did you mean origins?", "--format", "csv", "--table", "origin")]
    [InlineData("--as-of takes a day", "--format", "csv", "--as-of", "Monday")]
    [InlineData("Did you mean 2024-12-19-seoul-courier?", "--format", "csv", "--report", "2024-12-19-seoul-courie")]
    [InlineData("there is no such file", "--format", "geojson", "--coordinates", "no-such-dump.txt")]
    [InlineData("the folder that it would stand in is not there", "--format", "csv", "--to", "/no/such/folder/x.csv")]
    public void A_mistake_is_told_and_nothing_is_written(string says, params string[] options)
    {
        var (code, output, error) = Export(options);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain(says);
        output.ShouldBeEmpty();
        using var file = matter.Open();
        Encoding.UTF8.GetString(file.Ledger.Entry(file.Ledger.Size - 1)!.Body.Span).ShouldNotContain("\"export\"");
    }

    [Fact]
    public void Nothing_is_written_over_a_case()
    {
        var (code, _, error) = Export("--format", "csv", "--to", matter.Case);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("nothing is written over one");
        Terminal.Run(null, "verify", matter.Case).Code.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void A_workbook_is_not_shown_on_a_terminal()
    {
        var (code, output, error) = Terminal.Show(80, "export", matter.Case, "--key", matter.Key, "--format", "xlsx");
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("name a file with --to");
        output.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_empty_is_said_to_be()
    {
        var (code, _, error) = Export("--format", "csv", "--place", "Atlantis");
        code.ShouldBe(ExitCodes.Done);
        error.ShouldContain("nothing in the case is what was asked for");
    }
}
