using Whence.Counting;
using Whence.Reading;

namespace Whence.Tests.Counting;

public sealed class PopulationTests
{
    [Theory]
    [InlineData("The blast killed nine people.", PopulationKind.People)]
    [InlineData("The flood drowned nine villagers.", PopulationKind.Civilians)]
    [InlineData("Nine passengers were killed.", PopulationKind.Civilians)]
    [InlineData("Nine schoolchildren were injured.", PopulationKind.Children)]
    [InlineData("Nine nuns were arrested.", PopulationKind.Women)]
    [InlineData("Nine businessmen were abducted.", PopulationKind.Men)]
    [InlineData("Nine paratroopers were captured.", PopulationKind.Combatants)]
    [InlineData("Nine paramedics were hurt.", PopulationKind.Workers)]
    [InlineData("Nine women police officers were hurt.", PopulationKind.Workers)]
    public void The_head_noun_tells_what_kind_of_people_they_are(string text, PopulationKind kind) =>
        Read(text).Single().Population.ShouldNotBeNull().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("Forty North Korean soldiers were killed.", "KP")]
    [InlineData("Forty Kenyans were killed.", "KE")]
    [InlineData("Forty Red Dawn fighters were killed.", "red dawn")]
    [InlineData("Forty government troops were killed.", "government")]
    [InlineData("Forty soldiers were killed.", null)]
    [InlineData("Forty Miners were killed.", null)]
    public void The_words_before_the_noun_tell_whose_they_are(string text, string? side) =>
        Read(text).Single().Population.ShouldNotBeNull().Side.ShouldBe(side);

    [Theory]
    [InlineData("The troops have suffered several hundred casualties.", "troops", null)]
    [InlineData(
        "Kenyan peacekeepers near the lake have suffered heavy losses, with a Swedish envoy claiming dozens of casualties.",
        "Kenyan peacekeepers",
        "KE"
    )]
    [InlineData(
        "Loyalist militiamen sustained at least 40 fatalities on the ridge.",
        "Loyalist militiamen",
        "loyalist"
    )]
    [InlineData("Villagers say they have suffered 30 casualties.", null, null)]
    public void Losses_are_of_those_who_suffered_them(string text, string? people, string? side)
    {
        var population = Read(text).Single().Population;
        (population?.Text, population?.Side).ShouldBe((people, side));
    }

    [Fact]
    public void An_elliptic_number_counts_the_people_before_it_and_bears_no_span()
    {
        var population = Read("Six divers died and two were hurt.")[1].Population.ShouldNotBeNull();
        (population.Text, population.Kind, population.Span).ShouldBe(("divers", PopulationKind.Workers, null));
    }

    [Fact]
    public void A_number_after_a_part_counts_the_whole_again() =>
        Read("The fire killed 20 people, including six children, and wounded 31.")[2]
            .Population.ShouldNotBeNull()
            .Text.ShouldBe("people");

    private static ImmutableArray<Figure> Read(string text) =>
        new Enumerator().Count(new Annotator().Annotate(new Report("r", text)), [], [], []);
}
