using Whence.Attributing;
using Whence.Attributing.Verbless;
using Whence.Reading;

namespace Whence.Tests.Attributing.Verbless;

public sealed class VerblessFinderTests
{
    [Theory]
    [InlineData("Ten barns burned, according to the brigade.", "the brigade", "Ten barns burned")]
    [InlineData("According to the brigade, ten barns burned.", "the brigade", "ten barns burned")]
    [InlineData(
        "According to a clerk at the town hall ten barns burned.",
        "a clerk at the town hall",
        "ten barns burned"
    )]
    [InlineData("In the north, according to the brigade, ten barns burned.", "the brigade", "ten barns burned")]
    [InlineData("Missing, according to divers, were both pilots.", "divers", "Missing | were both pilots")]
    [InlineData(
        "The dyke fell, according to Jane Doe, a spokeswoman for the port.",
        "Jane Doe, a spokeswoman for the port",
        "The dyke fell"
    )]
    [InlineData("Ten barns burned, per the brigade.", "the brigade", "Ten barns burned")]
    [InlineData("In the words of the warden, the hall was a furnace.", "the warden", "the hall was a furnace")]
    [InlineData("As the warden put it, the hall was a furnace.", "the warden", "the hall was a furnace")]
    [InlineData("It was, as the warden put it, a furnace.", "the warden", "It was | a furnace")]
    [InlineData("Nobody took up the warden's claim that the hall was full.", "the warden's", "that the hall was full")]
    [InlineData(
        "Claims by the warden that the hall was full drew anger.",
        "the warden",
        "that the hall was full drew anger"
    )]
    [InlineData("They quoted the warden as saying that the hall was full.", "the warden", "that the hall was full")]
    [InlineData("“The hall was a furnace.” — Jane Doe, warden", "Jane Doe, warden", "“The hall was a furnace.”")]
    [InlineData("Monitor: 30 killed in camp", "Monitor", "30 killed in camp")]
    [InlineData("30 killed in camp – rights group", "rights group", "30 killed in camp")]
    public void A_source_is_found_without_a_verb_of_saying(string words, string source, string content)
    {
        var (text, found) = Find(words);
        var triple = found.ShouldHaveSingleItem();
        Words(text, triple.Source).ShouldBe(source);
        string.Join(" | ", new[] { triple.Before, triple.After }.Where(r => r != default).Select(r => Words(text, r)))
            .ShouldBe(content);
    }

    [Theory]
    [InlineData("The fare is nine crowns per person.")]
    [InlineData("They put it on the table.")]
    [InlineData("Update: 30 killed in camp")]
    [InlineData("Lake crossing: a night on the water")]
    [InlineData("The claim surprised the marchers.")]
    [InlineData("He worked as a filing clerk.")]
    public void Other_uses_of_the_same_words_name_no_source(string words) => Find(words).Found.ShouldBeEmpty();

    private static (AnnotatedText Text, List<Triple> Found) Find(string words)
    {
        var text = new Annotator().Annotate(new Report("r", words));
        var found = new List<Triple>();
        new VerblessFinder(text).Find(0, text.Count, found);
        return (text, found);
    }

    private static string Words(AnnotatedText text, (int First, int End) range) =>
        text.SpanOf(range.First, range.End).In(text.Text);
}
