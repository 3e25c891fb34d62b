using System.Text;
using CsCheck;
using Microsoft.Data.Sqlite;
using Whence.Ledger;
using Whence.Sqlite.Verifying;
using Whence.Testing;

namespace Whence.Sqlite.Tests.Verifying;

/// <summary>Whatever was put in: no byte of it changes, and no end of it is cut off, unseen.</summary>
public sealed class TamperingTests
{
    // Tables of what was put in and decided, with the columns that tell a row, and those that hold bytes or words.
    private static readonly (string Table, string Row, string Column)[] Truth =
    [
        ("original", "number", "digest"),
        ("original", "number", "packed"),
        ("entry", "number", "body"),
        ("tile", "level * 1000 + position", "hashes"),
        ("checkpoint", "size", "note"),
        ("secret", "entry || name", "salt"),
        ("secret", "entry || name", "value"),
        ("verifier", "entry", "key"),
        ("report", "number", "id"),
        ("report", "number", "path"),
        ("report", "number", "digest"),
        ("report", "number", "packed"),
    ];

    [Fact]
    public void A_byte_flipped_in_any_column_that_was_put_in_is_named()
    {
        using var at = Filled();
        var connection = at.File.Connection;
        connection.Run("PRAGMA foreign_keys = OFF");
        Gen.Select(Gen.Int[0, Truth.Length - 1], Gen.Int[0, 10_000], Gen.Int[0, 10_000], Gen.Int[1, 255])
            .Sample(
                (which, row, place, flip) =>
                {
                    var (table, key, column) = Truth[which];
                    var rows = (long)connection.Value($"SELECT count(*) FROM {table} WHERE {column} IS NOT NULL")!;
                    var name = connection.Value(
                        $"SELECT {key} FROM {table} WHERE {column} IS NOT NULL ORDER BY 1 LIMIT 1 OFFSET {row % rows}"
                    );
                    var type = connection.Value($"SELECT typeof({column}) FROM {table} WHERE {key} = $name", name);
                    var sound = (byte[])
                        connection.Value($"SELECT CAST({column} AS BLOB) FROM {table} WHERE {key} = $name", name)!;
                    var altered = sound.ToArray();
                    altered[place % sound.Length] ^= (byte)flip;
                    var write = $"UPDATE {table} SET {column} = CAST($bytes AS {type}) WHERE {key} = $name";
                    connection.Run(write, altered, name);
                    var verified = new CaseVerifier(at.File).Run();
                    connection.Run(write, sound, name);
                    verified.Breaches.ShouldNotBeEmpty($"{table} {name}, {column}, byte {place % sound.Length}");
                },
                iter: 150,
                threads: 1
            );
        new CaseVerifier(at.File).Run().Breaches.ShouldBeEmpty();
    }

    [Fact]
    public void A_byte_flipped_in_the_file_is_found_or_changes_nothing_that_was_put_in()
    {
        using var at = Filled();
        at.File.Connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        var sound = File.ReadAllBytes(at.Path);
        var truth = Told(at.File);
        using var folder = new TemporaryFolder();
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Int[1, 255])
            .Sample(
                (place, flip) =>
                {
                    var path = folder.File($"{place}-{flip}.whence");
                    var altered = sound.ToArray();
                    altered[place] ^= (byte)flip;
                    File.WriteAllBytes(path, altered);
                    var (file, fault) = CaseFile.Open(path);
                    using (file)
                    {
                        if (fault is null && new CaseVerifier(file!).Run().Broken == 0)
                        {
                            Told(file!).ShouldBe(truth, $"byte {place}");
                        }
                    }
                },
                iter: 150,
                threads: 1
            );
    }

    [Fact]
    public void The_last_entries_cut_off_show_against_any_earlier_checkpoint_that_had_them()
    {
        using var at = new CaseAt();
        for (var i = 0; i < 12; i++)
        {
            at.Add(CaseAt.Text($"r{i}", $"Report {i}."));
        }
        var size = at.File.Ledger.Size;
        var kept = Enumerable
            .Range(0, (int)size + 1)
            .Select(n => at.File.Ledger.At(n)?.Note)
            .OfType<SignedNote>()
            .ToList();
        kept.Count.ShouldBe(12);
        // From the last to the third: each cut makes the case that the earlier checkpoint was of, to the letter.
        for (var left = size - 1; left >= 3; left--)
        {
            CutTo(at.File.Connection, left);
            new CaseVerifier(at.File).Run().Breaches.ShouldBeEmpty();
            foreach (var note in kept)
            {
                var covers = Checkpoint.Parse(note.Text).Value!.Size;
                var verified = new CaseVerifier(at.File).Run(since: note);
                (verified.Broken > 0).ShouldBe(covers > left, $"{covers} covered, {left} left");
            }
        }
    }

    [Fact]
    public void A_time_stamp_is_verified_with_the_rest()
    {
        using var at = Filled();
        var kept = at.File.Ledger.Stamps().Single();
        kept.Size.ShouldBe(8);
        TimeStamp.Parse(kept.Token.AsSpan()).Succeeded.ShouldBeTrue();
        at.File.Connection.Run("DELETE FROM secret WHERE name = 'stamp'");
        new CaseVerifier(at.File)
            .Run()
            .Breaches.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe($"entry {kept.Entry}: its stamp is not there, and no entry says that it was redacted");
    }

    private static void CutTo(SqliteConnection connection, long left)
    {
        connection.Run("DELETE FROM reading WHERE report IN (SELECT number FROM report WHERE entry >= $left)", left);
        connection.Run("DELETE FROM report WHERE entry >= $left", left);
        connection.Run("DELETE FROM original WHERE number NOT IN (SELECT original FROM report)");
        connection.Run("DELETE FROM secret WHERE entry >= $left", left);
        connection.Run("DELETE FROM entry WHERE number >= $left", left);
        connection.Run("DELETE FROM checkpoint WHERE size > $left", left);
        connection.Run("UPDATE tile SET hashes = substr(hashes, 1, $bytes)", left * Digest.Length);
    }

    // All that was put in and decided, as text.
    private static string Told(CaseFile file)
    {
        var told = new StringBuilder();
        foreach (var table in Truth.Select(t => t.Table).Append("sighting").Distinct())
        {
            using var query = new Query(file.Connection, $"SELECT * FROM {table}");
            using var rows = query.Rows();
            while (rows.Read())
            {
                told.Append(table);
                for (var i = 0; i < rows.FieldCount; i++)
                {
                    told.Append('\t');
                    told.Append(rows.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : rows.GetValue(i));
                }
                told.Append('\n');
            }
        }
        return told.ToString();
    }

    private static CaseAt Filled()
    {
        var at = new CaseAt();
        at.Add(
            Enumerable
                .Range(0, 6)
                .Select(n =>
                    CaseAt.Text($"r{n}{n}", $"Report {n}: nearly {n}00 people were hurt.", n < 3 ? null : $"<p>{n}")
                )
        );
        var (checkpoint, note) = at.File.Ledger.Newest();
        var request = TimeStampRequest.Over(note, 1);
        var then = new DateTime(2024, 12, 23, 14, 6, 0, DateTimeKind.Utc);
        var answer = new StampingAuthority().Answer(request.ToArray(), then);
        using (var batch = at.File.Begin(at.Key))
        {
            batch.Stamp(checkpoint.Size, "https://stamps.example.org", TimeStamp.Parse(answer, request).Value!);
            batch.Commit();
        }
        at.Add(CaseAt.Text("again", "Report 2: nearly 200 people were hurt."));
        return at;
    }
}
