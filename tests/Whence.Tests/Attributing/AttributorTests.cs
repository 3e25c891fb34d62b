using Whence.Attributing;
using Whence.Reading;

namespace Whence.Tests.Attributing;

public sealed class AttributorTests
{
    private static (string Source, string Cue, string Content, bool Nested, Attribution Whole)[] Read(string words)
    {
        var report = new Report("r", words);
        return
        [
            .. new Attributor()
                .Attribute(new Annotator().Annotate(report))
                .Select(a => (In(a.Source), In(a.Cue), In(a.Content), a.Parent is not null, a)),
        ];

        string In(ImmutableArray<Span> spans) => string.Join(" | ", spans.Select(s => s.In(words)));
    }

    [Fact]
    public void A_statement_after_its_cue_is_the_content()
    {
        var found = Read("The mayor said that the bridge was closed.").ShouldHaveSingleItem();
        found.Source.ShouldBe("The mayor");
        found.Cue.ShouldBe("said");
        found.Content.ShouldBe("that the bridge was closed");
        found.Whole.Kind.ShouldBe(AttributionKind.Indirect);
    }

    [Fact]
    public void According_to_takes_the_clause_before_it()
    {
        var found = Read("Ten barns burned, according to the fire service.").ShouldHaveSingleItem();
        found.Source.ShouldBe("the fire service");
        found.Content.ShouldBe("Ten barns burned");
    }

    [Fact]
    public void A_trailing_outlet_holds_the_statement_before_it()
    {
        var found = Read("The valley's army says that two pilots died, Example News reports.");
        found.Length.ShouldBe(2);
        found[0].Nested.ShouldBeTrue();
        found[1].Nested.ShouldBeFalse();
        found[0].Whole.Parent.ShouldBe(found[1].Whole.Id);
    }

    [Theory]
    [InlineData(
        "Nine barns burned, the fire chief, Omar Dele, said.",
        "the fire chief, Omar Dele,",
        "Nine barns burned"
    )]
    [InlineData(
        "Nine barns burned, according to the depot's operator, Grano.",
        "the depot's operator, Grano",
        "Nine barns burned"
    )]
    [InlineData(
        "Nine barns burned, according to the fire chief, Omar Dele.",
        "the fire chief, Omar Dele",
        "Nine barns burned"
    )]
    public void A_source_named_by_office_and_by_name_is_one(string words, string source, string content)
    {
        var found = Read(words).ShouldHaveSingleItem();
        (found.Source, found.Content).ShouldBe((source, content));
    }

    [Fact]
    public void What_stands_before_a_speaker_is_said_and_what_went_on_meanwhile_is_not() =>
        Read("The toll of the flood has risen to 23, hospital officials said on Monday, as divers found two more cars.")
            .ShouldHaveSingleItem()
            .Content.ShouldBe("The toll of the flood has risen to 23");

    [Fact]
    public void A_verb_that_shares_its_subject_has_the_same_source()
    {
        var found = Read("The union said 40 miners had died and accused the owners of hiding the bodies.");
        found
            .Select(a => (a.Source, a.Cue, a.Nested))
            .ShouldBe([("The union", "said", false), ("The union", "accused", false)]);
        found[0].Content.ShouldBe("40 miners had died");
    }

    [Fact]
    public void A_count_of_confirmed_dead_is_confirmed_by_nobody_there() =>
        Read("\"We have 14 confirmed dead, and the number will rise,\" the mayor told reporters.")
            .ShouldHaveSingleItem()
            .Source.ShouldBe("the mayor");

    [Fact]
    public void Refusing_to_confirm_is_doubt() =>
        Read("The ministry did not confirm the report.")[0].Whole.Stance.ShouldBe(Stance.Doubts);

    [Fact]
    public void In_a_sentence_of_any_length_the_last_speaker_is_found_too()
    {
        var found = Read(string.Concat(Enumerable.Repeat("He said that ", 200)) + "the warden said that it rained.");
        found.Length.ShouldBe(201);
        found[^1].Source.ShouldBe("the warden");
    }

    [Fact]
    public void Only_marks_yield_nothing_and_end() => Read(new string('"', 20_000)).ShouldBeEmpty();

    [Theory]
    [InlineData("Ferries stopped, with a harbour pilot claiming that the pier had sunk.", "a harbour pilot")]
    [InlineData("The river rose, but the warden said that the dyke would hold.", "the warden")]
    [InlineData(
        "Statements from Dutch, Danish, and Norwegian sailors suggest that the ferry was late.",
        "Statements from Dutch, Danish, and Norwegian sailors"
    )]
    public void A_source_is_a_whole_noun_phrase(string sentence, string source) =>
        Read(sentence).ShouldHaveSingleItem().Source.ShouldBe(source);

    [Fact]
    public void An_article_alone_is_no_source() =>
        Read("The claim surprised the marchers in the square.").ShouldAllBe(a => a.Source != "The");

    [Theory]
    [InlineData("The warden said \"several dozen\" houses flooded.", 0)]
    [InlineData("\"We will march again tomorrow,\" said the organiser.", 1)]
    public void A_few_words_in_marks_are_no_quotation(string sentence, int quotations)
    {
        var text = new Annotator().Annotate(new Report("r", sentence));
        var attributor = new Attributor();
        attributor.Quotations(text, attributor.Attribute(text)).Length.ShouldBe(quotations);
    }
}
