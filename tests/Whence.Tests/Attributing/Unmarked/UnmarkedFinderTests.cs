using Whence.Attributing;
using Whence.Reading;

namespace Whence.Tests.Attributing.Unmarked;

public sealed class UnmarkedFinderTests
{
    // As scraped news comes: sixty words and no comma.
    private const string Filler =
        " Rain has fallen on the upper valley for nine days and the two reservoirs above the old mill town are full to the brim."
        + " Schools stay shut until Friday and trains do not run between the coast and the northern lakes."
        + " Volunteers carried sandbags along the quay all night while soldiers cleared the road to the pass.";

    [Theory]
    [InlineData("The dam gave way and 12 people drowned a county official said on Monday.", "a county official")]
    [InlineData("Floods swept through the lower town killing four farmers residents said.", "residents")]
    [InlineData(
        "Twelve people were killed in the northern city of Marra the Lake Observatory for Human Welfare reported.",
        "the Lake Observatory for Human Welfare"
    )]
    [InlineData("The ferry sank off the cape and nine sailors are missing Karimov told reporters.", "Karimov")]
    [InlineData("Fire broke out in a hostel and six students died he said.", "he")]
    [InlineData(
        "Landslides buried the village of Orsk a source in the provincial council told Lake Radio on Tuesday.",
        "a source in the provincial council"
    )]
    [InlineData("Two miners were killed the union said a day after the pit was flooded.", "the union")]
    public void A_source_at_the_end_of_its_sentence_covers_what_stands_before(string sentence, string source)
    {
        var attribution = Attribute(sentence + Filler).Single(found => found.Content is [{ Start: 0 }, ..]);
        attribution.Source.ShouldHaveSingleItem().In(sentence).ShouldBe(source);
    }

    [Theory]
    [InlineData("The governor of the northern province said on Monday.")]
    [InlineData("The ministry said.")]
    public void A_source_that_opens_its_sentence_covers_nothing_before(string sentence) =>
        Attribute(sentence + Filler).ShouldAllBe(found => found.Content.All(content => content.Start > 0));

    private static ImmutableArray<Attribution> Attribute(string text) =>
        new Attributor().Attribute(new Annotator().Annotate(new Report("r", text)));
}
