using Whence.Placing;
using Whence.Reading;

namespace Whence.Tests.Placing;

public sealed class TownReaderTests
{
    [Theory]
    [InlineData("Ukraine said on Monday that ten people died in Mariupol.", "Mariupol", "geonames:701822", "UA-14,UA")]
    [InlineData("Ten people died in Istanbul.", "Istanbul", "geonames:745044", "TR")]
    [InlineData("Floods hit Cape Town.", "Cape Town", "geonames:3369157", "ZA")]
    public void A_town_that_ships_has_its_id_and_what_holds_it(string text, string name, string id, string within)
    {
        var place = Recognise(text).Single(p => p.Text == name);
        (place.Id, place.Kind, place.Precision).ShouldBe((id, PlaceKind.Settlement, 1));
        string.Join(',', place.Within).ShouldBe(within);
    }

    [Theory]
    [InlineData("Britain was shocked. Two people drowned in Birmingham.", "GB")]
    [InlineData("The US sent help. Officials in the US said two people drowned in Birmingham.", "US")]
    [InlineData("Two people drowned in Birmingham, Alabama. Britain sent help, and Britain will send more.", "US")]
    [InlineData("Lebanon mourned on Friday. Ten people died in Tripoli, Lebanon.", "LB")]
    [InlineData("Ten people died in Tripoli.", "LY")]
    public void Of_several_towns_of_a_name_the_text_tells_which(string text, string country) =>
        Recognise(text).Single(p => p.Text is "Birmingham" or "Tripoli").Within[^1].ShouldBe(country);

    [Theory]
    [InlineData("Two people drowned in Springfield, officials in the US said.")]
    [InlineData("Two people drowned in Birmingham.")]
    [InlineData("Kenya mourned. Two people drowned in Birmingham.")]
    [InlineData("Two people drowned in Mariupol, in Kenya.")]
    [InlineData("Ohio mourned. Two people drowned in Mariupol.")]
    public void Where_nothing_tells_which_none_is_chosen(string text) =>
        Recognise(text).Single(p => p.Text is "Springfield" or "Birmingham" or "Mariupol").Id.ShouldBeNull();

    [Theory]
    [InlineData("Voters in Ohio and Iowa heard of it. Two people drowned in Roseburg.", null)]
    [InlineData("Voters in Ohio and Oregon heard of it. Two people drowned in Roseburg.", "US-OR")]
    [InlineData("Two people drowned in Portsmouth, N.H., on Friday.", "US-NH")]
    [InlineData("Two people drowned in Portsmouth, Va., on Friday.", "US-VA")]
    public void A_small_town_is_one_of_the_regions_that_the_text_names(string text, string? region) =>
        Recognise(text).Single(p => p.Text is "Roseburg" or "Portsmouth").Within.FirstOrDefault().ShouldBe(region);

    [Theory]
    [InlineData("Ten people died in Paris, Texas officials said.", "FR")]
    [InlineData("Ten people died in San Jose, California.", "US")]
    [InlineData("Ten people died in Moscow, Ukraine said.", "RU")]
    public void A_capital_stays_one_where_no_great_namesake_lies_in_what_follows(string text, string country) =>
        Recognise(text).Single(p => p.Text is "Paris" or "San Jose" or "Moscow").Within[^1].ShouldBe(country);

    [Fact]
    public void A_region_that_people_are_named_after_is_none_before_a_surname() =>
        Recognise("Virginia Stone said so.").ShouldBeEmpty();

    [Theory]
    [InlineData("Nice weather came to France.", "Nice")]
    [InlineData("Reading helps children in Britain.", "Reading")]
    [InlineData("Mobile phones rang across the US.", "Mobile")]
    [InlineData("Victoria told police in Canada that she saw it.", "Victoria")]
    public void A_word_that_is_a_name_too_is_no_place_where_nothing_beside_it_says_so(string text, string word) =>
        Recognise(text).ShouldNotContain(p => p.Text == word);

    [Fact]
    public void A_town_that_bears_the_surname_of_somebody_in_the_text_has_no_id()
    {
        const string Text = "The vote on Tom Garland failed in the US. Police in Garland were told.";
        Recognise(Text).ShouldAllBe(p => p.Text != "Garland" || p.Id == null);
    }

    [Fact]
    public void A_suburb_or_quarter_named_after_a_town_is_not_the_town() =>
        Recognise("Two died in a Mariupol suburb in Ukraine.").ShouldAllBe(p => p.Id != "geonames:701822");

    [Fact]
    public void What_a_town_holds_names_it_by_its_id() =>
        Recognise("Ukraine said ten people died in Mariupol. The theatre in the Kalmius district in Mariupol burned.")
            .Single(p => p.Text == "Kalmius district")
            .Within.ShouldBe(["geonames:701822", "UA-14", "UA"]);

    private static ImmutableArray<Place> Recognise(string text) =>
        new PlaceRecogniser().Recognise(new Annotator().Annotate(new Report("r", text)));
}
