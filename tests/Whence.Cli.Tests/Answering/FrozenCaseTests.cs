using Whence.Cli.Tests.Filing;
using Whence.Testing;

namespace Whence.Cli.Tests.Answering;

/// <summary>A case as an earlier version left it, asked by this one: what it answered from then, it answers from now.</summary>
public sealed class FrozenCaseTests : IDisposable
{
    private readonly Matter matter = new();

    public FrozenCaseTests() =>
        File.Copy(Path.Combine(Shared.Root, "tests/Whence.Sqlite.Tests/Frozen/format-5.whence"), matter.Case);

    public void Dispose() => matter.Dispose();

    // WHENCE_ACCEPT=1 writes what is answered now: for fields that the contract has gained, and for nothing else.
    [Theory]
    [InlineData("figures")]
    [InlineData("questions")]
    [InlineData("positions")]
    [InlineData("allegations")]
    [InlineData("origins")]
    [InlineData("conflicts")]
    [InlineData("search", "river")]
    [InlineData("trace", "2024-12-20-atlantic-ledger#f47")]
    public void A_case_of_format_5_answers_as_it_did(string command, params string[] rest)
    {
        var (code, output, _) = Terminal.Run(null, [command, matter.Case, .. rest, "--json"]);
        code.ShouldBe(ExitCodes.Done);
        output.ShouldNotBeEmpty();
        var file = Path.Combine(Shared.Root, "tests", "Whence.Cli.Tests", "Expectations", $"format-5-{command}.jsonl");
        if (Environment.GetEnvironmentVariable("WHENCE_ACCEPT") == "1")
        {
            File.WriteAllText(file, output);
        }
        output.ShouldBe(File.ReadAllText(file));
    }

    [Fact]
    public void A_case_of_format_5_is_read_anew()
    {
        Terminal.Run(null, ["rebuild", matter.Case]).Code.ShouldBe(ExitCodes.Done);
        Terminal.Run(null, ["figures", matter.Case]).Output.ShouldContain("At least five");
    }
}
