namespace Whence.Tests.Counting;

public sealed class PlaceChoiceTests
{
    private static readonly Inquiry Inquiry = new();

    [Theory]
    [InlineData("Twelve people drowned in Castrel.", "Castrel")]
    [InlineData("Twelve people drowned in the village of Orsa, in Velmora province.", "Orsa")]
    [InlineData("Twelve people drowned in the Orsa district in the Portuguese capital Lisbon.", "Orsa district")]
    [InlineData("In Kinshasa, 14 people died of cholera.", "Kinshasa")]
    [InlineData("A blast at a mill in Castrel killed 14 people.", "Castrel")]
    [InlineData("Mud buried the village of Kaoka in Enga province, killing 60 people.", "Kaoka")]
    [InlineData("A ferry sank off Lombok island in Indonesia, leaving 12 people dead.", "Lombok island")]
    [InlineData("The raid on Castrel by men from Velm killed 14 people.", "Castrel")]
    [InlineData("Men from Velm stormed Castrel and killed 14 people.", "Castrel")]
    [InlineData("Fourteen bodies were pulled from the Castrel Reservoir.", "Castrel Reservoir")]
    [InlineData("Some 19,000 people fled from Rhodes.", "Rhodes")]
    [InlineData("Some 400 soldiers were deployed to Castrel Port.", "Castrel Port")]
    [InlineData("Castrel was flooded, where 14 people died.", "Castrel")]
    public void A_figure_has_the_place_that_something_happened_in_or_to(string text, string place) =>
        (Only(text).Place?.Text).ShouldBe(place);

    [Theory]
    [InlineData("Israel's health ministry said 14 people died.")]
    [InlineData("Health officials in Castrel said 14 people died.")]
    [InlineData("Moscow said 14 people died.")]
    [InlineData("The Kremlin confirmed that 14 people died.")]
    [InlineData("The group, which governs Castrel, killed 14 people.")]
    [InlineData("SEOUL (Wire) — Fourteen people died.")]
    public void Who_speaks_acts_or_files_is_not_where_it_happened(string text) => Only(text).Place.ShouldBeNull();

    [Theory]
    [InlineData("A bus burned in Castrel. The fire killed 14 people.")]
    [InlineData("A bus burned in Castrel. Fourteen people died in the blaze.")]
    [InlineData("A bus burned in Castrel. The death toll rose to 14 people.")]
    [InlineData("A bus burned near the town of Castrel. Fourteen people died in the town.")]
    [InlineData("A bus burned in Castrel. Fourteen people died there.")]
    public void What_points_back_at_what_was_told_keeps_its_place(string text) =>
        (Only(text).Place?.Text).ShouldBe("Castrel");

    [Theory]
    [InlineData("A bus burned in Castrel. Fourteen people died in a shipwreck.")]
    [InlineData("A bus burned in Castrel. Elsewhere, fourteen people died.")]
    public void What_does_not_point_back_keeps_none(string text) => Only(text).Place.ShouldBeNull();

    [Fact]
    public void Each_of_two_figures_has_its_own_place()
    {
        var figures = Read("Nine people died in Castrel, and seven people were injured in Velm.");
        figures.Select(f => f.Place?.Text).ShouldBe(["Castrel", "Velm"]);
    }

    private static Figure Only(string text) => Read(text).ShouldHaveSingleItem();

    private static ImmutableArray<Figure> Read(string text) => Inquiry.Read(new Report("r", text)).Figures;
}
