using Whence.Reading;

namespace Whence.Tests.Reading;

public sealed class LemmasTests
{
    [Theory]
    [InlineData("said", PartOfSpeech.VBD, "say")]
    [InlineData("making", PartOfSpeech.VBD, "make")]
    [InlineData("waiting", PartOfSpeech.VBD, "wait")]
    [InlineData("stopped", PartOfSpeech.VBD, "stop")]
    [InlineData("denies", PartOfSpeech.VBD, "deny")]
    [InlineData("reaches", PartOfSpeech.VBD, "reach")]
    [InlineData("killed", PartOfSpeech.VBD, "kill")]
    [InlineData("is", PartOfSpeech.VBD, "be")]
    [InlineData("men", PartOfSpeech.NNS, "man")]
    [InlineData("bodies", PartOfSpeech.NNS, "body")]
    [InlineData("losses", PartOfSpeech.NNS, "loss")]
    [InlineData("children", PartOfSpeech.NNS, "child")]
    [InlineData("floods", PartOfSpeech.NNS, "flood")]
    [InlineData("n't", PartOfSpeech.JJ, "not")]
    [InlineData("wounded", PartOfSpeech.JJ, "wounded")]
    public void A_word_has_the_form_that_a_dictionary_has(string word, PartOfSpeech tag, string lemma) =>
        Lemmas.Of(word, Lemmas.ClassOf(tag)).ShouldBe(lemma);

    [Fact]
    public void The_tag_decides_which_lemma_a_form_has()
    {
        var text = new Annotator().Annotate(new Report("r", "The findings were found."));
        (text.Lemma(1), text.Lemma(3), text.Lemma(-1)).ShouldBe(("finding", "find", ""));
    }
}
