using System.Text.Json;
using Whence.Testing;

namespace Whence.Cli.Tests.Filing;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly Matter matter = new();

    public LedgerCommandTests() =>
        matter.Add(
            matter.Write("a.txt", "Nearly 100 people were killed."),
            matter.Write("b.txt", "Some 50 people were hurt.")
        );

    public void Dispose() => matter.Dispose();

    [Fact]
    public void Entries_are_listed_in_short_with_the_newest_checkpoint()
    {
        var (code, output, _) = Ledger();
        code.ShouldBe(ExitCodes.Done);
        var lines = output.TrimEnd().Split('\n');
        lines.Select(line => line.Split(' ')[^1]).Take(4).ShouldBe(["case", "key", "report", "report"]);
        lines[4].ShouldStartWith("checkpoint over 4 entries of whence.case/");
    }

    [Fact]
    public void Json_lines_hold_every_entry_and_the_checkpoint()
    {
        var lines = Ledger("--json").Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line)).ToList();
        lines.Count.ShouldBe(5);
        lines[3].RootElement.GetProperty("kind").GetString().ShouldBe("report");
        lines[4].RootElement.GetProperty("size").GetInt64().ShouldBe(4);
    }

    [Fact]
    public void A_stranger_sees_that_an_entry_is_in_the_ledger_and_what_it_commits_to()
    {
        var proof = Kept("proof", "2");
        var (code, output, _) = Check(proof, "--entry", Kept("entry", "2", "--opened"));
        code.ShouldBe(ExitCodes.Done);
        output.ShouldStartWith("good: it is entry 2 of whence.case/");
        output.ShouldContain("it commits to report: {\"id\":\"a\"");
        Check(proof, "--entry", Kept("entry", "2")).Output.ShouldNotContain("commits");
    }

    [Fact]
    public void Another_entry_and_another_key_and_an_altered_opening_fail()
    {
        var proof = Kept("proof", "2");
        Check(proof, "--entry", Kept("entry", "3")).Code.ShouldBe(ExitCodes.CheckFailed);
        var other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        var (code, _, error) = Terminal.Run(
            null,
            "ledger",
            "check",
            proof,
            "--key",
            other,
            "--entry",
            Kept("entry", "2")
        );
        code.ShouldBe(ExitCodes.CheckFailed);
        error.ShouldBe("whence: no key that is trusted has signed the note\n");
        var opened = Kept("entry", "2", "--opened");
        File.WriteAllText(opened, File.ReadAllText(opened).Replace("\\\"a\\\"", "\\\"z\\\"", StringComparison.Ordinal));
        Check(proof, "--entry", opened).Error.ShouldBe("whence: the entry does not commit to this 'report'\n");
    }

    [Fact]
    public void Whoever_kept_a_checkpoint_sees_that_the_ledger_only_grew()
    {
        var then = Kept("checkpoint");
        matter.Add(matter.Write("c.txt", "Nobody was hurt."));
        var growth = Kept("consistency", "--from", "4");
        var (code, output, _) = Check(growth, "--since", then);
        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain(" only grew since it had 4 entries");
        Check(growth, "--since", Kept("checkpoint")).Code.ShouldBe(ExitCodes.CheckFailed);
    }

    [Fact]
    public void What_is_published_is_verified_by_go()
    {
        Assert.SkipUnless(GoVerifier.IsThere, GoVerifier.Missing);
        var then = Kept("checkpoint");
        matter.AddFrom(
            string.Concat(
                Enumerable.Range(0, 600).Select(n => $"{{\"id\":\"r{n}\",\"text\":\"{n} people were hurt.\"}}\n")
            ),
            "-"
        );
        Ledger("publish", matter.At("public")).Code.ShouldBe(ExitCodes.Done);
        var growth = Kept("consistency", "--from", "4");
        File.Copy(then, growth + ".earlier");
        var (code, said) = GoVerifier.Run([
            "check",
            Ledger("keys").Output.Trim(),
            matter.At("public"),
            Kept("proof", "0"),
            Kept("proof", "555"),
            growth,
        ]);
        said.ShouldBe("good: 604 entries, 3 proofs\n");
        code.ShouldBe(0);
    }

    [Theory]
    [InlineData("the ledger has no entry 9", "entry", "9")]
    [InlineData("a tree of 4 has no entry 9", "proof", "9")]
    [InlineData("a tree of 4 does not come after one of 5", "consistency", "--from", "5")]
    public void What_there_is_not_is_refused_with_the_reason(string reason, params string[] words)
    {
        var (code, _, error) = Ledger(words);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldBe($"whence: {reason}\n");
    }

    [Fact]
    public void A_case_must_be_named()
    {
        Terminal.Run(null, "ledger").Error.ShouldBe("whence: name a case: whence ledger CASE …\n");
        Terminal.Run(null, "ledger", "keys").Code.ShouldBe(ExitCodes.BadUsage);
    }

    [Fact]
    public void A_proof_that_is_none_and_a_file_that_is_not_there_are_told_apart()
    {
        var words = matter.Write("words.txt", "Words.");
        Check(words, "--entry", words).Code.ShouldBe(ExitCodes.CheckFailed);
        Check(matter.At("none"), "--entry", words).Code.ShouldBe(ExitCodes.BadUsage);
        Check(words).Code.ShouldBe(ExitCodes.BadUsage);
    }

    private (int Code, string Output, string Error) Ledger(params string[] words) =>
        Terminal.Run(null, ["ledger", matter.Case, .. words]);

    private (int Code, string Output, string Error) Check(string proof, params string[] words) =>
        Terminal.Run(null, ["ledger", "check", proof, "--key", Ledger("keys").Output.Trim(), .. words]);

    // The answer in a file of its own; gives its path.
    private string Kept(params string[] words)
    {
        var path = matter.At(string.Join('-', words));
        Ledger([.. words, "--to", path]).Code.ShouldBe(ExitCodes.Done);
        return path;
    }
}
