using CsCheck;
using NodaTime;

namespace Whence.Tests.Positions;

public sealed class PositionReaderTests
{
    private static readonly LocalDate Published = new(2023, 5, 18);

    private static readonly string[] Words =
    [
        "neither",
        "nor",
        "accused",
        "of",
        "by",
        "blamed",
        "on",
        "for",
        "denied",
        "that",
        "confirmed",
        "not",
        "comment",
        "no",
        "was",
        "could",
        "verified",
        ",",
        ".",
        "“",
        "”",
        "The mayor",
        "on Tuesday",
        "\n",
        "who",
        "responsible",
        "claimed responsibility",
        "accusations",
        "blame",
        "from",
        "doubt",
        "refused to",
    ];

    [Theory]
    [InlineData(
        "The ferry's owner has not commented on the sinking.",
        "The ferry's owner",
        Stance.Silent,
        "the sinking"
    )]
    [InlineData("Blue Line has yet to comment on the leak.", "Blue Line", Stance.Silent, "the leak")]
    [InlineData("The mayor declined to comment on the fire.", "The mayor", Stance.Declines, "the fire")]
    [InlineData(
        "The river authority has denied that the dyke was neglected.",
        "The river authority",
        Stance.Denies,
        "the dyke was neglected"
    )]
    [InlineData("Police confirmed that two marchers had died.", "Police", Stance.Confirms, "two marchers had died")]
    [InlineData(
        "The ministry has neither confirmed nor denied that cholera reached the camp.",
        "The ministry",
        Stance.Declines,
        "cholera reached the camp"
    )]
    [InlineData("The general has remained silent about the coup.", "The general", Stance.Silent, "the coup")]
    [InlineData(
        "There was no immediate comment from the interior ministry on the shootings.",
        "the interior ministry",
        Stance.Silent,
        "the shootings"
    )]
    [InlineData(
        "The mayor refused to say whether the sirens had sounded.",
        "The mayor",
        Stance.Declines,
        "whether the sirens had sounded"
    )]
    [InlineData("Police would not comment on the arrests.", "Police", Stance.Declines, "the arrests")]
    [InlineData(
        "The government cast doubt on the toll given by rescuers.",
        "The government",
        Stance.Doubts,
        "the toll given by rescuers"
    )]
    [InlineData(
        "The hospital's director, Amina Sole, confirmed that nine children had died.",
        "Amina Sole",
        Stance.Confirms,
        "nine children had died"
    )]
    [InlineData("The leak was confirmed by the operator.", "the operator", Stance.Confirms, "The leak")]
    public void Who_stands_how_to_what(string text, string actor, Stance stance, string on)
    {
        var position = Read(text).Positions.ShouldHaveSingleItem();
        position.Actor.ShouldBe(actor);
        position.Stance.ShouldBe(stance);
        position.On.ShouldBe(on);
        position.Since.ShouldBe(Published);
    }

    [Fact]
    public void Neither_nor_gives_each_its_silence() =>
        Read("Neither the mayor nor Blue Line has acknowledged the spill in the bay.")
            .Positions.Select(position => (position.Actor, position.Stance, position.On))
            .ShouldBe([
                ("the mayor", Stance.Silent, "the spill in the bay"),
                ("Blue Line", Stance.Silent, "the spill in the bay"),
            ]);

    [Fact]
    public void Figures_nobody_could_verify_are_doubted_by_the_report_and_carried_over()
    {
        var position = Read("Rebels said 40 people died. The figures could not be independently verified.")
            .Positions.ShouldHaveSingleItem();
        position.Actor.ShouldBe("Lake Post");
        position.Stance.ShouldBe(Stance.Doubts);
        position.On.ShouldBe("40 people died");
        position.Matter.ShouldBeNull();
    }

    [Theory]
    [InlineData("The figures could not be independently verified by Lake Radio.", "Lake Radio", Stance.Doubts)]
    [InlineData("The army did not immediately respond to a request for comment.", "The army", Stance.Silent)]
    [InlineData("The shipping company made no comment.", "The shipping company", Stance.Silent)]
    [InlineData("The governor rejected the allegations.", "The governor", Stance.Denies)]
    public void A_bare_matter_is_carried_over(string text, string actor, Stance stance)
    {
        var position = Read("Hundreds fled the fire. " + text).Positions.ShouldHaveSingleItem();
        (position.Actor, position.Stance, position.On).ShouldBe((actor, stance, "Hundreds fled the fire."));
    }

    [Fact]
    public void A_position_dated_by_its_sentence_holds_since_then()
    {
        var position = Read("The authority declined to comment on Tuesday.").Positions.ShouldHaveSingleItem();
        position.Since.ShouldBe(new LocalDate(2023, 5, 16));
    }

    [Theory]
    [InlineData("There were 40 confirmed cases in the camp.")]
    [InlineData("The refugees were denied entry at the border.")]
    [InlineData("The fire spread, and the mayor commented on the wind.")]
    [InlineData("The plan was rejected in parliament.")]
    [InlineData("“This case confirms that the dyke was rotten,” the engineer said.")]
    public void Words_that_take_no_position_yield_none(string text) => Read(text).Positions.ShouldBeEmpty();

    [Theory]
    [InlineData(
        "Villagers have accused the mine of poisoning the river, with Dr. Ana Bell showing samples.",
        "Villagers",
        "the mine",
        "poisoning the river"
    )]
    [InlineData(
        "The mayor blamed the river authority for the broken dyke.",
        "The mayor",
        "the river authority",
        "the broken dyke"
    )]
    [InlineData("Doctors blamed the outbreak on the water company.", "Doctors", "the water company", "the outbreak")]
    [InlineData(
        "The captain was accused by survivors of leaving the ferry.",
        "survivors",
        "The captain",
        "leaving the ferry"
    )]
    [InlineData("The captain stands accused of leaving the ferry.", null, "The captain", "leaving the ferry")]
    [InlineData("Students alleged that police had beaten marchers.", "Students", "police", "had beaten marchers")]
    [InlineData("The Red Dawn claimed responsibility for the blast.", "The Red Dawn", "The Red Dawn", "the blast")]
    [InlineData("The attack was claimed by the Red Dawn.", "the Red Dawn", "the Red Dawn", "The attack")]
    [InlineData(
        "The opposition, which blamed the police for eleven deaths, called for an inquiry.",
        "The opposition",
        "the police",
        "eleven deaths"
    )]
    [InlineData(
        "The president said on Monday the coup had failed, accusing Mirania of training the plotters.",
        "The president",
        "Mirania",
        "training the plotters"
    )]
    [InlineData("Farmers put the blame for the blast on the rebels.", "Farmers", "the rebels", "the blast")]
    [InlineData("Prosecutors charged the captain with manslaughter.", "Prosecutors", "the captain", "manslaughter")]
    [InlineData(
        "The union holds the company responsible for the deaths of six welders.",
        "The union",
        "the company",
        "the deaths of six welders"
    )]
    [InlineData(
        "The aid agency said the army was responsible for the strike.",
        "The aid agency",
        "the army",
        "the strike"
    )]
    [InlineData("A man accused of setting fires appeared in court.", null, "A man", "setting fires")]
    [InlineData("The minister faces accusations of taking bribes.", null, "The minister", "taking bribes")]
    public void Who_charges_whom_with_what(string text, string? accuser, string accused, string act)
    {
        var allegation = Read(text).Allegations.ShouldHaveSingleItem();
        allegation.Accuser.ShouldBe(accuser);
        allegation.Accused.ShouldBe(accused);
        allegation.ActText.ShouldBe(act);
    }

    [Theory]
    [InlineData("No group has claimed responsibility for the blast.")]
    [InlineData("The mayor stopped short of accusing the mine of poisoning the river.")]
    [InlineData("The storm claimed the lives of six sailors.")]
    [InlineData("The army was not responsible for the strike, officials said.")]
    public void What_nobody_is_charged_with_is_no_allegation(string text) => Read(text).Allegations.ShouldBeEmpty();

    [Theory]
    [InlineData("Villagers accuse soldiers of killing 14 farmers and burning their homes.", "14 farmers")]
    [InlineData("The union blames the company for the deaths of six welders.", "six welders")]
    [InlineData("Villagers accuse the mine of negligence.", null)]
    public void Those_it_was_done_to_are_named_where_the_act_names_them(string text, string? victims) =>
        Read(text).Allegations.ShouldHaveSingleItem().Victims.ShouldBe(victims);

    [Fact]
    public void Who_declined_to_comment_before_leaves_no_matter_behind()
    {
        var read = Read(
            "At least nine divers had drowned since June, the coast guard said. The harbour declined to comment. The ministry has not commented."
        );
        read.Positions.Select(position => position.On).ShouldAllBe(on => on.Contains("nine divers"));
    }

    [Fact]
    public void A_bare_silence_is_on_the_charge_before_it()
    {
        var read = Read("Fishermen accuse the port of ignoring a warning. The port has not commented.");
        read.Positions.ShouldHaveSingleItem().On.ShouldBe("ignoring a warning");
    }

    [Fact]
    public void A_charge_repeated_word_for_word_names_the_first()
    {
        const string Charge = "Villagers have accused the mine of poisoning the river.\n";
        var allegations = Read(Charge + Charge).Allegations;
        allegations.Length.ShouldBe(2);
        allegations[1].Repeats.ShouldBe(allegations[0].Id);
    }

    [Fact]
    public void No_text_throws_and_every_id_is_its_own() =>
        Gen.Int[0, Words.Length - 1]
            .Array[0, 40]
            .Sample(picks =>
            {
                var read = Read(string.Join(' ', picks.Select(pick => Words[pick])));
                read.Positions.Select(position => position.Id).ShouldBeUnique();
                read.Allegations.Select(allegation => allegation.Id).ShouldBeUnique();
            });

    private static Statements Read(string text) =>
        new Inquiry().Read(new Report("r", text) { Published = Published, Publisher = "Lake Post" });
}
