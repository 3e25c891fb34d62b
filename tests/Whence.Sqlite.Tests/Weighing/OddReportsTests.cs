using Whence.Sqlite.Readings;
using Whence.Sqlite.Tables;
using Whence.Sqlite.Weighing;
using Whence.Testing;

namespace Whence.Sqlite.Tests.Weighing;

public sealed class OddReportsTests
{
    [Fact]
    public void Empty_reports_words_and_one_sentence_without_end_are_kept_and_weighed()
    {
        var endless = string.Concat(Enumerable.Repeat("Five people were killed in Castrel, the mayor said. ", 2_000));
        using var at = new CaseAt();
        at.AddAndWeigh(new Report("empty", ""), new Report("word", "Castrel"), new Report("endless", endless));
        var tables = new CaseTables(at.File);
        tables.Questions(new Filter()).Rows(null).ShouldHaveSingleItem().Origins.ShouldBe(1);
        tables.Origins(new Filter()).Rows(null).ShouldHaveSingleItem().Reports.ShouldBe(["endless"]);
        tables.Conflicts(new Filter()).Count.ShouldBe(0);
    }

    [Fact]
    public void The_same_report_again_changes_no_answer()
    {
        using var at = new CaseAt();
        at.AddAndWeigh(ReadCase.Sample("flood"));
        var before = Printed.Of(new CaseTables(at.File).Questions(new Filter()).Rows(null));
        at.AddAndWeigh(ReadCase.Sample("flood").First());
        at.File.Readings.Count.ShouldBe(4);
        Printed.Of(new CaseTables(at.File).Questions(new Filter()).Rows(null)).ShouldBe(before);
    }

    [Fact]
    public void What_tells_copied_passages_takes_so_many_bytes_a_report()
    {
        var read = ReportGenerator.Reports(20).Select(ReadCase.Inquiry.Read).ToList();
        var with = read.Average(s => PackedStatements.Pack(s).Length);
        var without = read.Average(s => PackedStatements.Pack(s with { Fingerprint = Fingerprint.Empty }).Length);
        (with - without).ShouldBeInRange(500, 2_600);
    }

    [Fact]
    public void A_small_case_is_weighed_whenever_something_is_new()
    {
        using var at = new CaseAt();
        CaseWeighing.Unweighed(at.File).ShouldBe(0);
        at.Add(ReadCase.Sample("flood").Select(ReadCase.Acquire));
        CaseWeighing.Unweighed(at.File).ShouldBe(4);
        CaseWeighing.IsWorthwhile(at.File).ShouldBeTrue();
        new CaseWeighing(at.File, ReadCase.Inquiry).Update();
        CaseWeighing.IsWorthwhile(at.File).ShouldBeFalse();
    }
}
