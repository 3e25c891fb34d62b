namespace Whence.Cli.Tests;

public sealed class VisibleTests
{
    [Theory]
    [InlineData("a\u001b[31mb", "a␛[31mb")]
    [InlineData("a\u009b31mb", "a<U+009B>31mb")]
    [InlineData("a\u202eb", "a<U+202E>b")]
    [InlineData("a\r\n\t b", "a b")]
    [InlineData("a\u007f\u0007", "a␡␇")]
    [InlineData("می\u200cخواهم flood\u00ading", "می\u200cخواهم flooding")]
    [InlineData("[red]東京[/]", "[red]東京[/]")]
    public void What_would_steer_a_terminal_is_shown(string text, string shown) => Visible.Of(text).ShouldBe(shown);

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced() => Visible.Of("a\ud800b").ShouldBe("a\uFFFDb");
}
