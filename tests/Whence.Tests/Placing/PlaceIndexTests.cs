using Whence.Placing;
using Whence.Reading;

namespace Whence.Tests.Placing;

public sealed class PlaceIndexTests
{
    private static readonly PlaceIndex Index = PlaceIndex
        .Parse(
            "index",
            [
                PlaceIndex.Opening,
                "castrel\tgeonames:3\tsettlement\t1\tgeonames:1,VX",
                "mobile\tgeonames:7\tsettlement\t1\tVX",
                "port amel harbour\tgeonames:8\tsettlement\t1\tVX",
                "end\t3",
            ]
        )
        .Index!;

    [Theory]
    [InlineData("The dam broke in Castrel.", "Castrel", "geonames:3")]
    [InlineData("Ten people drowned at Port Amel Harbour.", "Port Amel Harbour", "geonames:8")]
    [InlineData("Floods hit Mobile.", "Mobile", "geonames:7")]
    public void A_users_index_gives_names_their_ids_and_holders(string text, string name, string id)
    {
        var place = Recognise(text).ShouldHaveSingleItem();
        (place.Text, place.Id, place.Kind).ShouldBe((name, id, PlaceKind.Settlement));
        place.Within.ShouldContain("VX");
    }

    [Theory]
    [InlineData("Mobile phones rang.")]
    [InlineData("Mobile said so.")]
    public void A_name_of_the_index_is_no_place_where_nothing_says_so(string text) => Recognise(text).ShouldBeEmpty();

    [Fact]
    public void What_ships_goes_before_the_index()
    {
        var own = PlaceIndex.Parse(
            "index",
            [PlaceIndex.Opening, "bangladesh\tgeonames:9\tsettlement\t1\tVX", "end\t1"]
        );
        new PlaceRecogniser(own.Index)
            .Recognise(new Annotator().Annotate(new Report("r", "Ten people drowned in Bangladesh.")))
            .ShouldHaveSingleItem()
            .Id.ShouldBe("BD");
    }

    private static ImmutableArray<Place> Recognise(string text) =>
        new PlaceRecogniser(Index).Recognise(new Annotator().Annotate(new Report("r", text)));
}
