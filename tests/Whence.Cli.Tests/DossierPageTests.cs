using System.Text;
using Whence.Cli.Pages;
using Whence.Testing;

namespace Whence.Cli.Tests;

public sealed class DossierPageTests
{
    private static string Page(Dossier dossier, int width, bool all = false, bool colour = false)
    {
        using var output = new MemoryStream();
        DossierPage.Write(dossier, new Desk(Stream.Null, output, TextWriter.Null, width, colour), all);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    // WHENCE_ACCEPT=1 writes what is shown now; the change is then reviewed as text.
    [Theory]
    [InlineData(80)]
    [InlineData(140)]
    public void The_dossier_reads_as_expected(int width)
    {
        var file = Path.Combine(Shared.Root, "tests", "Whence.Cli.Tests", "Expectations", $"bridge-{width}.txt");
        var page = Page(ExampleDossier.Rich, width);
        if (Environment.GetEnvironmentVariable("WHENCE_ACCEPT") == "1")
        {
            File.WriteAllText(file, page);
        }
        page.ShouldBe(File.ReadAllText(file));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(140)]
    public void No_line_is_wider_than_the_page(int width) =>
        Page(ExampleDossier.Rich, width).Split('\n').Max(l => l.Length).ShouldBeLessThanOrEqualTo(width);

    [Fact]
    public void What_was_taken_back_is_marked_wherever_it_stands()
    {
        var page = Page(
            ExampleDossier.Rich with
            {
                Withdrawals =
                [
                    new Withdrawal("courier", Standing.Canceled, "courier", ["courier#f0"]),
                    new Withdrawal("herald", Standing.Canceled, "courier", ["herald#f0"]),
                    new Withdrawal("radio", Standing.Withheld, "wire", []),
                ],
            },
            200
        );
        page.ShouldContain(
            "1 item canceled by the publisher; 2 other reports cite them or share their words. What rests on them is marked, and counts for nothing."
        );
        page.ShouldContain("4 reports, 4 figures, 1 independent origin");
        page.ShouldContain("“at least 40” [40 or more] taken back");
        page.ShouldContain("Not counted: 2 figures of reports that were taken back");
        page.ShouldContain(
            "Varn Courier, 4 May 2031 (courier), canceled by its publisher; The Herald, 4 May 2031 (herald), in part resting on courier, which was canceled"
        );
        page.ShouldContain("in Coast Radio, 4 May 2031 (radio), sharing words with wire, which was withheld");
        page.ShouldNotContain("“nearly 30” [27–29] taken back");
    }

    [Fact]
    public void A_figure_is_led_back_through_the_reports_that_it_came_by_and_rings_are_named()
    {
        var radio = ExampleDossier.Rich.Statements.First(s => s.Figures.Length > 0);
        var first = radio.Figures[0];
        var echo = first with { Id = "echo#f1", Report = "echo" };
        var page = Page(
            new Dossier
            {
                Statements =
                [
                    radio,
                    radio with
                    {
                        Heading = radio.Heading with { Id = "echo", Publisher = "Echo" },
                        Figures = [echo],
                    },
                ],
                Edges = [new Edge(EdgeKind.Cited, echo.Id, "echo", first.Id, first.Report)],
                Origins = [new Origin("o:1", "Mayor Orla Finch", [first.Id, echo.Id], [first.Report, "echo"])],
                Circles = [new Circle(["echo", first.Report])],
            },
            200
        );
        page.ShouldContain("HOW IT CAME ABOUT");
        page.IndexOf("(echo): “", StringComparison.Ordinal)
            .ShouldBeGreaterThan(page.IndexOf("  Mayor Orla Finch", StringComparison.Ordinal));
        page.ShouldContain(", citing it");
        page.ShouldContain("Circular reporting, each resting on another: Echo");
    }

    [Fact]
    public void What_several_reports_carry_alike_is_shown_once_with_them_all()
    {
        var radio = ExampleDossier.Rich.Statements.Single(s => s.Positions.Length > 0);
        var again = radio with { Heading = radio.Heading with { Id = "echo", Publisher = "Echo" } };
        var page = Page(
            new Dossier
            {
                Statements =
                [
                    radio,
                    again with
                    {
                        Positions = [radio.Positions[0] with { Report = "echo" }],
                        Allegations = [radio.Allegations[0] with { Report = "echo" }],
                    },
                ],
            },
            200
        );
        page.Split("in 2 reports: Coast Radio, 4 May 2031 (radio); Echo, 4 May 2031 (echo)").Length.ShouldBe(4);
    }

    [Fact]
    public void No_escape_sequence_leaves_a_page_without_colour() =>
        Page(ExampleDossier.Rich, 80).ShouldNotContain("\u001b");

    [Fact]
    public void Hostile_words_steer_no_terminal_in_colour()
    {
        var page = Page(ExampleDossier.Rich, 80, colour: true);
        page.ShouldNotContain("\u001b[31mcounted");
        page.ShouldContain("\u001b[");
        page.ShouldContain("[bold]each[/]");
    }

    [Fact]
    public void Of_ten_thousand_questions_the_contested_come_first_and_the_rest_are_counted()
    {
        var many = Enumerable.Range(0, 9_999).Select(i => new Question($"q:{i}", Measure.Missing) { Origins = 9 });
        var page = Page(ExampleDossier.Rich with { Questions = [.. many, ExampleDossier.Rich.Questions[0]] }, 80);
        page.ShouldContain("… and 9,975 more; --all shows them");
        page.IndexOf("killed · commuters", StringComparison.Ordinal)
            .ShouldBeInRange(0, page.IndexOf("missing", StringComparison.Ordinal));
    }
}
