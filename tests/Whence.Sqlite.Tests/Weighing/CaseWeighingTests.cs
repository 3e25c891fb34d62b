using NodaTime;
using Whence.Sqlite.Redacting;
using Whence.Sqlite.Tables;
using Whence.Sqlite.Weighing;
using Whence.Testing;

namespace Whence.Sqlite.Tests.Weighing;

public sealed class CaseWeighingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Batches_in_any_order_come_to_what_one_read_comes_to(int seed)
    {
        Report[] reports =
        [
            .. ReportGenerator.Reports(30, seed),
            .. ReadCase.Sample("kursk"),
            .. ReadCase.Sample("flood"),
        ];
        var random = new Random(seed);
        var shuffled = reports.ToArray();
        random.Shuffle(shuffled);
        using var at = new CaseAt();
        for (var from = 0; from < shuffled.Length; )
        {
            var batch = shuffled.Skip(from).Take(10 + random.Next(15)).ToArray();
            at.AddAndWeigh(batch);
            from += batch.Length;
        }
        Answers(at.File).ShouldBe(Answers(ReadCase.Weigh(reports)));
    }

    [Fact]
    public void Nothing_new_is_weighed_once()
    {
        using var at = new CaseAt();
        at.AddAndWeigh(ReadCase.Sample("flood"));
        CaseWeighing.IsDue(at.File).ShouldBeFalse();
        new CaseWeighing(at.File, ReadCase.Inquiry).Update().ShouldBeNull();
    }

    [Fact]
    public void What_was_added_and_not_weighed_yet_is_known_to_be()
    {
        using var at = new CaseAt();
        at.AddAndWeigh(ReadCase.Sample("flood"));
        at.Add(ReadCase.Sample("kursk").Select(ReadCase.Acquire));
        CaseWeighing.IsDue(at.File).ShouldBeTrue();
        new CaseWeighing(at.File, ReadCase.Inquiry).Update().ShouldBe(10);
    }

    [Fact]
    public void What_is_added_while_it_weighs_is_left_to_the_next_weighing()
    {
        using var at = new CaseAt();
        at.Add(ReadCase.Sample("flood").Select(ReadCase.Acquire));
        var weighing = new CaseWeighing(at.File, ReadCase.Inquiry);
        var weighed = weighing.Meanwhile();
        at.Add(ReadCase.Sample("kursk").Select(ReadCase.Acquire));
        weighing.Keep(weighed, weighing.IsRedactedSince).ShouldBe(4);
        CaseWeighing.IsDue(at.File).ShouldBeTrue();
        weighing.UpdateMeanwhile().ShouldBe(10);
        Answers(at.File).ShouldBe(Answers(ReadCase.Weigh(ReadCase.Sample("kursk").Concat(ReadCase.Sample("flood")))));
    }

    [Fact]
    public void What_is_redacted_while_it_weighs_is_in_no_answer()
    {
        using var at = new CaseAt();
        at.Add(ReadCase.Sample("flood").Select(ReadCase.Acquire));
        var weighing = new CaseWeighing(at.File, ReadCase.Inquiry);
        var weighed = weighing.Meanwhile();
        new CaseRedaction(at.File, at.Key).Report("2023-05-19-evening-mail", "asked for").ShouldNotBeNull();
        weighing.Keep(weighed, weighing.IsRedactedSince).ShouldBe(3);
        CaseWeighing.IsDue(at.File).ShouldBeFalse();
    }

    [Fact]
    public void As_of_a_day_answers_from_what_had_been_published_and_leaves_the_case_as_it_is()
    {
        var day = new LocalDate(2024, 12, 20);
        using var at = new CaseAt();
        at.AddAndWeigh(ReadCase.Sample("kursk"));
        var whole = Answers(at.File);
        using (var reading = CaseFile.Open(at.Path).Case!)
        {
            new CaseWeighing(reading, ReadCase.Inquiry).AnswerAsOf(day);
            Answers(reading).ShouldBe(Answers(ReadCase.Weigh(ReadCase.Sample("kursk").Where(r => r.Published <= day))));
        }
        Answers(at.File).ShouldBe(whole);
        whole.ShouldNotBe(Answers(ReadCase.Weigh([])));
    }

    private static string Answers(CaseFile file)
    {
        var tables = new CaseTables(file);
        return Answers(
            tables.Questions(new Filter()).Rows(null),
            tables.Origins(new Filter()).Rows(null),
            tables.Conflicts(new Filter()).Rows(null)
        );
    }

    private static string Answers(Dossier dossier) => Answers(dossier.Questions, dossier.Origins, dossier.Conflicts);

    private static string Answers(
        IEnumerable<Question> questions,
        IEnumerable<Origin> origins,
        IEnumerable<Conflict> conflicts
    ) =>
        Printed.Of(questions.OrderBy(q => q.Id, StringComparer.Ordinal))
        + Printed.Of(origins.OrderBy(o => o.Id, StringComparer.Ordinal))
        + Printed.Of(conflicts.OrderBy(c => c.Id, StringComparer.Ordinal));
}
