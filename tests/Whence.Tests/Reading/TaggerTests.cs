using Whence.Reading;

namespace Whence.Tests.Reading;

public sealed class TaggerTests
{
    private static readonly Annotator Annotator = new();

    [Theory]
    [InlineData("The harbour master refused to refuse .", "DT NN NN VBD TO VB Period")]
    [InlineData("Workers found 14 bodies .", "NNS VBD CD NNS Period")]
    [InlineData("Mayor Ilsa Verhoven's office denied it .", "NNP NNP NNP POS NN VBD PRP Period")]
    [InlineData("They have been evacuated .", "PRP VBP VBN VBN Period")]
    public void Words_have_the_tags_of_their_places(string text, string tags) =>
        string.Join(' ', Annotator.Annotate(new Report("r", text)).Tokens.ToArray().Select(token => token.Tag))
            .ShouldBe(tags);

    [Fact]
    public void A_form_never_seen_is_tagged_by_its_shape_and_its_place()
    {
        var text = Annotator.Annotate(new Report("r", "The governor of Vextrania unglimpsed the treaty."));
        (text[3].Tag, text[4].Tag).ShouldBe((PartOfSpeech.NNP, PartOfSpeech.VBD));
    }

    [Fact]
    public void Tags_do_not_depend_on_what_was_read_before()
    {
        var report = new Report("r", "Police said the record was set as they record it.");
        var first = new Annotator().Annotate(report).Tokens.ToArray();
        Annotator.Annotate(new Report("other", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"w{i} "))));
        Annotator.Annotate(report).Tokens.ToArray().ShouldBe(first);
    }
}
