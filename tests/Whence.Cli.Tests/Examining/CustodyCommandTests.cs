using System.Text.Json;
using Whence.Cli.Tests.Filing;

namespace Whence.Cli.Tests.Examining;

public sealed class CustodyCommandTests : IDisposable
{
    private readonly Matter matter = new();

    public CustodyCommandTests() =>
        Terminal
            .Run(
                null,
                "examine",
                "--key",
                matter.Key,
                matter.Case,
                "--by",
                "Ada",
                "--from",
                "a checkpoint",
                "--description",
                matter.Write("cards.json", """[{"name":"A"}]""")
            )
            .Code.ShouldBe(ExitCodes.Done);

    public void Dispose() => matter.Dispose();

    [Fact]
    public void Examining_writes_how_it_was_acquired_and_that_it_was_examined()
    {
        var (code, output, error) = Custody("cards.json[0]");
        error.ShouldBe("");
        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("acquired");
        output.ShouldContain("by: Ada");
        output.ShouldContain("from: a checkpoint");
        output.ShouldContain("with: whence 0.1.0");
        output.ShouldContain("unchanged");
        output.ShouldContain("The chain holds together.");
    }

    [Fact]
    public void Json_gives_each_act_with_all_its_fields_and_whether_the_chain_holds()
    {
        var (code, output, _) = Custody("cards.json[0]", "--json");
        code.ShouldBe(ExitCodes.Done);
        var lines = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        lines.Select(line => line.GetProperty("type").GetString()).ShouldBe(["custody", "custody", "chain"]);
        (lines[0].GetProperty("act").GetString(), lines[0].GetProperty("by").GetString()).ShouldBe(("acquired", "Ada"));
        lines[0].GetProperty("from").GetString().ShouldBe("a checkpoint");
        lines[0].GetProperty("to").ValueKind.ShouldBe(JsonValueKind.Null);
        lines[1].GetProperty("after").GetString().ShouldBe(lines[2].GetProperty("exhibit").GetString());
        lines[2].GetProperty("holds").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Of_a_redacted_exhibit_the_acts_stay_in_their_order()
    {
        Custody("cards.json[0]", "transferred", "--by", "Ada", "--to", "Ben", "--how", "by hand");
        long entry;
        using (var file = matter.Open())
        {
            entry = file.Exhibits.All().Single().Entry;
        }
        var (code, _, error) = Terminal.Run(
            null,
            "redact",
            "--key",
            matter.Key,
            matter.Case,
            "cards.json[0]",
            "--why",
            "asked for"
        );
        code.ShouldBe(ExitCodes.Done, error);
        var page = Custody(entry.ToString(System.Globalization.CultureInfo.InvariantCulture));
        page.Code.ShouldBe(ExitCodes.Done, page.Output + page.Error);
        page.Output.ShouldContain($"the exhibit of entry {entry}, which was redacted");
        page.Output.ShouldNotContain("Ada");
        Acts(page.Output).ShouldBe(["acquired", "examined", "transferred"]);
        Terminal.Run(null, "verify", matter.Case).Output.ShouldContain(": 1 exhibit");
        Custody("cards.json[0]").Code.ShouldBe(ExitCodes.BadUsage);
    }

    private static IEnumerable<string> Acts(string page) =>
        page.Split('\n')
            .Select(line => line.Split(' ')[^1])
            .Where(word => word is "acquired" or "examined" or "transferred");

    [Fact]
    public void What_was_done_is_entered_and_shown_in_the_order_of_doing()
    {
        Custody("cards.json[0]", "transferred", "--by", "Ada", "--from", "Ada", "--to", "Ben", "--how", "by hand")
            .Code.ShouldBe(ExitCodes.Done);
        var (code, output, _) = Custody(
            "cards.json[0]",
            "released",
            "--by",
            "Ben",
            "--to",
            "the court",
            "--how",
            "by post"
        );
        code.ShouldBe(ExitCodes.Done);
        output
            .IndexOf("transferred", StringComparison.Ordinal)
            .ShouldBeLessThan(output.IndexOf("released", StringComparison.Ordinal));
        using var file = matter.Open();
        file.Custody.Of(file.Exhibits.All().Single()).Links.Length.ShouldBe(4);
    }

    [Fact]
    public void A_chain_that_is_broken_fails_the_check_and_says_where()
    {
        var (code, output, _) = Custody(
            "cards.json[0]",
            "released",
            "--by",
            "Ada",
            "--to",
            "Ben",
            "--when",
            "2020-01-01"
        );
        code.ShouldBe(ExitCodes.CheckFailed);
        output.ShouldContain("BROKEN: released at 2020-01-01, before it was acquired");
        output.ShouldContain("The chain is broken in 1 place.");
    }

    [Fact]
    public void A_digest_that_is_not_the_exhibits_breaks_it() =>
        Custody("cards.json[0]", "copied", "--by", "Ada", "--after", new string('0', 64))
            .Code.ShouldBe(ExitCodes.CheckFailed);

    [Fact]
    public void The_same_file_examined_again_is_not_acquired_again_and_from_elsewhere_it_is()
    {
        Examine("--from", "a checkpoint");
        Examine("--from", "another");
        using var file = matter.Open();
        file.Custody.Of(file.Exhibits.All().Single())
            .Links.Select(link => link.Act.ToString())
            .ShouldBe(["Acquired", "Examined", "Examined", "Acquired", "Examined"]);
    }

    [Fact]
    public void An_exhibit_is_found_by_the_first_letters_of_its_id()
    {
        using var file = matter.Open();
        var id = file.Exhibits.All().Single().Exhibit.Id;
        Custody(id[..15]).Code.ShouldBe(ExitCodes.Done);
        Custody(id[7..15]).Code.ShouldBe(ExitCodes.Done);
    }

    [Theory]
    [InlineData("there is no exhibit 'clip.mp4'", "clip.mp4")]
    [InlineData("'eaten' is none of acquired, copied", "cards.json[0]", "eaten")]
    [InlineData("--when takes a day", "cards.json[0]", "copied", "--when", "yesterday")]
    [InlineData("--before takes the 64", "cards.json[0]", "copied", "--before", "12")]
    [InlineData("say what was done", "cards.json[0]", "--by", "Ada")]
    public void What_cannot_be_understood_is_refused_with_the_reason(string reason, params string[] arguments)
    {
        var (code, _, error) = Custody(arguments);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain(reason);
    }

    private void Examine(params string[] arguments) =>
        Terminal
            .Run(
                null,
                ["examine", "--key", matter.Key, matter.Case, "--description", matter.At("cards.json"), .. arguments]
            )
            .Code.ShouldBe(ExitCodes.Done);

    private (int Code, string Output, string Error) Custody(params string[] arguments) =>
        Terminal.Run(null, ["custody", "--key", matter.Key, matter.Case, .. arguments]);
}
