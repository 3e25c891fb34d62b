namespace Whence.Cli.Tests.Filing;

public sealed class VerifyCommandTests
{
    [Fact]
    public void A_case_as_it_was_put_in_verifies_in_a_few_lines()
    {
        using var matter = new Matter();
        matter.Add(
            matter.Write("a.txt", "Nearly 100 people were killed."),
            matter.Write("b.txt", "Some 50 were hurt.")
        );
        var (code, output, error) = Terminal.Run(null, "verify", matter.Case);
        code.ShouldBe(ExitCodes.Done);
        error.ShouldBeEmpty();
        output.ShouldStartWith(matter.Case + ": all of it is as it was put in\n");
        output.ShouldContain("4 entries, 2 reports with their texts, 2 originals, 1 signed checkpoint");
    }

    [Fact]
    public void The_key_that_verify_shows_can_be_trusted_and_another_is_not()
    {
        using var matter = new Matter();
        using var other = new Matter();
        matter.Add(matter.Write("a.txt", "Nearly 100 people were killed."));
        other.Add(other.Write("a.txt", "Nearly 100 people were killed."));
        Terminal.Run(null, "verify", matter.Case, "--trust", Shown(matter)).Code.ShouldBe(ExitCodes.Done);
        var (code, output, _) = Terminal.Run(null, "verify", matter.Case, "--trust", Shown(other));
        code.ShouldBe(ExitCodes.CheckFailed);
        output.ShouldContain("no key that is trusted has signed the note");

        static string Shown(Matter of) =>
            Terminal.Run(null, "verify", of.Case).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
    }

    [Fact]
    public void What_was_altered_is_named_and_the_exit_code_is_one()
    {
        using var matter = new Matter();
        matter.Add(matter.Write("a.txt", "Nearly 100 people were killed."));
        var bytes = File.ReadAllBytes(matter.Case);
        bytes[bytes.AsSpan().IndexOf("\"kind\":\"report\""u8) + 1] = (byte)'K';
        File.WriteAllBytes(matter.Case, bytes);
        var (code, output, _) = Terminal.Run(null, "verify", matter.Case);
        code.ShouldBe(ExitCodes.CheckFailed);
        output.ShouldContain("NOT as it was put in");
        output.ShouldContain("entry 2: ");
    }

    [Fact]
    public void What_is_no_case_is_bad_usage()
    {
        using var matter = new Matter();
        var text = matter.Write("a.txt", "Nearly 100 people were killed.");
        Terminal
            .Run(null, "verify", text)
            .ShouldBe((ExitCodes.BadUsage, "", $"whence: {text}: it is a file, but not a case [CA04]\n"));
        Terminal
            .Run(null, "verify", matter.At("no"))
            .Error.ShouldContain("there is no such case; whence add makes one [CA01]");
        Terminal
            .Run(null, "verify", text, "--trust", "x")
            .Error.ShouldContain("--trust: a verifier key is written name+id+key");
    }
}
