using Whence.Casework;

namespace Whence.Cli.Tests.Filing;

public sealed class RedactCommandTests
{
    [Fact]
    public void A_redacted_report_is_gone_and_verify_tells_by_which_entry()
    {
        using var matter = new Matter();
        matter.Add(
            matter.Write("a.txt", "Nearly 100 people were killed."),
            matter.Write("b.txt", "Some 50 were hurt.")
        );
        var (code, output, error) = Redact(matter, "b");
        code.ShouldBe(ExitCodes.Done);
        output.ShouldBeEmpty();
        error.ShouldContain("redacted, with 1 sealed value");
        using (var file = matter.Open())
        {
            file.Reports.All().Select(r => r.Heading.Id).ShouldBe(["a"]);
        }
        var verified = Terminal.Run(null, "verify", matter.Case);
        verified.Code.ShouldBe(ExitCodes.Done);
        verified.Output.ShouldContain("redacted by entry 4 at ");
        verified.Output.ShouldContain("1 report with");
    }

    [Fact]
    public void What_a_desk_keeps_of_the_case_goes_too_and_what_waits_to_be_read_is_named()
    {
        using var matter = new Matter();
        matter.Add(matter.Write("a.txt", "Nearly 100 people were killed."), matter.Write("b.txt", "Some were hurt."));
        var desk = DeskFolder.Of(matter.Case);
        var over = Made(desk, DeskFolder.Lots, "one", "over.json");
        var export = Made(desk, DeskFolder.Exports, "two", "file");
        var users = Made(desk, "attempts", "three", "kept");
        Redact(matter, "a").Code.ShouldBe(ExitCodes.Done);
        File.Exists(over).ShouldBeFalse();
        File.Exists(export).ShouldBeFalse();
        File.Exists(users).ShouldBeTrue();

        var waiting = Made(desk, DeskFolder.Lots, "four", DeskFolder.Waiting);
        var (code, _, error) = Redact(matter, "b");
        code.ShouldBe(ExitCodes.CheckFailed);
        error.ShouldContain("1 lot that was sent and not read yet may hold it: see " + desk);
        File.Exists(waiting).ShouldBeTrue();
    }

    [Fact]
    public void A_report_or_a_name_is_redacted_and_never_both_nor_neither()
    {
        using var matter = new Matter();
        matter.Add(matter.Write("a.txt", "Nearly 100 people were killed."));
        Redact(matter).Code.ShouldBe(ExitCodes.BadUsage);
        Redact(matter, "a", "--who", "X").Code.ShouldBe(ExitCodes.BadUsage);
        Terminal.Run(null, "redact", matter.Case, "a").Code.ShouldBe(ExitCodes.BadUsage);
        var (code, _, error) = Redact(matter, "no-such");
        code.ShouldBe(ExitCodes.CheckFailed);
        error.ShouldContain("there is nothing of that name to redact");
    }

    private static string Made(params string[] place)
    {
        var path = Path.Combine(place);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        return path;
    }

    private static (int Code, string Output, string Error) Redact(Matter matter, params string[] what) =>
        Terminal.Run(null, ["redact", matter.Case, .. what, "--why", "asked for", "--key", matter.Key]);
}
