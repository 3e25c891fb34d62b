using Whence.Reading;

namespace Whence.Tests.Reading;

public sealed class ExcerptTests
{
    private static readonly Inquiry Inquiry = new();

    [Fact]
    public void A_sentence_is_kept_whole_and_once_for_all_that_it_states()
    {
        const string text = "Twelve people were killed and nine people were wounded in Varn, the mayor said.";
        var figures = Inquiry.Read(new Report("r", text)).Figures;
        figures.Length.ShouldBe(2);
        figures.ShouldAllBe(f => f.SentenceText == text && f.Excerpt == null);
        figures[0].SentenceText.ShouldBeSameAs(figures[1].SentenceText);
    }

    [Fact]
    public void Of_an_endless_sentence_what_is_about_the_words_is_kept_cut_at_words()
    {
        var text = string.Concat(
            Enumerable.Repeat("12 people were killed in Varn and the ministry denied that 9 soldiers died and ", 300)
        );
        var stated = Inquiry.Read(new Report("r", text));
        stated.Figures.Length.ShouldBeGreaterThan(100);
        // What stands close together shares one string.
        stated
            .Figures.Select(f => f.SentenceText)
            .Distinct(ReferenceEqualityComparer.Instance)
            .Count()
            .ShouldBeLessThan(text.Length / 600 + 2);
        foreach (var figure in stated.Figures)
        {
            figure.SentenceText.ShouldBe(figure.Shown.In(text));
            figure.SentenceText.Length.ShouldBeLessThan(1900);
            figure.Shown.Contains(figure.Quote).ShouldBeTrue();
            figure.Sentence.Contains(figure.Shown).ShouldBeTrue();
            (figure.Shown.Start == 0 || text[figure.Shown.Start - 1] == ' ').ShouldBeTrue();
            (figure.Shown.End >= text.Length - 1 || text[figure.Shown.End] == ' ').ShouldBeTrue();
        }
    }

    [Fact]
    public void A_word_without_end_beside_the_words_is_left_out()
    {
        var text = new string('x', 5000) + " 12 people were killed " + new string('y', 5000) + ".";
        var annotated = new Annotator().Annotate(new Report("r", text));
        var shown = annotated.ExcerptOf(annotated.Sentences[0], new Span(5001, 5003));
        shown.In(text).ShouldBe("12 people were killed");
    }
}
