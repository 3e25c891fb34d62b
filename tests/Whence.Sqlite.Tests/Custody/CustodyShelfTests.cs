using NodaTime;
using Whence.Examining.Custody;
using Whence.Ledger;
using Whence.Sqlite.Exhibits;
using Whence.Sqlite.Redacting;
using Whence.Sqlite.Verifying;

namespace Whence.Sqlite.Tests.Custody;

public sealed class CustodyShelfTests : IDisposable
{
    private static readonly byte[] Bytes = [7, 7, 7];

    private static readonly CustodyEvent Acquired = new(
        CustodyAct.Acquired,
        CustodyTime.Parse("2024-12-20T10:00:00+03:00")!.Value
    )
    {
        From = "https://example.org/post/1",
        By = "Ada",
        Where = "the desk",
        How = "downloaded",
        Tool = "a browser",
        Purpose = "verification",
        Note = "seen first here",
        Before = Digest.Of(Bytes),
        After = Digest.Of(Bytes),
    };

    private readonly CaseAt at = new();

    public void Dispose() => at.Dispose();

    [Fact]
    public void What_was_done_is_read_back_as_it_was_said()
    {
        var exhibit = Exhibit();
        Keep(exhibit, Acquired);
        var chain = at.File.Custody.Of(exhibit);
        chain.Links.Single().Event.ShouldBe(Acquired);
        chain.Links.Single().Entered.ShouldBe(Instant.FromUtc(2024, 12, 23, 14, 5));
        chain.Faults.ShouldBeEmpty();
        new CaseVerifier(at.File).Run().Breaches.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_is_redacted_is_gone_and_the_rest_still_told()
    {
        var exhibit = Exhibit();
        Keep(
            exhibit,
            Acquired,
            new CustodyEvent(CustodyAct.Transferred, Acquired.When)
            {
                From = "Ada",
                To = "Ben",
                How = "by hand",
            }
        );
        new CaseRedaction(at.File, at.Key).Name("Ada", "asked for").ShouldBe(2);
        var links = at.File.Custody.Of(exhibit).Links;
        (links[0].Event!.By, links[0].Event!.How).ShouldBe((null, "downloaded"));
        (links[1].Event!.From, links[1].Event!.To).ShouldBe((null, "Ben"));
        new CaseVerifier(at.File).Run().Breaches.ShouldBeEmpty();
    }

    [Fact]
    public void An_altered_entry_is_named()
    {
        Keep(Exhibit(), Acquired);
        at.File.Connection.Run("UPDATE secret SET value = CAST('\"Eve\"' AS BLOB) WHERE name = 'who'");
        new CaseVerifier(at.File).Run().Breaches.ShouldHaveSingleItem().Thing.ShouldStartWith("entry");
    }

    [Fact]
    public void A_claim_stays_with_the_report_that_makes_it_and_goes_with_it()
    {
        at.Add(CaseAt.Text("a", "Over 20 bodies were seen."));
        var exhibit = Exhibit();
        using (var batch = at.File.Begin(at.Key))
        {
            batch.Claim(exhibit, "a", "a#f5");
            batch.Claim(exhibit, "a", null);
            batch.Commit();
        }
        at.File.Custody.Claims(exhibit).Select(c => (c.Report, c.Statement)).ShouldBe([("a", "a#f5"), ("a", null)]);
        new CaseRedaction(at.File, at.Key).Report("a", "asked for").ShouldNotBeNull();
        at.File.Custody.Claims(exhibit).ShouldAllBe(c => c.Report == null && c.Statement == null);
        new CaseVerifier(at.File).Run().Breaches.ShouldBeEmpty();
    }

    [Fact]
    public void An_exhibit_has_its_own_chain_alone()
    {
        var (one, other) = (Exhibit(), Exhibit(9));
        Keep(one, Acquired);
        at.File.Custody.Of(other).Links.ShouldBeEmpty();
    }

    private KeptExhibit Exhibit(byte last = 7)
    {
        byte[] bytes = [7, 7, last];
        var exhibit = new Exhibit(Whence.Exhibit.Identity(Digest.Of(bytes)), ExhibitKind.Footage);
        using var batch = at.File.Begin(at.Key);
        batch.Add(exhibit, "clip.mp4", bytes, []);
        batch.Commit();
        return at.File.Exhibits.Find(exhibit.Id)!;
    }

    private void Keep(KeptExhibit exhibit, params CustodyEvent[] events)
    {
        using var batch = at.File.Begin(at.Key);
        foreach (var done in events)
        {
            batch.Keep(exhibit, done);
        }
        batch.Commit();
    }
}
