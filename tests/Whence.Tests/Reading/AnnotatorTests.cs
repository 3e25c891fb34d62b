using System.Diagnostics;
using Whence.Reading;

namespace Whence.Tests.Reading;

public sealed class AnnotatorTests
{
    private static readonly Annotator Annotator = new();

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\0")]
    [InlineData("\ud83d")]
    [InlineData("a\udc00b\ud800")]
    [InlineData("“")]
    [InlineData("'''''''''")]
    [InlineData("\u202a\ufeff\u200b")]
    [InlineData("<<<<<>>>>")]
    [InlineData("-.-.-.@.@#")]
    public void Text_that_says_nothing_is_read_without_complaint(string text)
    {
        var read = Annotator.Annotate(new Report("r", text));
        read.Sentences.Sum(sentence => sentence.Length).ShouldBe(read.Count);
        read.Quotes.ShouldAllBe(quote => quote.Start >= 0 && quote.End <= text.Length);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ab.")]
    [InlineData("a.b")]
    [InlineData("' ")]
    [InlineData("“‘")]
    [InlineData("<a")]
    [InlineData("@a.")]
    [InlineData("I. ")]
    [InlineData("x-")]
    [InlineData("1,")]
    [InlineData("\ud83d\ude00")]
    [InlineData("Mayor Ilsa of Orsa ")]
    public void A_megabyte_on_one_line_is_read_in_time_that_grows_with_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        var read = Annotator.Annotate(new Report("r", text));
        clock.Elapsed.TotalSeconds.ShouldBeLessThan(20);
        read.Sentences.Sum(sentence => sentence.Length).ShouldBe(read.Count);
    }
}
