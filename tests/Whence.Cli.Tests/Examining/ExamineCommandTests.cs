using System.Text.Json;
using Whence.Cli.Tests.Filing;

namespace Whence.Cli.Tests.Examining;

public sealed class ExamineCommandTests
{
    private const string Described = """
        [{"name":"Аркадий Соколов","serial":"AB 1","born":"30.02.1999","photo":"absent","signatureScript":"hangul"},
         {"name":"Борис Орлов","serial":"AB-1","born":"01.02.1999","issued":"1998-01-01","photo":"present"}]
        """;

    private static (int Code, string Output, string Error) Examine(Matter matter, params string[] arguments) =>
        Terminal.Run(null, ["examine", "--key", matter.Key, matter.Case, .. arguments]);

    [Fact]
    public void A_description_is_examined_without_a_picture_and_kept_in_the_case()
    {
        using var matter = new Matter();
        var (code, output, error) = Examine(matter, "--description", matter.Write("cards.json", Described));
        error.ShouldBe("");
        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("photo-absent: no photograph on it, as described");
        output.ShouldContain("signature-script: the signature is written in Hangul");
        output.ShouldContain("date-impossible: the day of birth, “30.02.1999”");
        output.ShouldContain("serial-shared: serial “AB1” stands on this paper");
        using var file = matter.Open();
        file.Exhibits.All().Count().ShouldBe(2);
    }

    [Fact]
    public void The_case_alone_shows_what_it_holds()
    {
        using var matter = new Matter();
        var first = Examine(matter, "--json", "--description", matter.Write("cards.json", Described)).Output;
        var (code, output, _) = Terminal.Run(null, "examine", "--json", matter.Case);
        code.ShouldBe(ExitCodes.Done);
        output.ShouldBe(first);
        JsonDocument.Parse(output.Split('\n')[0]).RootElement.GetProperty("kind").GetString().ShouldBe("paper");
    }

    [Fact]
    public void A_paper_is_held_against_those_that_the_case_holds_already()
    {
        using var matter = new Matter();
        var first = matter.Write("first.json", """{"name":"Arkady Sokolov","serial":"AB 1"}""");
        Told(Examine(matter, "--json", "--description", first).Output)
            .ShouldBe(["there is no other paper to hold it against"]);
        var second = matter.Write("second.json", """{"name":"Boris Orlov","serial":"AB-1"}""");
        const string Serial = "serial “AB1” stands on this paper";
        var onSecond = $"{Serial} (Boris Orlov) and on {first}[0] (Arkady Sokolov)";
        Told(Examine(matter, "--json", "--description", second).Output).ShouldBe([onSecond]);
        // What comes in changes what is found on what was there.
        Told(Terminal.Run(null, "examine", "--json", matter.Case).Output)
            .ShouldBe([$"{Serial} (Arkady Sokolov) and on {second}[0] (Boris Orlov)", onSecond]);
        // The same again is the same paper.
        Examine(matter, "--description", second).Code.ShouldBe(ExitCodes.Done);
        using var file = matter.Open();
        file.Papers.All().Length.ShouldBe(2);
    }

    private static IEnumerable<string?> Told(string lines) =>
        lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.TryGetProperty("rule", out var rule) && rule.GetString() == "serial-shared")
            .Select(line => line.GetProperty("reason").GetString());

    [Theory]
    [InlineData("""{"nmae":"A"}""", "cards.json: nmae: there is no such field")]
    [InlineData("[]", "cards.json: the whole: it describes no paper")]
    [InlineData("""{"file":"missing.jpg"}""", "cards.json: file: no FILE is called “missing.jpg”")]
    public void A_description_with_a_fault_is_refused_with_its_place(string json, string fault)
    {
        using var matter = new Matter();
        var (code, _, error) = Examine(matter, "--description", matter.Write("cards.json", json));
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain(fault);
        File.Exists(matter.Case).ShouldBeFalse();
    }

    [Fact]
    public void Files_that_cannot_be_examined_are_named_with_their_reason_and_make_no_case()
    {
        using var matter = new Matter();
        var (code, _, error) = Examine(
            matter,
            matter.Write("empty.jpg", ""),
            matter.Write("words.txt", "These are words."),
            matter.At("missing.png"),
            Path.GetDirectoryName(matter.Case)!
        );
        code.ShouldBe(ExitCodes.SomeUnread);
        error.ShouldContain("empty.jpg: not examined: it is empty; copy it again from where it came [ME01]");
        error.ShouldContain("words.txt: not examined: it is none of JPEG");
        error.ShouldContain("missing.png: not examined: there is no such file [ME14]");
        error.ShouldContain("not examined: it is a folder; name the files in it [ME15]");
        File.Exists(matter.Case).ShouldBeFalse();
    }

    [Fact]
    public void A_layout_that_is_not_there_or_a_folder_is_refused_as_such()
    {
        using var matter = new Matter();
        var picture = matter.Write("a.jpg", "");
        Examine(matter, "--layout", matter.At("none.json"), picture)
            .Error.ShouldContain("none.json: there is no such file");
        Examine(matter, "--layout", Path.GetDirectoryName(matter.Case)!, picture)
            .Error.ShouldContain(": it is a folder, and no file of JSON");
    }

    [Theory]
    [InlineData("examine")]
    [InlineData("custody")]
    public void The_help_fits_eighty_columns(string command) =>
        Terminal
            .Run(null, command, "--help")
            .Output.Split('\n')
            .SkipWhile(line => line != "Examples:")
            .Max(line => line.Length)
            .ShouldBeInRange(1, 80);

    [Fact]
    public void A_case_that_is_not_there_is_bad_usage()
    {
        using var matter = new Matter();
        Terminal.Run(null, "examine", matter.Case).Code.ShouldBe(ExitCodes.BadUsage);
    }
}
