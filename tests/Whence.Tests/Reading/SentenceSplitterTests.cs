using Whence.Reading;

namespace Whence.Tests.Reading;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Water rose fast.|Roads closed.")]
    [InlineData("Gen. Ilo Varga spoke to Mr. Hale of Orsa Inc. on Friday.|He left.")]
    [InlineData("The ship sailed to the U.S.|The crew stayed.")]
    [InlineData("The U.S. Navy sent a ship.|It sank.")]
    [InlineData("Dr. A. B. Voss came at 9 p.m.|She left at once.")]
    [InlineData("“We are done.”|The mayor left.")]
    [InlineData("\"We are done.\"|\"We are not,\" said the mayor.")]
    [InlineData("“Who did it?” he asked.|Nobody knew.")]
    [InlineData("(The dam broke.)|Crews came.")]
    [InlineData("She has—wait for it...\nThe end")]
    [InlineData("He waited… then he left.|So did I.|They stayed.")]
    [InlineData("It cost $3.5 million.|No. 4 was worse.")]
    [InlineData("FLOOD KILLS NINE IN ORSA\nORSA, Dec. 3 — Nine people died.")]
    [InlineData("“Stop!”|“Never!”")]
    [InlineData("What?!|Nothing.")]
    public void Sentences_end_where_a_reader_ends_them(string marked)
    {
        var text = marked.Replace('|', ' ');
        var tokens = Tokenizer.Tokenize(text);
        SentenceSplitter
            .Split(text, tokens)
            .Select(sentence => text[sentence.Span.Start..sentence.Span.End])
            .ShouldBe(marked.Split('|', '\n'));
    }

    [Fact]
    public void Paragraphs_end_at_line_breaks()
    {
        const string text = "One. Two.\n\nThree.\r\nFour.";
        SentenceSplitter
            .Split(text, Tokenizer.Tokenize(text))
            .Select(sentence => sentence.Paragraph)
            .ShouldBe([0, 0, 1, 2]);
    }
}
