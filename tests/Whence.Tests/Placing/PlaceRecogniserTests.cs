using CsCheck;
using Whence.Placing;
using Whence.Reading;

namespace Whence.Tests.Placing;

public sealed class PlaceRecogniserTests
{
    private static readonly string[] Soup =
    [
        "in",
        "the",
        "town",
        "of",
        "Kursk",
        "region",
        "North",
        "Korea",
        "Russia",
        "'s",
        "al-",
        "near",
        "Al",
        "Monday",
        ",",
        ".",
        "Gaza",
        "village",
        "\n",
    ];

    [Theory]
    [InlineData("A bridge fell in Russia’s Kursk region on Monday.", "Kursk region", "RU-KRS", PlaceKind.Region)]
    [InlineData("Ten people drowned in Bangladesh.", "Bangladesh", "BD", PlaceKind.Country)]
    [InlineData("A ferry sank off the town of Castrel.", "Castrel", null, PlaceKind.Settlement)]
    [InlineData("The fire began near Tarnow Hill.", "Tarnow Hill", null, PlaceKind.Unknown)]
    [InlineData("Two died in Velmora province.", "Velmora province", null, PlaceKind.Region)]
    public void A_place_is_found_by_its_name_or_by_the_words_beside_it(
        string text,
        string name,
        string? id,
        PlaceKind kind
    )
    {
        var place = Recognise(text).ShouldHaveSingleItem();
        (place.Text, place.Id, place.Kind).ShouldBe((name, id, kind));
        place.Span!.Value.In(text).ShouldBe(name);
    }

    [Theory]
    [InlineData("North Korean soldiers were seen.")]
    [InlineData("Ukraine's military said so.")]
    [InlineData("The Castrel council met on Monday.")]
    [InlineData("He left in March.")]
    public void People_bodies_and_months_are_no_places(string text) => Recognise(text).ShouldBeEmpty();

    [Fact]
    public void What_follows_a_comma_holds_what_stands_before_it()
    {
        var places = Recognise("The dam broke near Castrel, in northern Syria.");
        places[0].Within.ShouldBe(["SY"]);
    }

    [Fact]
    public void A_dateline_is_where_the_report_was_filed_and_no_place_of_the_event() =>
        Recognise("SEOUL — Two people drowned in Bangladesh.").ShouldHaveSingleItem().Text.ShouldBe("Bangladesh");

    [Fact]
    public void No_text_throws_and_every_span_holds_its_words() =>
        Gen.Int[0, Soup.Length - 1]
            .Select(i => Soup[i])
            .Array[0, 40]
            .Sample(words =>
            {
                var text = string.Join(' ', words);
                foreach (var place in Recognise(text))
                {
                    place.Span!.Value.In(text).ShouldBe(place.Text);
                }
            });

    private static ImmutableArray<Place> Recognise(string text) =>
        new PlaceRecogniser().Recognise(new Annotator().Annotate(new Report("r", text)));
}
