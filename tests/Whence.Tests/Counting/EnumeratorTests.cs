using CsCheck;
using Whence.Counting;
using Whence.Reading;

namespace Whence.Tests.Counting;

public sealed class EnumeratorTests
{
    private static ImmutableArray<Figure> Read(string text, MeasureTable? measures = null) =>
        new Enumerator(null, measures).Count(new Annotator().Annotate(new Report("r", text)), [], [], []);

    private static string Line(Figure figure) =>
        $"{figure.Words}|{figure.Quantity.Interval}|{figure.Measure}|{figure.Population?.Text}";

    [Theory]
    [InlineData("Police put the crowd at 8,500.", "8,500", "8,500")]
    [InlineData("The organisers said 40,000 took part.", "40,000", "40,000")]
    [InlineData("A steward estimated the crowd at “perhaps 15,000”.", "perhaps 15,000", "13,500–16,500")]
    [InlineData("Well over 200 had been on board.", "Well over 200", "201 or more")]
    [InlineData("Attendance was about 3,000.", "about 3,000", "2,700–3,300")]
    [InlineData(
        "Between two hundred and ten thousand and four hundred and sixty thousand people marched.",
        "Between two hundred and ten thousand and four hundred and sixty thousand",
        "210,000–460,000"
    )]
    [InlineData("Some 9,000 turned out in the rain.", "Some 9,000", "8,100–9,900")]
    public void Those_who_took_part_or_were_there_are_counted_though_no_noun_names_them(
        string text,
        string words,
        string interval
    )
    {
        var figure = new Enumerator().Count(new Annotator().Annotate(new Report("r", text)), [], [], []).Single();
        (figure.Words, figure.Quantity.Interval.ToString(), figure.Measure).ShouldBe((words, interval, Measure.Other));
    }

    [Theory]
    [InlineData("The crowd went home at 10.")]
    [InlineData("The attendance rose by 12 percent.")]
    [InlineData("Crowds waited for the ferry at pier 4.")]
    public void A_number_near_a_crowd_is_not_its_size(string text) =>
        new Enumerator().Count(new Annotator().Annotate(new Report("r", text)), [], [], []).ShouldBeEmpty();

    [Theory]
    [InlineData("20 people who were on board were killed.", "killed")]
    [InlineData("Thirty people who were aboard were arrested.", "detained")]
    public void What_happened_goes_before_having_been_there(string text, string measure) =>
        new Enumerator()
            .Count(new Annotator().Annotate(new Report("r", text)), [], [], [])
            .Single()
            .Measure.Name.ShouldBe(measure);

    [Theory]
    [InlineData("The flood killed at least 12 people.", "at least 12|12 or more|killed|people")]
    [InlineData("A woman was killed when the ferry sank.", "A|1|killed|woman")]
    [InlineData("The fire injured dozens of residents.", "dozens|24–99|wounded|residents")]
    [InlineData("Officials put the death toll at 41.", "41|41|killed|")]
    [InlineData("The toll rose to 41 from 38.", "41|41|killed|;38|38|killed|")]
    [InlineData("Nearly 200 passengers are missing.", "Nearly 200|180–199|missing|passengers")]
    [InlineData(
        "Between 10 and 12 demonstrators were arrested, and 34 others were injured.",
        "Between 10 and 12|10–12|detained|demonstrators;34|34|wounded|demonstrators"
    )]
    [InlineData(
        "The blast left one person dead and three others injured.",
        "one|1|killed|person;three|3|wounded|person"
    )]
    [InlineData("Twenty people, including six children, were killed.", "Twenty|20|killed|people;six|6|killed|children")]
    [InlineData("37 sailors and 101 passengers have drowned.", "37|37|killed|sailors;101|101|killed|passengers")]
    [InlineData("No one was hurt.", "No one|0|wounded|")]
    [InlineData("The storm claimed the lives of a man.", "a|1|killed|man")]
    [InlineData(
        "More than 1.5 million villagers were displaced.",
        "More than 1.5 million|1,500,001 or more|displaced|villagers"
    )]
    [InlineData(
        "One hundred and twenty-six tourists were evacuated.",
        "One hundred and twenty-six|126|evacuated|tourists"
    )]
    [InlineData("There were 12 deaths.", "12|12|killed|")]
    [InlineData("Up to 900 troops were deployed to the border.", "Up to 900|0–900|deployed|troops")]
    [InlineData("All 12 aboard died.", "12|12|killed|")]
    [InlineData("As many as 50 miners remain trapped.", "As many as 50|0–50|missing|miners")]
    [InlineData("The fire killed a family of five, including two toddlers.", "five|5|killed|;two|2|killed|toddlers")]
    [InlineData("Half a dozen miners died.", "Half a dozen|6|killed|miners")]
    [InlineData("At least several hundred people fled.", "At least several hundred|300 or more|displaced|people")]
    public void Reads_quantity_measure_and_people(string text, string expected) =>
        string.Join(';', Read(text).Select(Line)).ShouldBe(expected);

    [Theory]
    [InlineData("The fire destroyed 40 homes.")]
    [InlineData("The ferry was built in 1998 and cost $12 million.")]
    [InlineData("The 47th Brigade was 12 km away for 3 days.")]
    [InlineData("Turnout was 45 percent at 9:30.")]
    [InlineData("Two police stations were burned.")]
    [InlineData("")]
    [InlineData("!!! ... ???")]
    public void Leaves_alone_numbers_that_count_no_people(string text) => Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("A collapse could kill 100 people.", false)]
    [InlineData("The state plans to evacuate 500 people.", false)]
    [InlineData("Were 12 people killed?", false)]
    [InlineData("The collapse killed 100 people.", true)]
    public void Marks_what_has_not_happened(string text, bool real) => Read(text).Single().Realis.ShouldBe(real);

    [Fact]
    public void A_users_measure_counts_things_that_are_no_people()
    {
        var parsed = MeasureTable.Parse(
            "homes.tsv",
            "homes destroyed\tcounts\thomes\nhomes destroyed\tobject\tdestroyed\n"
        );
        Read("The fire destroyed 40 homes.", parsed.Table.ShouldNotBeNull())
            .Select(Line)
            .ShouldBe(["40|40|homes destroyed|homes"]);
    }

    [Fact]
    public void A_passage_told_twice_repeats_its_figures()
    {
        const string passage = "The flood killed at least 12 people in the valley.";
        var figures = new Inquiry().Read(new Report("r", passage + "\nRain went on.\n" + passage)).Figures;
        figures.Length.ShouldBe(2);
        figures[0].Repeats.ShouldBeNull();
        figures[1].Repeats.ShouldBe(figures[0].Id);
    }

    [Fact]
    public void Any_number_in_words_reads_back_as_itself() =>
        Gen.Int[2, 999_999]
            .Sample(
                number =>
                {
                    var quantity = Read($"The flood killed {NumberWords.Of(number)} people.").Single().Quantity;
                    return quantity.Interval == new Interval(number, number);
                },
                seed: "0000KOIPopg3"
            );

    [Fact]
    public void No_text_throws_and_every_offset_round_trips()
    {
        string[] pieces =
        [
            "at least",
            "between",
            "and",
            "12",
            "two",
            "hundred",
            "of",
            "killed",
            "people",
            ",",
            "-",
            "“",
            "\ud83d",
            "\n",
            "no one",
            "toll",
            "9,99",
            "$",
            "%",
            "the",
            "A",
            "were",
            "including",
            "10-12",
            "dozens",
            "to",
            ".",
        ];
        Gen.Int[0, pieces.Length - 1]
            .Select(i => pieces[i])
            .Array[0, 60]
            .Sample(words =>
            {
                var text = string.Join(' ', words);
                return Read(text)
                    .All(figure => figure.Quote.In(text) == figure.Words && figure.Sentence.Contains(figure.Quote));
            });
    }
}
