using Whence.Ledger;
using Whence.Sqlite.Verifying;
using Whence.Testing;

namespace Whence.Sqlite.Tests;

public sealed class FrozenCaseTests
{
    private const string Key =
        "whence.case/ebbfca14df70db896b3cf9d7ce748bc9+771f182b+AcyXV/te80SHGsJ/oKZ1gqFdrKdxzqo9oAFMJD53onEk";

    [Fact]
    public void A_case_of_format_5_opens_verifies_and_is_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("matter.whence");
        File.Copy(Path.Combine(Shared.Root, "tests/Whence.Sqlite.Tests/Frozen/format-5.whence"), path);
        using var file = CaseFile.Open(path).Case.ShouldNotBeNull();

        var verified = new CaseVerifier(file).Run(NoteVerifier.Parse(Key).Value);
        verified.Breaches.ShouldBeEmpty();
        (verified.Reports, verified.Originals, verified.Entries).ShouldBe((9L, 9L, 15L));
        verified.Redactions.ShouldHaveSingleItem().Reports.ShouldBe(1);

        file.Reports.All().Select(r => r.Heading.Id).ShouldNotContain("2023-05-19-north-star");
        var report = file.Reports.Whole("2023-05-17-valley-radio").ShouldNotBeNull();
        report.Text.ShouldStartWith("At least five people");
        file.Reports.Original(file.Reports.Find(report.Id)!.Original!.Value)!
            .ShouldBe(System.Text.Encoding.UTF8.GetBytes(report.Text));
        var decision = file.Reviews.All().ShouldHaveSingleItem();
        (decision.Kind, decision.Who, decision.Why).ShouldBe(
            (DecisionKind.Accept, "Specimen Analyst", "read at the words")
        );
        // What was read then is read back, and the text is read anew, whatever the engine that read it first.
        var first = file.Readings.Find(file.Reports.Find(report.Id)!.Number).ShouldNotBeNull().Figures[0];
        (first.Id, first.Words, first.Source, first.Quantity.Interval).ShouldBe(
            ("2023-05-17-valley-radio#f0", "At least five", "the regional government", new Interval(5, null))
        );
        first.SentenceText.ShouldStartWith("At least five people");
        new Inquiry().Read(report).Figures.ShouldContain(f => f.Words == "At least five");
    }
}
