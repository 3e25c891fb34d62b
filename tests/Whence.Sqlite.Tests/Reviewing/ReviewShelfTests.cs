using System.Text;
using NodaTime;
using Whence.Sqlite.Tables;
using Whence.Sqlite.Verifying;
using Whence.Sqlite.Weighing;

namespace Whence.Sqlite.Tests.Reviewing;

public sealed class ReviewShelfTests : IDisposable
{
    private const string Owner = "Twelve miners were killed in the Velm pit on Sunday, the mine's owner said.";
    private const string Union = "Thirty miners were killed in the Velm pit on Sunday, the union said.";

    private static readonly Inquiry Inquiry = new();

    private readonly CaseAt at = new();

    public ReviewShelfTests()
    {
        at.Add(Read("a", Owner), Read("b", Union));
        new CaseWeighing(at.File, Inquiry).Update();
    }

    public void Dispose() => at.Dispose();

    [Fact]
    public void A_decision_is_read_back_as_it_was_made()
    {
        var made = new Decision(0, DecisionKind.Correct, Figure("b"), "Ada Byron", default)
        {
            Why = "“thirty” is the year’s count",
            Others = [Figure("a")],
            Correction = new Correction
            {
                Interval = new Interval(3, null),
                Measure = Measure.Wounded,
                Place = "Velm",
                From = new LocalDate(2024, 12, 1),
                To = new LocalDate(2024, 12, 2),
                Population = "miners",
                Source = "the union’s secretary",
            },
        };
        var entry = Decide(made);
        var read = at.File.Reviews.All().ShouldHaveSingleItem();
        read.Correction.ShouldBe(made.Correction);
        (read.Number, read.Kind, read.On, read.Who, read.Why).ShouldBe((entry, made.Kind, made.On, made.Who, made.Why));
        read.Others.ShouldBe(made.Others);
        read.At.ShouldBe(Instant.FromUtc(2024, 12, 23, 14, 5));
    }

    [Fact]
    public void Nothing_of_who_why_and_of_what_stands_in_the_tree()
    {
        var entry = Decide(Of(DecisionKind.Reject, "b") with { Why = "a telling reason" });
        var body = Encoding.UTF8.GetString(at.File.Ledger.Entry(entry)!.Body.Span);
        body.ShouldContain("\"facts\":{\"changes\":true,\"decision\":\"reject\"},\"kind\":\"decision\"");
        body.ShouldNotContain("Ada");
        body.ShouldNotContain("telling");
        body.ShouldNotContain("Thirty");
        new CaseVerifier(at.File).Run().Breaches.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_is_redacted_leaves_the_decision_in_force()
    {
        var entry = Decide(Of(DecisionKind.Reject, "b"));
        at.File.Connection.Run("DELETE FROM secret WHERE entry = $entry AND name = 'who'", entry);
        using var again = CaseFile.Open(at.Path).Case!;
        again.Reviews.All().Single().Who.ShouldBe("(redacted)");
    }

    [Fact]
    public void What_was_rejected_clashes_no_more_and_is_shown_as_rejected()
    {
        Conflicts().ShouldBe(1);
        Decide(Of(DecisionKind.Reject, "b"));
        new CaseWeighing(at.File, Inquiry).Update().ShouldBe(2);
        Conflicts().ShouldBe(0);
        var row = Figures(new Filter()).Single(f => f.Value.Report == "b");
        (row.Value.Words, row.Decision!.Kind, row.Decision.Who).ShouldBe(("Thirty", DecisionKind.Reject, "Ada"));
    }

    [Fact]
    public void What_was_corrected_is_found_by_what_it_was_corrected_to()
    {
        var correction = new Correction
        {
            Measure = Measure.Wounded,
            Place = "Velm",
            Interval = new Interval(3, 4),
        };
        Decide(Of(DecisionKind.Correct, "b") with { Correction = correction });
        new CaseWeighing(at.File, Inquiry).Update();
        Conflicts().ShouldBe(0);
        var found = Figures(new Filter { Measure = "wounded", Place = "velm" }).ShouldHaveSingleItem();
        found.Value.Quantity.Interval.ShouldBe(new Interval(3, 4));
        Figures(new Filter { Measure = "killed" }).ShouldHaveSingleItem().Value.Report.ShouldBe("a");
        Decide(Of(DecisionKind.Accept, "b"));
        new CaseWeighing(at.File, Inquiry).Update();
        Figures(new Filter { Measure = "killed" }).Count.ShouldBe(2);
    }

    [Fact]
    public void Notes_and_accepting_what_stands_leave_the_answers_up_to_date()
    {
        Decide(Of(DecisionKind.Note, "b"));
        Decide(Of(DecisionKind.Accept, "b"));
        CaseWeighing.IsDue(at.File).ShouldBeFalse();
        Decide(Of(DecisionKind.Reject, "b"));
        CaseWeighing.IsDue(at.File).ShouldBeTrue();
        new CaseWeighing(at.File, Inquiry).Update();
        Decide(Of(DecisionKind.Accept, "b"));
        CaseWeighing.IsDue(at.File).ShouldBeTrue();
    }

    [Fact]
    public void A_decision_finds_its_report_by_the_text_though_it_goes_by_another_id()
    {
        Decide(Of(DecisionKind.Reject, "b"));
        at.File.Connection.Run("UPDATE report SET id = 'renamed' WHERE id = 'b'");
        using var again = CaseFile.Open(at.Path).Case!;
        again.Reviews.All().Single().On.Report.ShouldBe("renamed");
    }

    [Fact]
    public void A_decision_is_not_of_another_text_that_has_taken_the_id()
    {
        Decide(Of(DecisionKind.Reject, "b"));
        at.File.Connection.Run("UPDATE report SET digest = zeroblob(32) WHERE id = 'b'");
        using var again = CaseFile.Open(at.Path).Case!;
        again.Reviews.All().Single().On.Report.ShouldStartWith("sha256:");
    }

    private static Acquired Read(string id, string text)
    {
        var report = new Report(id, text) { Published = new LocalDate(2024, 12, 23) };
        return new Acquired(report, Inquiry.Read(report), Encoding.UTF8.GetBytes(text), id + ".txt");
    }

    private Decision Of(DecisionKind kind, string report) =>
        new(0, kind, Figure(report), "Ada", default) { Why = "so" };

    private Anchor Figure(string report) =>
        Anchor.Of(at.File.Readings.Find(at.File.Reports.Find(report)!.Number)!.Figures.Single());

    private long Decide(Decision decision)
    {
        using var batch = at.File.Begin(at.Key);
        var entry = batch.Decide(decision);
        batch.Commit();
        return entry;
    }

    private long Conflicts() => new CaseTables(at.File).Conflicts(new Filter()).Count;

    private List<Stated<Figure>> Figures(Filter filter) => [.. new CaseTables(at.File).Figures(filter).Rows(null)];
}
