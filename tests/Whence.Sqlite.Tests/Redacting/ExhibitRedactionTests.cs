using System.Text;
using Whence.Examining;
using Whence.Examining.Custody;
using Whence.Examining.Footage;
using Whence.Ledger;
using Whence.Sqlite.Redacting;
using Whence.Sqlite.Verifying;

namespace Whence.Sqlite.Tests.Redacting;

public sealed class ExhibitRedactionTests : IDisposable
{
    private const string Path = "/evidence/xavrentine-quolmes.jpg";
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(
        "zubrovkan picture of a person, uncompressible: 8f3a"
    );

    private readonly CaseAt at = new();

    public void Dispose() => at.Dispose();

    [Fact]
    public void Of_a_redacted_exhibit_no_byte_path_finding_or_claim_is_left_in_the_file()
    {
        at.Add(CaseAt.Text("a", "One text."));
        var kept = Keep(Bytes, Path, "Xavrentine Quolmes", claim: "a");
        Keep([1, 2], "other.jpg", "Orla Finch");
        using (var batch = at.File.Begin(at.Key))
        {
            batch.Decide(new LinkDecision(0, kept, "sha256:ab", true, "Ada", default) { Why = "quolmes again" });
            batch.Commit();
        }
        // Named in its own path, findings and claim, and in what was found on the other paper.
        at.File.Exhibits.Findings(at.File.Exhibits.All().Last()).ShouldContain(f => f.Reason.Contains("Quolmes"));
        var exhibit = at.File.Exhibits.Find(kept)!;
        var redaction = new CaseRedaction(at.File, at.Key);
        redaction.Exhibit(exhibit, "asked for").ShouldBe(7);
        redaction.Scrub().ShouldBeTrue();
        var left = File.ReadAllBytes(at.File.Path).Concat(File.ReadAllBytes(at.File.Path + "-wal")).ToArray();
        foreach (var word in new[] { "xavrentine", "quolmes", "Quolmes", "zubrovkan", kept["sha256:".Length..] })
        {
            left.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBe(-1, word);
        }
        at.File.Exhibits.All().Select(e => e.Path).ShouldBe(["other.jpg"]);
        at.File.Papers.All().Length.ShouldBe(1);
        at.File.Exhibits.Findings(at.File.Exhibits.All().Single())
            .Where(f => f.Rule == "serial-shared")
            .ShouldAllBe(f => f.State == FindingState.NotDetermined);
    }

    [Fact]
    public void Its_custody_keeps_its_structure_and_the_case_verifies_and_says_what_went()
    {
        var note = Keep(Bytes, Path, "Xavrentine Quolmes") is var id ? at.File.Ledger.Newest().Note : null;
        var exhibit = at.File.Exhibits.Find(id)!;
        new CaseRedaction(at.File, at.Key).Exhibit(exhibit, "asked for");
        var verified = new CaseVerifier(at.File).Run(since: note);
        verified.Breaches.ShouldBeEmpty();
        var redacted = verified.Redactions.ShouldHaveSingleItem();
        (redacted.Exhibits, redacted.Reports).ShouldBe((1, 0));
        var chain = at.File.Custody.OfRedacted(exhibit.Entry).ShouldNotBeNull();
        chain.Links.Select(link => link.Act).ShouldBe([CustodyAct.Acquired, CustodyAct.Transferred]);
        chain.Links.ShouldAllBe(link => link.Event == null);
        chain.Faults.ShouldNotContain(fault => fault.IsBreak);
        at.File.Custody.Redacted().ShouldBe([exhibit.Entry]);
    }

    [Fact]
    public void An_exhibit_that_is_gone_without_a_word_is_none_that_was_redacted()
    {
        Keep(Bytes, Path, "Xavrentine Quolmes");
        at.File.Connection.Run("DELETE FROM exhibit");
        new CaseVerifier(at.File)
            .Run()
            .Breaches.ShouldContain(b => b.Reason == "the exhibit that it added is not there");
    }

    private string Keep(byte[] bytes, string path, string holder, string? claim = null)
    {
        var id = Exhibit.Identity(Digest.Of(bytes));
        var paper = new Paper(id, path) { Cards = [new Card { Name = holder, Serial = "AB 1" }] };
        using var batch = at.File.Begin(at.Key);
        var added = batch.Add(new Exhibit(id, ExhibitKind.Paper), path, bytes, new Examiner().Examine([paper]));
        batch.Add([(added.Number, paper)]);
        var kept = at.File.Exhibits.Find(id)!;
        batch.Keep(
            kept,
            new CustodyEvent(CustodyAct.Acquired, CustodyTime.Parse("2024-12-20")!.Value)
            {
                How = "from " + path,
                By = "Ada",
            }
        );
        batch.Keep(
            kept,
            new CustodyEvent(CustodyAct.Transferred, CustodyTime.Parse("2024-12-21")!.Value) { How = "by hand" }
        );
        if (claim is not null)
        {
            batch.Claim(kept, claim, null);
        }
        batch.Commit();
        return id;
    }
}
