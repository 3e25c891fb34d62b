using System.Text.Json;
using Microsoft.Data.Sqlite;
using Whence.Cli.Tests.Filing;

namespace Whence.Cli.Tests.Reviewing;

public sealed class ReviewCommandTests : IDisposable
{
    private const string Twelve = "2024-12-23-owner#f0";
    private const string Thirty = "2024-12-23-union#f0";

    private readonly Matter matter = new();

    public ReviewCommandTests() =>
        matter.Add(
            matter.Write(
                "2024-12-23-owner.txt",
                "Twelve miners were killed in the Velm pit on Sunday, the mine's owner said."
            ),
            matter.Write("2024-12-23-union.txt", "Thirty miners were killed in the Velm pit on Sunday, the union said.")
        );

    public void Dispose() => matter.Dispose();

    [Fact]
    public void A_rejection_takes_a_figure_out_of_its_clash_and_is_an_entry_of_the_ledger()
    {
        Clashes().ShouldBe(1);
        var (code, output, error) = Review(Thirty, "reject", "--who", "Ada", "--why", "the year's toll");
        (code, error).ShouldBe((ExitCodes.Done, ""));
        output.ShouldEndWith(" Ada reject 2024-12-23-union#f0 “Thirty” (killed): the year's toll\n");
        Clashes().ShouldBe(0);
        Terminal.Run(null, "figures", matter.Case, "--csv").Output.ShouldContain("rejected by Ada");
        Terminal.Run(null, "ledger", matter.Case).Output.ShouldContain("  decision\n");
        Terminal.Run(null, "verify", matter.Case).Code.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void A_correction_says_what_is_right()
    {
        Review(Thirty, "correct", "--low", "12", "--high", "none", "--who", "Ada", "--why", "at least twelve")
            .Output.ShouldContain("correct 2024-12-23-union#f0 “Thirty” (killed) to 12 or more: at least twelve");
        Clashes().ShouldBe(0);
        Terminal.Run(null, "figures", matter.Case, "--csv").Output.ShouldContain("Thirty,12,,killed");
    }

    [Fact]
    public void Questions_are_split_and_merged_again()
    {
        Review("q:" + Twelve, "split", Thirty, "--who", "Ada", "--why", "another pit").Code.ShouldBe(ExitCodes.Done);
        Questions().ShouldBe(2);
        Review("q:" + Twelve, "merge", "q:" + Thirty, "--who", "Ada", "--why", "no, one").Code.ShouldBe(ExitCodes.Done);
        Questions().ShouldBe(1);
    }

    [Fact]
    public void Decisions_are_listed_with_those_that_can_no_longer_be_placed()
    {
        Review(Thirty, "accept", "--who", "Ada");
        Review("2024-12-23-union", "note", "--who", "Grace", "--why", "a wire story");
        var listed = Review();
        listed.Output.TrimEnd().Split('\n').Length.ShouldBe(2);
        Review("--unplaced").Output.ShouldBeEmpty();
        var line = JsonDocument.Parse(Review("--json").Output.Split('\n')[1]).RootElement;
        line.GetProperty("who").GetString().ShouldBe("Grace");
        line.GetProperty("placed").GetBoolean().ShouldBeTrue();
        // As though an engine had read the report that finds nothing in it.
        using (var connection = new SqliteConnection($"Data Source={matter.Case};Pooling=False"))
        {
            connection.Open();
            using var forget = connection.CreateCommand();
            forget.CommandText = "DELETE FROM reading WHERE report = 2";
            forget.ExecuteNonQuery();
        }
        Review("--unplaced").Output.ShouldContain("accept 2024-12-23-union#f0 “Thirty” (killed)\n       can no longer");
    }

    [Fact]
    public void Two_coders_are_held_side_by_side()
    {
        Review("agreement").Error.ShouldBe("whence: no two coders have decided of one thing\n");
        Review(Twelve, "accept", "--who", "Ada", "--later");
        Review(Twelve, "accept", "--who", "Grace", "--later");
        Review(Thirty, "accept", "--who", "Ada", "--later");
        Review(Thirty, "reject", "--who", "Grace", "--why", "a year's toll", "--later");
        Review("agreement")
            .Output.ShouldBe(
                """
                Ada and Grace: 2 things, the same verdict on 50 %, Cohen's κ 0.00
                  Ada down, Grace across    accept   correct    reject
                                  accept         1         0         1
                                 correct         0         0         0
                                  reject         0         0         0
                  2024-12-23-union#f0 “Thirty” (killed)
                    Ada: accept
                    Grace: reject: a year's toll

                """
            );
    }

    [Theory]
    [InlineData("say who decides: --who NAME, or set WHENCE_WHO", Thirty, "reject", "--why", "so")]
    [InlineData("say why: --why WORDS", Thirty, "reject", "--who", "Ada")]
    [InlineData("say what is right: --low", Thirty, "correct", "--who", "Ada", "--why", "so")]
    [InlineData(
        "what is right is said with the decision: correct",
        Thirty,
        "accept",
        "--who",
        "Ada",
        "--place",
        "Velm"
    )]
    [InlineData("--low and --high go together", Thirty, "correct", "--who", "Ada", "--why", "so", "--low", "3")]
    [InlineData("a count goes from --low", Thirty, "correct", "--who", "A", "--why", "s", "--low", "3", "--high", "2")]
    [InlineData("--high takes a number, or none", Thirty, "correct", "--who", "A", "--low", "3", "--high", "x")]
    [InlineData("say what is decided: accept, correct", Thirty)]
    [InlineData("questions and origins are merged and split", Thirty, "merge", Twelve, "--who", "A", "--why", "s")]
    [InlineData("reject its figures, or split them off", "q:" + Thirty, "reject", "--who", "A", "--why", "s")]
    [InlineData("a report takes a note only", "2024-12-23-union", "accept", "--who", "A")]
    [InlineData("name what to merge", "q:" + Thirty, "merge", "--who", "A", "--why", "s")]
    [InlineData("there is no figure 'z#f9' in the case", "q:" + Thirty, "split", "z#f9", "--who", "A", "--why", "s")]
    [InlineData("Did you mean 2024-12-23-union#f0", "2024-12-23-union#f1", "accept", "--who", "A")]
    [InlineData("there is no decision 'rejct'", Thirty, "rejct", "--who", "A")]
    public void What_cannot_be_decided_is_refused_with_the_reason_and_nothing_is_kept(
        string reason,
        params string[] words
    )
    {
        var (code, _, error) = Review(words);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain(reason);
        Review().Output.ShouldBeEmpty();
    }

    private int Clashes() => Rows("conflicts");

    private int Questions() => Rows("questions");

    private int Rows(string table) =>
        Terminal
            .Run(null, table, matter.Case, "--json")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Length;

    private (int Code, string Output, string Error) Review(params string[] words) =>
        Terminal.Run(null, ["review", matter.Case, .. words, .. words is [_, _, ..] ? Keyed : []]);

    private string[] Keyed => ["--key", matter.Key];
}
