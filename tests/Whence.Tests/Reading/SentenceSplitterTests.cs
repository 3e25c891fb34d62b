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
    public void Sentences_end_where_a_reader_ends_them(string marked) => Splits(marked, ['|', '\n']);

    // `marked` has a bar where a sentence ends inside a line; `ends` are the marks that end one.
    private static void Splits(string marked, char[] ends)
    {
        var text = marked.Replace('|', ' ');
        var tokens = Tokenizer.Tokenize(text);
        SentenceSplitter
            .Split(text, LineBreaks.Of(text), tokens)
            .Select(sentence => text[sentence.Span.Start..sentence.Span.End])
            .ShouldBe(marked.Split(ends, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("The levee gave way before dawn and water\nran into the old town.|Nobody was hurt.")]
    [InlineData("Aid reached (by boat)\nthe upper villages in the U.S.\nterritory of Orsa.")]
    [InlineData("He called it “a failure”\nof the whole council.")]
    [InlineData("The governor answered:\n\n“We had no warning.”|He left.")]
    [InlineData("The governor answered:\n\nWe had no warning at all.|He left.")]
    [InlineData("The governor answered:\r\n\"We had no warning.\"|He left.")]
    [InlineData("Harbour stays shut;\nCrews wait for calmer water.")]
    [InlineData("The order asks for a permit;\n\na fee; and\na guard.")]
    public void A_line_break_inside_a_sentence_does_not_end_it(string marked) => Splits(marked, ['|']);

    [Theory]
    [InlineData("Nine dead in Orsa\nRescuers reached the town at noon.")]
    [InlineData("Who knew?\nnobody did.\nnot one of them…\nshe said so.")]
    [InlineData("“We left.”\nso the story ends.")]
    [InlineData("the harbour\n\nthe road")]
    [InlineData("By district:\nVarn: 12\nOrsa: 30")]
    [InlineData("6:05 p.m.\n\nThe mayor is back.")]
    public void Other_line_breaks_end_sentences(string marked) => Splits(marked, ['|', '\n']);

    [Theory]
    [InlineData("The rate is 51 percent.“|Nobody checked it.")]
    [InlineData("It was “mostly wrong.“\nThe mayor left.")]
    [InlineData("He left.|“Why?” she asked.")]
    [InlineData("He left.|''Why not?''|''Ask him.''")]
    public void A_mistaken_opening_mark_closes_where_it_leans_on_a_final_mark(string marked) =>
        Splits(marked, ['|', '\n']);

    [Fact]
    public void Lines_of_small_letters_without_marks_make_no_endless_sentence()
    {
        var text = string.Concat(Enumerable.Repeat("the water rose in orsa\n", 1000));
        var sentences = SentenceSplitter.Split(text, LineBreaks.Of(text), Tokenizer.Tokenize(text));
        sentences.Max(sentence => sentence.Length).ShouldBeInRange(6, 210);
    }

    [Fact]
    public void Paragraphs_end_at_line_breaks()
    {
        const string text = "One. Two.\n\nThree,\nand more.\r\nFour.";
        SentenceSplitter
            .Split(text, LineBreaks.Of(text), Tokenizer.Tokenize(text))
            .Select(sentence => sentence.Paragraph)
            .ShouldBe([0, 0, 1, 2]);
    }
}
