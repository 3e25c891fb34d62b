using Whence.Web.Reports;

namespace Whence.Web.Tests.Reports;

public sealed class SoughtWordsTests
{
    [Theory]
    [InlineData("f812", "f812", 812, 812)]
    [InlineData("p40.1", "p40.1", 40, 40)]
    [InlineData("812-1040", null, 812, 1040)]
    public void An_address_names_what_was_read_or_the_words_themselves(string at, string? anchor, int start, int end) =>
        SoughtWords.Of(at).ShouldBe(new SoughtWords(anchor, new Span(start, end)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("f")]
    [InlineData("x812")]
    [InlineData("f-812")]
    [InlineData("1040-812")]
    [InlineData("f99999999999999")]
    [InlineData("f812\"><script>")]
    public void What_names_nothing_is_passed_over(string? at) => SoughtWords.Of(at).ShouldBeNull();
}
