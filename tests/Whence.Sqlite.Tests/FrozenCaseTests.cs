using Whence.Ledger;
using Whence.Sqlite.Verifying;
using Whence.Testing;

namespace Whence.Sqlite.Tests;

public sealed class FrozenCaseTests
{
    private const string Key5 =
        "whence.case/ebbfca14df70db896b3cf9d7ce748bc9+771f182b+AcyXV/te80SHGsJ/oKZ1gqFdrKdxzqo9oAFMJD53onEk";

    private const string Key13 =
        "whence.case/32e9bf310bf99bed96d27da0113c0a27+76a30cff+AYR80PXTmAGAYzkpfJhioKRxZy+2tCjL2dsjN5JHjmWp";

    [Fact]
    public void A_case_of_format_5_opens_verifies_and_is_read()
    {
        using var folder = new TemporaryFolder();
        using var file = Copy(folder, 5);

        var verified = new CaseVerifier(file).Run(NoteVerifier.Parse(Key5).Value);
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

    [Fact]
    public void A_case_of_format_13_opens_verifies_and_has_its_exhibits_decisions_and_chains()
    {
        using var folder = new TemporaryFolder();
        using var file = Copy(folder, 13);

        var verified = new CaseVerifier(file).Run(NoteVerifier.Parse(Key13).Value);
        verified.Breaches.ShouldBeEmpty();
        (verified.Reports, verified.Originals, verified.Entries).ShouldBe((4L, 6L, 21L));
        verified.Redactions.ShouldHaveSingleItem();

        var clips = file.Exhibits.All().Where(e => e.Exhibit.Kind == ExhibitKind.Footage).ToList();
        clips.Select(c => Path.GetFileName(c.Path)).ShouldBe(["clip.mp4", "mirrored.mp4"]);
        clips[0].Exhibit.Cluster.ShouldNotBeNull().ShouldBe(clips[1].Exhibit.Cluster);
        Exhibit.Identity(Digest.Of(file.Exhibits.Original(clips[0].Number))).ShouldBe(clips[0].Exhibit.Id);
        file.Exhibits.Findings(clips[0]).ShouldContain(f => f.Rule == "footage-unwatched");
        file.Clips.Links().ShouldHaveSingleItem().Reason.ShouldContain("mirrored");
        file.Custody.Claims(clips[0]).ShouldHaveSingleItem().Report.ShouldBe("2023-05-17-valley-radio");

        var corrected = file.Reviews.All().Single(d => d.Kind == DecisionKind.Correct);
        corrected.Correction.ShouldNotBeNull().Interval.ShouldBe(new Interval(5, 9));
        var statements = file.Readings.Find(file.Reports.Find("2023-05-17-valley-radio")!.Number).ShouldNotBeNull();
        file.Reviews.Corrected(statements).Figures[0].Quantity.Interval.ShouldBe(new Interval(5, 9));
    }

    private static CaseFile Copy(TemporaryFolder folder, int format)
    {
        var path = folder.File("matter.whence");
        File.Copy(Path.Combine(Shared.Root, $"tests/Whence.Sqlite.Tests/Frozen/format-{format}.whence"), path);
        return CaseFile.Open(path).Case.ShouldNotBeNull();
    }
}
