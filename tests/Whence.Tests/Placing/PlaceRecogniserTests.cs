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
        "of",
        "capital",
        "Syrias",
        "attack",
        "on",
        "there",
        "MOSCOW",
        "—",
        "Castrel",
        "and",
        "rebel-held",
        "northern",
        "was",
        "hit",
        "neighbourhoods",
    ];

    [Theory]
    [InlineData("A bridge fell in Russia’s Kursk region on Monday.", "Kursk region", "RU-KRS", PlaceKind.Region, 4)]
    [InlineData("Ten people drowned in Bangladesh.", "Bangladesh", "BD", PlaceKind.Country, 6)]
    [InlineData("Ten people drowned in northern Bangladesh.", "northern Bangladesh", "BD", PlaceKind.Country, 5)]
    [InlineData("A tram burned in Lisbon.", "Lisbon", "geonames:2267057", PlaceKind.Settlement, 1)]
    [InlineData("A ferry sank off the town of Castrel.", "Castrel", null, PlaceKind.Settlement, 2)]
    [InlineData("The fire began near Tarnow Hill.", "Tarnow Hill", null, PlaceKind.Unknown, 2)]
    [InlineData("Two died in Velmora province.", "Velmora province", null, PlaceKind.Region, 4)]
    [InlineData("Two died in the Orsa district.", "Orsa district", null, PlaceKind.Region, 3)]
    [InlineData("Two died in the village of Lower Sarno.", "Lower Sarno", null, PlaceKind.Settlement, 1)]
    [InlineData("Two died on the outskirts of Castrel.", "Castrel", null, PlaceKind.Unknown, 2)]
    [InlineData("Two died some 20 km east of Castrel.", "Castrel", null, PlaceKind.Unknown, 2)]
    [InlineData("Two died in the flooded, mud-covered port of Castrel.", "Castrel", null, PlaceKind.Settlement, 1)]
    [InlineData("Two died in rebel-held Castrel.", "Castrel", null, PlaceKind.Unknown, 1)]
    [InlineData("Two died in eastern Castrel.", "eastern Castrel", null, PlaceKind.Unknown, 1)]
    [InlineData("Two died on the Castrel Highway.", "Castrel Highway", null, PlaceKind.Site, 5)]
    [InlineData("A tent burned at Amel Camp.", "Amel Camp", null, PlaceKind.Site, 1)]
    [InlineData("Two died in Castrel, a fishing village.", "Castrel", null, PlaceKind.Settlement, 1)]
    [InlineData("A blast shook Lisbon Opera House.", "Lisbon Opera House", null, PlaceKind.Site, 1)]
    [InlineData("Two died in Homs city.", "Homs city", "geonames:169577", PlaceKind.Settlement, 1)]
    [InlineData("Two died in the province of Homs.", "Homs", "SY-HI", PlaceKind.Region, 4)]
    public void A_place_is_found_by_its_name_or_by_the_words_beside_it(
        string text,
        string name,
        string? id,
        PlaceKind kind,
        int precision
    )
    {
        var place = Scenes(text).ShouldHaveSingleItem();
        (place.Text, place.Id, place.Kind, place.Precision).ShouldBe((name, id, kind, precision));
        place.Span!.Value.In(text).ShouldBe(name);
    }

    [Theory]
    [InlineData("North Korean soldiers were seen.")]
    [InlineData("The Castrel council met on Monday.")]
    [InlineData("He left in March.")]
    [InlineData("Police in Hi-Viz met Ms Sarno at Reuters headquarters and with FIFA.")]
    [InlineData("A spokesman for Castrel Rescue spoke to Jordan Pike.")]
    [InlineData("In Red Lantern militants saw a way to win.")]
    public void People_bodies_and_months_are_no_places(string text) => Recognise(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Ukraine's military said so.")]
    [InlineData("Ukraines military said so.")]
    [InlineData("Russia's defence ministry said so.")]
    [InlineData("The Kremlin said so.")]
    [InlineData("The White House has denied it.")]
    [InlineData("Talks with Ankara failed.")]
    public void A_country_or_capital_that_stands_for_its_government_is_an_actor(string text) =>
        Recognise(text).ShouldHaveSingleItem().Role.ShouldBe(PlaceRole.Actor);

    [Theory]
    [InlineData("Moscow has denied it.", PlaceRole.Mentioned)]
    [InlineData("Floods hit Bangladesh.", PlaceRole.Target)]
    [InlineData("Bangladesh was hit by floods.", PlaceRole.Target)]
    [InlineData("Bangladesh has seen heavy floods.", PlaceRole.Scene)]
    [InlineData("An attack by raiders on Castrel failed.", PlaceRole.Target)]
    [InlineData("The siege of Castrel ended.", PlaceRole.Target)]
    [InlineData("Shells fell on Castrel.", PlaceRole.Target)]
    [InlineData("Refugees from Sudan arrived.", PlaceRole.Origin)]
    [InlineData("Bodies were pulled from Castrel Dam.", PlaceRole.Scene)]
    [InlineData("They fled to Chad.", PlaceRole.Destination)]
    [InlineData("Residents of Nairobi protested.", PlaceRole.Home)]
    public void The_words_around_a_place_tell_how_it_is_spoken_of(string text, PlaceRole role) =>
        Recognise(text).ShouldHaveSingleItem().Role.ShouldBe(role);

    [Theory]
    [InlineData("Mud buried the village of Castrel. Roads to the village are cut.", "the village", "Castrel")]
    [InlineData(
        "Mud buried Castrel village, in Velmora province. Rain fell on the village.",
        "the village",
        "Castrel village"
    )]
    [InlineData(
        "Mud buried homes in Velmora province. Rain fell across the province.",
        "the province",
        "Velmora province"
    )]
    [InlineData("Mud buried homes in Castrel. Ten people died there.", "there", "Castrel")]
    [InlineData("Smoke rose over Lisbon. Fires broke out in Portugal's capital.", "capital", "Lisbon")]
    [InlineData(
        "Smoke rose over Lisbon. Fires broke out in the Portuguese capital.",
        "the Portuguese capital",
        "Lisbon"
    )]
    [InlineData(
        "Fighting goes on in the Kursk region. Kenyan and US envoys spoke of losses in the region.",
        "the region",
        "Kursk region"
    )]
    public void Words_that_point_back_at_a_place_name_it(string text, string words, string name)
    {
        var place = Recognise(text)[^1];
        place.At!.Value.In(text).ShouldBe(words);
        place.Text.ShouldBe(name);
        place.Span!.Value.In(text).ShouldBe(name);
    }

    [Fact]
    public void A_name_that_is_a_place_once_is_one_everywhere()
    {
        const string Text = "A dam broke above the town of Castrel. Castrel was cut off, and Castrel mourns.";
        Recognise(Text).Select(place => place.Text).ShouldBe(["Castrel", "Castrel", "Castrel"]);
    }

    [Fact]
    public void A_name_that_fighters_bear_is_no_place_where_in_leads_it() =>
        Recognise("Twelve Redhand militants fell. Nobody in Redhand spoke.").ShouldBeEmpty();

    [Theory]
    [InlineData("The dam broke near Castrel, in northern Syria.", "SY")]
    [InlineData("The dam broke in Syria's Castrel.", "SY")]
    [InlineData("The dam broke in Syrias Castrel.", "SY")]
    [InlineData("The dam broke in Castrel, Velmora province.", "velmora province")]
    [InlineData("The dam broke in Castrel in Velmora province.", "velmora province")]
    public void What_stands_beside_a_place_can_hold_it(string text, string holder) =>
        Recognise(text).Single(place => place.Text == "Castrel").Within.ShouldContain(holder);

    [Fact]
    public void A_dateline_is_where_the_report_was_filed_and_no_place_of_the_event()
    {
        foreach (
            var text in (string[])
                [
                    "SEOUL — Two people drowned in Bangladesh.",
                    "SEOUL, South Korea (Wire) - Two people drowned in Bangladesh.",
                    "SEOUL (Wire) Two people drowned in Bangladesh.",
                    "Last updated SEOUL Two people drowned in Bangladesh.",
                ]
        )
        {
            Recognise(text).ShouldHaveSingleItem(text).Text.ShouldBe("Bangladesh");
        }
    }

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

    private static IEnumerable<Place> Scenes(string text) =>
        Recognise(text).Where(place => place.Role is PlaceRole.Scene or PlaceRole.Target);

    private static ImmutableArray<Place> Recognise(string text) =>
        new PlaceRecogniser().Recognise(new Annotator().Annotate(new Report("r", text)));
}
