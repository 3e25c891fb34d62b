using NodaTime;
using Whence.Sqlite;
using Whence.Sqlite.Tables;
using Whence.Web.Questions;

namespace Whence.Web.Tests.Questions;

public sealed class QuestionBookTests
{
    private static readonly LocalDate Day = new(2024, 12, 17);

    [Fact]
    public void Support_counts_origins_by_the_day_on_which_each_was_first_published()
    {
        Voice[] voices =
        [
            new(1, new(5, 5), 2, 2, Day.PlusDays(2)),
            new(1, new(6, 6), 1, 1, Day),
            new(2, new(5, 5), 1, 1, Day),
            new(3, new(5, 5), 1, 1, Day.PlusDays(1)),
            new(null, new(5, 5), 1, 1, Day),
            new(4, new(5, 5), 1, 1, null),
        ];
        QuestionBook.Growth(voices).ShouldBe([(Day, 2), (Day.PlusDays(1), 3)]);
    }

    [Fact]
    public void What_all_allow_is_left_of_every_voice_that_stands()
    {
        var question = new Question("q:r#f0", Measure.Killed);
        ShownVoice[] voices = [Voice(new(3, 9)), Voice(new(5, null)), Voice(new(1, 2)) with { Doubt = "rejected" }];
        QuestionBook.AllAllow(question, voices).ShouldBe(new(5, 9));
        QuestionBook
            .AllAllow(
                question with
                {
                    Accounts =
                    [
                        ["a"],
                        ["b"],
                    ],
                },
                voices
            )
            .ShouldBeNull();
        QuestionBook.AllAllow(question, [voices[0]]).ShouldBeNull();
        QuestionBook.AllAllow(question, [voices[0], Voice(new(20, 30))]).ShouldBeNull();
    }

    private static ShownVoice Voice(Whence.Interval interval)
    {
        var figure = new Figure("r#f0", "r", new(0, 2), new(Hedge.Exact, [interval.Low], interval), Measure.Killed)
        {
            Words = "so many",
            Sentence = new(0, 2),
            SentenceText = "so many",
        };
        var report = new KeptReport(1, new Heading("r", null, null, null, null), 1, "r.txt");
        return new ShownVoice(new Voice(1, interval, 1, 1, null), null, [(report, figure)], interval);
    }
}
