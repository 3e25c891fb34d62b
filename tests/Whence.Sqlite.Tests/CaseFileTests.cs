using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using Whence.Ledger;

namespace Whence.Sqlite.Tests;

public sealed class CaseFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_report_comes_back_as_it_was_put_in()
    {
        using var at = new CaseAt();
        var report = new Report("a", "Nearly 100 people — «сто» — were killed.")
        {
            Title = "A title",
            Publisher = "Valley Radio",
            Published = new LocalDate(2024, 12, 23),
            PublishedAt = Instant.FromUtc(2024, 12, 23, 9, 30),
            Url = "https://valley.example/1",
            Language = "en",
            Standing = Standing.Withheld,
            Edition = new Edition("urn:valley:1", 3),
        };
        var original = Encoding.UTF8.GetBytes("<p>Nearly 100 …</p>");
        at.Add(new Acquired(report, new Statements(Heading.Of(report)), original, "folder/a.html") { Line = 7 });

        using var again = CaseFile.Open(at.Path).Case.ShouldNotBeNull();
        again.Reports.Whole("a").ShouldBe(report);
        var kept = again.Reports.Find("a").ShouldNotBeNull();
        (kept.Path, kept.Line).ShouldBe(("folder/a.html", 7));
        again.Reports.Original(kept.Original!.Value).ShouldBe(original);
        kept.TextDigest.ShouldBe(Digest.Of(Encoding.UTF8.GetBytes(report.Text)));
    }

    [Fact]
    public void The_same_bytes_twice_are_one_report_seen_twice()
    {
        using var at = new CaseAt();
        at.Add(CaseAt.Text("a", "One text."))[0].Outcome.ShouldBe(AddedOutcome.Kept);
        var again = at.Add(CaseAt.Text("b", "One text."))[0];
        again.ShouldBe(new Added(AddedOutcome.Seen, "a", 1));
        at.File.Reports.Count.ShouldBe(1);
    }

    [Fact]
    public void An_id_that_other_bytes_have_is_refused()
    {
        using var at = new CaseAt();
        at.Add(CaseAt.Text("a", "One text."));
        at.Add(CaseAt.Text("a", "Another text."))[0].Outcome.ShouldBe(AddedOutcome.IdTaken);
        at.File.Reports.Text(1).ShouldBe("One text.");
    }

    [Fact]
    public void What_was_not_committed_never_was()
    {
        using var at = new CaseAt();
        at.Add(CaseAt.Text("a", "One text."));
        using (var batch = at.File.Begin(at.Key))
        {
            batch.Add(CaseAt.Text("b", "Another text."));
        }
        at.File.Reports.Find("b").ShouldBeNull();
        at.Add(CaseAt.Text("c", "A third text."))[0].Outcome.ShouldBe(AddedOutcome.Kept);
        at.File.Reports.All().Select(r => r.Heading.Id).ShouldBe(["a", "c"]);
    }

    [Fact]
    public void A_closed_case_is_one_file()
    {
        var path = folder.File("one.whence");
        CaseFile.Create(path).Case.ShouldNotBeNull().Dispose();
        using (var read = CaseFile.Open(path).Case.ShouldNotBeNull())
        {
            read.Reports.Count.ShouldBe(0);
        }
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
    }

    [Fact]
    public void What_is_no_case_is_refused_with_its_reason()
    {
        var text = folder.File("notes.txt");
        File.WriteAllText(text, "Nothing but words, and more of them than a header has: " + new string('x', 200));
        var other = folder.File("other.db");
        using (var connection = new SqliteConnection($"Data Source={other};Pooling=False"))
        {
            connection.Open();
            connection.Run("CREATE TABLE t (a)");
        }
        var empty = folder.File("empty");
        File.WriteAllBytes(empty, []);

        CaseFile.Open(folder.File("nowhere")).Fault!.Kind.ShouldBe(CaseFaultKind.Missing);
        CaseFile.Open(Path.GetDirectoryName(text)!).Fault!.Kind.ShouldBe(CaseFaultKind.IsAFolder);
        CaseFile.Create(folder.File("no/folder")).Fault!.Kind.ShouldBe(CaseFaultKind.NoFolder);
        CaseFile.Open(text).Fault!.Kind.ShouldBe(CaseFaultKind.NotACase);
        CaseFile.Create(text).Fault!.Kind.ShouldBe(CaseFaultKind.NotACase);
        CaseFile.Create(other).Fault!.Kind.ShouldBe(CaseFaultKind.NotACase);
        CaseFile.Open(empty).Fault!.Kind.ShouldBe(CaseFaultKind.NotACase);
        File.ReadAllText(text).ShouldStartWith("Nothing but words");
    }

    [Fact]
    public void A_case_of_a_later_version_is_refused()
    {
        var path = folder.File("newer.whence");
        using (var made = CaseFile.Create(path).Case.ShouldNotBeNull())
        {
            made.Connection.Run("PRAGMA user_version = 1000");
        }
        var fault = CaseFile.Open(path).Fault.ShouldNotBeNull();
        fault.Kind.ShouldBe(CaseFaultKind.Newer);
        fault.ToString().ShouldContain("format 1000");
        CaseFile.Create(path).Fault!.Kind.ShouldBe(CaseFaultKind.Newer);
    }

    [Fact]
    public void A_case_cannot_be_written_through_one_opened_to_read()
    {
        using var at = new CaseAt();
        using var read = CaseFile.Open(at.Path).Case.ShouldNotBeNull();
        var fault = Should.Throw<SqliteException>(() => read.Begin(at.Key));
        CaseFault.Of(at.Path, fault)!.Kind.ShouldBe(CaseFaultKind.ReadOnly);
    }
}
