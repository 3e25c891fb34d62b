using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class CheckpointTests
{
    // The example of C2SP tlog-checkpoint.
    private const string Example = """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        """;

    [Fact]
    public void The_example_of_the_specification_is_read_and_written()
    {
        var checkpoint = Checkpoint.Parse(Example).Value!;
        checkpoint.Origin.ShouldBe("example.com/behind-the-sofa");
        checkpoint.Size.ShouldBe(20_852_163);
        checkpoint.Root.ToString().ShouldStartWith("0ac5186a");
        checkpoint.Text.ShouldBe(Example);
    }

    [Fact]
    public void Further_lines_are_kept()
    {
        var checkpoint = Checkpoint.Parse(Example + "more\nand more\n").Value!;
        checkpoint.Extensions.ShouldBe(["more", "and more"]);
        checkpoint.Text.ShouldBe(Example + "more\nand more\n");
    }

    [Theory]
    [InlineData("", "a checkpoint has at least three lines, each ended by a newline")]
    [InlineData("a\n1\n", "a checkpoint has at least three lines, each ended by a newline")]
    [InlineData("\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a checkpoint has no empty line")]
    [InlineData("a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a checkpoint's second line is the size")]
    [InlineData("a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a checkpoint's second line is the size")]
    [InlineData(
        "a\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a checkpoint's second line is the size"
    )]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n", "a checkpoint's third line is the root")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", "a checkpoint's third line is the root")]
    [InlineData("a\n1\nCsUY\n", "a checkpoint's third line is the root")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", "a checkpoint has at least three lines")]
    public void A_malformed_one_is_refused_with_the_reason(string text, string reason) =>
        Checkpoint.Parse(text).Reason.ShouldStartWith(reason);
}
