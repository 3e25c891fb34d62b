using NodaTime;
using Whence.Counting;
using Whence.Reconciling;
using Whence.Reconciling.Ruling;
using static Whence.Testing.FigureBuilder;

namespace Whence.Tests.Reconciling;

public sealed class SummaryTests
{
    private static readonly LocalDate Day = new(2024, 5, 10);

    [Theory]
    [InlineData("whence", null)]
    [InlineData("ucdp", 31L)]
    [InlineData("acled", 31L)]
    public void Across_a_clash_only_a_convention_that_says_so_takes_a_count(string convention, long? best) =>
        Question(convention, Killed(0, 40, "the militia"), Killed(40, 31, "a doctor")).Best.ShouldBe(best);

    [Fact]
    public void Two_voices_that_agree_are_fair_and_one_alone_is_weak()
    {
        Question("whence", Killed(0, 40, "the militia"), Killed(40, 40, "a doctor")).Grading.ShouldBe(Grading.Fair);
        Question("whence", Killed(0, 40, "the militia")).Grading.ShouldBe(Grading.Weak);
    }

    [Fact]
    public void Two_voices_that_clash_are_contested_and_the_grounds_say_why()
    {
        var question = Question("whence", Killed(0, 40, "the militia"), Killed(40, 31, "a doctor"));

        question.Grading.ShouldBe(Grading.Contested);
        question.Grounds.ShouldBe("one contradiction");
    }

    [Theory]
    [InlineData(Stance.Confirms, Grading.Confirmed, "the army confirms it")]
    [InlineData(Stance.Denies, Grading.Contested, "the army denies it")]
    public void A_position_in_the_sentence_of_the_count_bears_on_it(Stance stance, Grading grading, string grounds)
    {
        var figure = Killed(0, 40, "the militia");
        var report = Report("r", Day, figure) with
        {
            Positions =
            [
                new Position("r#p0", "r", "the army", stance, "the count")
                {
                    Words = figure.Sentence,
                    SentenceText = figure.SentenceText,
                },
            ],
        };

        var question = new Reconciler().Reconcile([report], []).Questions.ShouldHaveSingleItem();

        (question.Grading, question.Grounds).ShouldBe((grading, grounds));
    }

    [Fact]
    public void Counts_more_than_twentyfold_apart_answer_two_questions() =>
        new Reconciler()
            .Reconcile([Report("r", Day, Killed(0, 12, "the firefighters"), Killed(40, 13_000, "the region"))], [])
            .Questions.Select(q => (q.Low, q.High))
            .ShouldBe([(12, 12), (13_000, 13_000)], ignoreOrder: true);

    [Fact]
    public void What_one_voice_says_stands_and_falls_together_in_every_account()
    {
        var monitor = Killed(0, 31, "the monitor");
        var again = Figure("s", 0, "31", new Interval(31, 31), Measure.Killed, "the monitor");
        var militia = Killed(40, 40, "the militia");
        var one = new Origin("o:1", "the monitor", [monitor.Id, again.Id], ["r", "s"]);
        var gist = new Gist([1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 1]);

        new Reconciler()
            .Reconcile(
                [Report("r", Day, monitor, militia) with { Gist = gist }, Report("s", Day, again) with { Gist = gist }],
                [one]
            )
            .Questions.ShouldHaveSingleItem()
            .Accounts.Select(a => string.Join(' ', a))
            .ShouldBe([$"{monitor.Id} {again.Id}", militia.Id], ignoreOrder: true);
    }

    private static Question Question(string convention, params Figure[] figures) =>
        new Reconciler(Convention.Named(convention), RuleSet.Empty)
            .Reconcile([Report("r", Day, figures)], [])
            .Questions.ShouldHaveSingleItem();

    private static Figure Killed(int start, long count, string source) =>
        Figure("r", start, $"{count}", new Interval(count, count), Measure.Killed, source);
}
