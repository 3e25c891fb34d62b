using CsCheck;
using Whence.Ledger;
using Whence.Sqlite.Verifying;

namespace Whence.Sqlite.Tests.Verifying;

public sealed class CaseVerifierTests
{
    // Table, column, and how a row of it is named.
    private static readonly (string, string, string)[] Stored =
    [
        ("original", "packed", "the original of report r"),
        ("entry", "body", "entry {0}"),
        ("tile", "hashes", "tile/"),
    ];

    [Fact]
    public void What_was_put_in_verifies()
    {
        using var at = Filled();
        var verified = new CaseVerifier(at.File).Run();
        verified.Breaches.ShouldBeEmpty();
        verified.Reports.ShouldBe(600);
        verified.Originals.ShouldBe(600);
        verified.Checkpoints.ShouldBe(3);
        // The case, the key, the reports, and one that was seen again.
        verified.Entries.ShouldBe(603);
        verified.Keys.ShouldBe([at.Key.For(at.File.Origin).Verifier.ToString()]);
    }

    [Fact]
    public void A_new_case_verifies()
    {
        using var at = new CaseAt();
        new CaseVerifier(at.File).Run().Breaches.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE report SET title = 'Another' WHERE id = 'r7'", "report r7: its title is not what entry 9 has")]
    [InlineData("UPDATE report SET published = '2024-12-24' WHERE id = 'r7'", "report r7: its published is not")]
    [InlineData("DELETE FROM report WHERE id = 'r7'", "entry 9: the report that it added is not there")]
    [InlineData("DELETE FROM secret WHERE entry = 9", "entry 9: its report is not there, and no entry says")]
    [InlineData("UPDATE secret SET value = x'7B7D' WHERE entry = 9", "entry 9: its sealed value, report, is not")]
    [InlineData("UPDATE secret SET entry = 1 WHERE entry = 9", "entry 1: a value, report, stands beside it")]
    [InlineData("UPDATE entry SET number = 5000 WHERE number = 602", "entry 602: it is not there")]
    [InlineData("DELETE FROM checkpoint WHERE size = 603", "entry 602: no signed checkpoint covers it")]
    [InlineData(
        "UPDATE checkpoint SET size = 500 WHERE size = 602",
        "checkpoint 500: it is kept as that of another size"
    )]
    [InlineData(
        "UPDATE checkpoint SET note = replace(note, '602', '601') WHERE size = 602",
        "checkpoint 602: the signature"
    )]
    [InlineData("DELETE FROM tile WHERE level = 1", "tile/1/000.p/2: it is not there")]
    [InlineData("INSERT INTO tile VALUES (2, 0, x'00')", "the tiles: there are")]
    [InlineData("DELETE FROM verifier", "entry 1: the key that it brings in is not among the keys")]
    [InlineData("UPDATE sighting SET report = 5", "the sighting of entry 602: it is not what the entry says")]
    [InlineData(
        "UPDATE original SET digest = x'00' WHERE number = 8",
        "report r7: its original is not what entry 9 has"
    )]
    [InlineData("INSERT INTO original VALUES (9999, x'00', 1, x'00')", "the original of report : its bytes are not")]
    [InlineData(
        "CREATE TRIGGER t AFTER INSERT ON entry BEGIN SELECT 1; END",
        "the trigger t: this program makes no such"
    )]
    [InlineData("DROP INDEX sighting_of_report", "the index sighting_of_report: it is not there")]
    public void What_was_altered_is_named(string alteration, string named)
    {
        using var at = Filled();
        at.File.Connection.Run("PRAGMA foreign_keys = OFF");
        at.File.Connection.Run(alteration);
        var verified = new CaseVerifier(at.File).Run();
        verified.Breaches.Select(b => b.ToString()).ShouldContain(b => b.StartsWith(named, StringComparison.Ordinal));
    }

    [Fact]
    public void Entries_cut_off_with_their_checkpoints_show_against_one_kept_elsewhere()
    {
        using var at = Filled();
        using var notes = new Query(at.File.Connection, "SELECT CAST(note AS BLOB) FROM checkpoint WHERE size = 603");
        var kept = SignedNote.Parse((byte[])notes.Value()!).Value.ShouldNotBeNull();
        new CaseVerifier(at.File).Run(since: kept).Breaches.ShouldBeEmpty();

        at.File.Connection.Run(
            "DELETE FROM sighting; DELETE FROM secret WHERE entry = 602; DELETE FROM entry WHERE number = 602"
        );
        at.File.Connection.Run("DELETE FROM checkpoint WHERE size = 603");
        at.File.Connection.Run(
            "UPDATE tile SET hashes = substr(hashes, 1, length(hashes) - 32) WHERE level = 0 AND position = 2"
        );
        new CaseVerifier(at.File).Run().Breaches.ShouldBeEmpty();
        new CaseVerifier(at.File)
            .Run(since: kept)
            .Breaches.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "the checkpoint kept elsewhere: it covers 603 entries, and there are only 602: the last were cut off"
            );
    }

    [Fact]
    public void A_case_signed_by_others_shows_against_a_key_that_is_trusted()
    {
        using var at = Filled();
        using var other = new CaseAt();
        var own = at.Key.For(at.File.Origin).Verifier;
        new CaseVerifier(at.File).Run(own).Breaches.ShouldBeEmpty();
        new CaseVerifier(at.File)
            .Run(other.Key.For(at.File.Origin).Verifier)
            .Breaches.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("checkpoint 603: no key that is trusted has signed the note");
    }

    [Fact]
    public void A_byte_flipped_anywhere_in_an_original_an_entry_or_a_tile_is_named()
    {
        using var at = Filled();
        var connection = at.File.Connection;
        Gen.Select(
                Gen.Int[0, 2].Select(i => Stored[i]),
                Gen.Int[0, int.MaxValue],
                Gen.Int[0, int.MaxValue],
                Gen.Int[1, 255]
            )
            .Sample(
                (stored, row, place, flip) =>
                {
                    var (table, column, named) = stored;
                    var rows = (long)connection.Value($"SELECT count(*) FROM {table}")!;
                    var rowid = (long)connection.Value($"SELECT rowid FROM {table} LIMIT 1 OFFSET {row % rows}")!;
                    var bytes = (byte[])connection.Value($"SELECT {column} FROM {table} WHERE rowid = {rowid}")!;
                    var altered = bytes.ToArray();
                    altered[place % bytes.Length] ^= (byte)flip;
                    connection.Run($"UPDATE {table} SET {column} = $bytes WHERE rowid = {rowid}", altered);
                    var verified = new CaseVerifier(at.File).Run();
                    connection.Run($"UPDATE {table} SET {column} = $bytes WHERE rowid = {rowid}", bytes);
                    verified
                        .Breaches.Select(breach => breach.ToString())
                        .ShouldContain(breach => breach.Contains(string.Format(null, named, rowid)));
                },
                iter: 60,
                threads: 1
            );
    }

    [Fact]
    public void A_byte_flipped_in_the_file_never_goes_unseen_where_it_counts()
    {
        using var at = Filled();
        at.File.Connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        var sound = File.ReadAllBytes(at.Path);
        using var folder = new TemporaryFolder();
        var random = new Random(7);
        var seen = 0;
        for (var i = 0; i < 60; i++)
        {
            var path = folder.File($"{i}.whence");
            var altered = sound.ToArray();
            altered[random.Next(altered.Length)] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(path, altered);
            // Opens or is refused, verifies or is found broken: and never anything else.
            var (file, fault) = CaseFile.Open(path);
            using (file)
            {
                seen += fault is not null || new CaseVerifier(file!).Run().Broken > 0 ? 1 : 0;
            }
        }
        seen.ShouldBeGreaterThan(0);
    }

    private static CaseAt Filled()
    {
        var at = new CaseAt();
        at.Add(
            Enumerable.Range(0, 300).Select(n => CaseAt.Text($"r{n}", $"Report {n}.", n % 2 == 0 ? null : $"<p>{n}"))
        );
        at.Add(Enumerable.Range(300, 300).Select(n => CaseAt.Text($"r{n}", $"Report {n}.")));
        at.Add(CaseAt.Text("again", "Report 2."));
        return at;
    }
}
