using NodaTime;

namespace Whence.Tests.Counting;

public sealed class PeriodChoiceTests
{
    // A Monday.
    private static readonly LocalDate Published = new(2024, 12, 23);
    private static readonly Inquiry Inquiry = new();

    [Theory]
    [InlineData("Twelve people drowned on Friday.", "Friday")]
    [InlineData("Twelve people drowned on Friday, officials said on Sunday.", "Friday")]
    [InlineData("On Friday, a ferry sank near the quay, killing twelve people.", "Friday")]
    [InlineData("A flood on Friday that killed twelve people has ebbed.", "Friday")]
    [InlineData("Twelve people drowned last week, the coast guard said in a statement on Sunday.", "last week")]
    [InlineData("In June divers said twelve people drowned.", "June")]
    [InlineData("The guard acknowledged on Sunday that twelve people drowned in October.", "October")]
    [InlineData("Twelve people have drowned since Thursday, the mayor told Valley Radio on Sunday.", "since Thursday")]
    public void A_figure_has_the_time_of_the_event_and_not_of_the_saying(string text, string when) =>
        (Only(text).Period?.Text).ShouldBe(when);

    [Theory]
    [InlineData("Twelve people drowned, the coast guard said late on Sunday.")]
    [InlineData("The coast guard on Sunday reported that twelve people drowned.")]
    [InlineData("A report issued on Sunday says twelve people drowned.")]
    [InlineData("The drought, which began in 2021, has killed twelve people.")]
    public void The_day_of_saying_and_the_beginning_of_what_goes_on_are_not_when(string text) =>
        Only(text).Period.ShouldBeNull();

    [Fact]
    public void Until_a_day_when_something_happened_tells_of_the_day()
    {
        var period = Only("Until 7 October, when twelve people drowned, the quay was open.").Period!;
        (period.From, period.To).ShouldBe((new LocalDate(2024, 10, 7), new LocalDate(2024, 10, 7)));
    }

    [Fact]
    public void Since_an_event_that_killed_tells_of_its_day()
    {
        var period = Only("Since a storm hit the coast on 7 October, killing twelve people, the quay is shut.").Period!;
        (period.From, period.To).ShouldBe((new LocalDate(2024, 10, 7), new LocalDate(2024, 10, 7)));
    }

    [Theory]
    [InlineData("Raids have grown since the siege began on 5 December. The raids have killed twelve people.", true)]
    [InlineData("Raids have grown since the siege began on 5 December. The raid killed twelve people.", false)]
    [InlineData("Raids have grown since the siege began on 5 December. Fevers have killed twelve people.", false)]
    public void What_has_happened_goes_on_since_the_day_that_the_sentence_before_tells(string text, bool carried) =>
        (Only(text).Period?.From).ShouldBe(carried ? new LocalDate(2024, 12, 5) : null);

    [Fact]
    public void Some_of_those_told_before_keep_their_day()
    {
        var figures = Read("Twelve people drowned on Friday. Five of them were children.");
        figures.Select(f => f.Period?.Text).ShouldBe(["Friday", "Friday"]);
    }

    [Theory]
    [InlineData("The toll rose to 19 on Friday, up from 14 a day earlier.", "a day earlier", 19)]
    [InlineData("The number of dead climbed to 40 on Sunday from 31 two days earlier.", "two days earlier", 20)]
    public void What_a_toll_rose_from_is_of_the_day_beside_it(string text, string when, int day)
    {
        var period = Read(text)[1].Period!;
        (period.Text, period.From).ShouldBe((when, new LocalDate(2024, 12, day)));
    }

    [Fact]
    public void Since_a_day_stays_open_before_the_speaker()
    {
        var period = Only("Twelve people have drowned since Thursday, according to the coast guard.").Period!;
        (period.From, period.To).ShouldBe((new LocalDate(2024, 12, 19), null));
    }

    private static Figure Only(string text) => Read(text).ShouldHaveSingleItem();

    private static ImmutableArray<Figure> Read(string text) =>
        Inquiry.Read(new Report("r", text) { Published = Published }).Figures;
}
