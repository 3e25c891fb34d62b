using System.Text.Json;
using Microsoft.Data.Sqlite;
using Whence.Ledger;
using Whence.Sqlite.Verifying;

namespace Whence.Sqlite.Tests.Exhibits;

public sealed class ExhibitShelfTests
{
    private static readonly byte[] Bytes = [1, 2, 3, 250];

    private static readonly Exhibit Exhibit = new(Whence.Exhibit.Identity(Digest.Of(Bytes)), ExhibitKind.Paper)
    {
        Perceptual = ["pdq:00"],
        Metadata = ImmutableSortedDictionary<string, string>.Empty.Add("Make", "Kamera"),
    };

    private static readonly Finding Rich = new(
        Exhibit.Id + "#photo-absent",
        Exhibit.Id,
        "photo-absent",
        1,
        FindingState.Observed
    )
    {
        Reason = "no photograph in its zone",
        Zone = new Zone(1, 2, 3, 4, 5),
        Measured = 1.5,
        Threshold = 8,
        ErrorRate = new ErrorRate(0, 320, "specimens"),
        Alternatives = ["another series"],
        Tools = ["SkiaSharp 4"],
    };

    private static readonly Finding Bare = new(
        Exhibit.Id + "#exif-date",
        Exhibit.Id,
        "exif-date",
        1,
        FindingState.NotDetermined
    )
    {
        Reason = "no instant",
    };

    private static Added Put(CaseAt at, params Finding[] findings)
    {
        using var batch = at.File.Begin(at.Key);
        var added = batch.Add(Exhibit, "front.jpg", Bytes, findings);
        batch.Commit();
        return added;
    }

    [Fact]
    public void An_exhibit_and_its_findings_come_back_as_they_were_put_in()
    {
        using var at = new CaseAt();
        Put(at, Rich, Bare).Outcome.ShouldBe(AddedOutcome.Kept);
        var kept = at.File.Exhibits.All().ShouldHaveSingleItem();
        (kept.Exhibit.Id, kept.Exhibit.Kind, kept.Path).ShouldBe((Exhibit.Id, ExhibitKind.Paper, "front.jpg"));
        kept.Exhibit.Perceptual.ShouldBe(Exhibit.Perceptual);
        kept.Exhibit.Metadata.ShouldBe(Exhibit.Metadata);
        at.File.Exhibits.Original(kept.Number).ShouldBe(Bytes);
        JsonSerializer
            .Serialize(at.File.Exhibits.Findings(kept))
            .ShouldBe(JsonSerializer.Serialize(new List<Finding> { Rich, Bare }));
    }

    [Fact]
    public void Examined_again_it_is_one_exhibit_with_what_was_found_last()
    {
        using var at = new CaseAt();
        Put(at, Rich, Bare);
        Put(at, Bare).Outcome.ShouldBe(AddedOutcome.Seen);
        var kept = at.File.Exhibits.Find(Exhibit.Id).ShouldNotBeNull();
        at.File.Exhibits.Findings(kept).Select(f => f.Rule).ShouldBe(["exif-date"]);
    }

    [Fact]
    public void A_case_with_an_exhibit_verifies() => Verified(_ => { }).ShouldBeEmpty();

    [Theory]
    [InlineData("UPDATE exhibit SET path = 'other.jpg'")]
    [InlineData("UPDATE exhibit SET packed = zeroblob(20)")]
    [InlineData("UPDATE exhibit SET id = 'sha256:00'")]
    [InlineData("DELETE FROM exhibit")]
    public void One_that_was_altered_does_not(string sql) =>
        Verified(connection => connection.Run(sql)).ShouldNotBeEmpty();

    private static ImmutableArray<Breach> Verified(Action<SqliteConnection> alter)
    {
        using var at = new CaseAt();
        Put(at, Rich);
        using (var connection = new SqliteConnection($"Data Source={at.Path};Pooling=False"))
        {
            connection.Open();
            alter(connection);
        }
        return new CaseVerifier(at.File).Run().Breaches;
    }
}
