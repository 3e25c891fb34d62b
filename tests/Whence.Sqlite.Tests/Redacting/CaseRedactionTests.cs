using System.Text;
using System.Text.Json.Nodes;
using Whence.Sqlite.Redacting;
using Whence.Sqlite.Verifying;

namespace Whence.Sqlite.Tests.Redacting;

public sealed class CaseRedactionTests
{
    private const string Secret =
        "Xavrentine Quolmes of Zubrovka told the reporter so on condition that nobody prints it.";

    [Fact]
    public void Of_a_redacted_report_no_byte_is_left_in_the_file_or_its_journal()
    {
        using var at = new CaseAt();
        at.Add(
            Enumerable.Range(0, 200).Select(n => CaseAt.Text($"r{n}", $"Report {n}, of 17 people hurt in the flood."))
        );
        at.Add(CaseAt.Text("quolmes-interview", Secret));
        at.Add(CaseAt.Text("again", Secret));
        var packed = (byte[])at.File.Connection.Value("SELECT packed FROM original WHERE number = 201")!;
        // In the file are the words of the index, and the packed text.
        Found(at, "xavrentine", "quolmes-interview").ShouldBe(2);
        Found(at, packed).ShouldBeTrue();

        var redaction = new CaseRedaction(at.File, at.Key);
        redaction.Report("quolmes-interview", "asked for by the person").ShouldBe(2);
        redaction.Scrub().ShouldBeTrue();
        Found(at, "xavrentine", "zubrovka", "rentine", "quolmes", "quolmes-interview", "uolm").ShouldBe(0);
        Found(at, packed).ShouldBeFalse();
        at.File.Reports.Find("quolmes-interview").ShouldBeNull();
        foreach (var index in (string[])["words", "trigrams"])
        {
            at.File.Connection.Run($"INSERT INTO {index} ({index}) VALUES ('integrity-check')");
        }
        Matching(at, "xavrentine").ShouldBe(0);
        Matching(at, "flood").ShouldBe(200);
    }

    [Fact]
    public void What_was_redacted_is_told_and_the_rest_verifies()
    {
        using var at = new CaseAt();
        at.Add(CaseAt.Text("a", "One text."), CaseAt.Text("b", Secret), CaseAt.Text("c", "Another."));
        var note = (byte[])at.File.Connection.Value("SELECT CAST(note AS BLOB) FROM checkpoint")!;
        new CaseRedaction(at.File, at.Key).Report("b", "asked for").ShouldBe(1);
        var verified = new CaseVerifier(at.File).Run(since: Whence.Ledger.SignedNote.Parse(note).Value);
        verified.Breaches.ShouldBeEmpty();
        verified.Redactions.ShouldHaveSingleItem().ShouldBe(new Redacted(5, "2024-12-23T14:05:00Z", 1, 1));
        verified.Reports.ShouldBe(2);
    }

    [Theory]
    [InlineData("DELETE FROM secret WHERE entry = 2", "entry 2: its report is not there, and no entry says")]
    [InlineData(
        "UPDATE report SET original = NULL WHERE number = 1",
        "entry 2: its original is not there, and no entry"
    )]
    public void A_silent_deletion_is_none(string deletion, string named)
    {
        using var at = new CaseAt();
        at.Add(CaseAt.Text("a", "One text."), CaseAt.Text("b", Secret));
        new CaseRedaction(at.File, at.Key).Report("b", "asked for");
        at.File.Connection.Run(deletion);
        new CaseVerifier(at.File)
            .Run()
            .Breaches.ShouldContain(b => b.ToString().StartsWith(named, StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_that_share_an_original_with_a_redacted_one_stay_without_it()
    {
        using var at = new CaseAt();
        at.Add(CaseAt.Text("a", "One item.", "a feed of both"), CaseAt.Text("b", "Another item.", "a feed of both"));
        new CaseRedaction(at.File, at.Key).Report("b", "asked for").ShouldBe(2);
        at.File.Reports.Whole("a")!.Text.ShouldBe("One item.");
        var verified = new CaseVerifier(at.File).Run();
        verified.Breaches.ShouldBeEmpty();
        verified.Originals.ShouldBe(0);
    }

    [Fact]
    public void A_name_is_redacted_wherever_it_is_sealed_and_the_decisions_stay()
    {
        using var at = new CaseAt();
        using (var batch = at.File.Begin(at.Key))
        {
            foreach (var who in (string[])["Xavrentine Quolmes", "Another Person", "Xavrentine Quolmes"])
            {
                batch.Append(
                    new EntryDraft("note")
                    {
                        Sealed = new JsonObject { ["who"] = who, ["what"] = "a note" },
                    }
                );
            }
            batch.Commit();
        }
        var redaction = new CaseRedaction(at.File, at.Key);
        redaction.Name("Xavrentine Quolmes", "asked for").ShouldBe(2);
        redaction.Scrub().ShouldBeTrue();
        Found(at, "Xavrentine", "Quolmes").ShouldBe(0);
        Found(at, "Another Person").ShouldBe(1);
        new CaseVerifier(at.File).Run().Breaches.ShouldBeEmpty();
    }

    [Fact]
    public void What_names_a_redacted_report_is_redacted_with_it()
    {
        using var at = new CaseAt();
        at.Add(CaseAt.Text("b", Secret), CaseAt.Text("b2", "Another text."));
        using (var batch = at.File.Begin(at.Key))
        {
            foreach (var on in (string[])["b#f12", "b2#f12"])
            {
                batch.Append(
                    new EntryDraft("note")
                    {
                        Sealed = new JsonObject
                        {
                            ["on"] = on,
                            ["why"] = "of " + on,
                            ["who"] = "W",
                        },
                    }
                );
            }
            batch.Commit();
        }
        new CaseRedaction(at.File, at.Key).Report("b", "asked for").ShouldBe(3);
        Sealing(at, "b#f12").ShouldBe(0);
        Sealing(at, "b2#f12").ShouldBe(2);
        Sealing(at, "\"W\"").ShouldBe(2);
        new CaseVerifier(at.File).Run().Breaches.ShouldBeEmpty();
    }

    [Fact]
    public void A_report_that_is_not_there_is_not_redacted()
    {
        using var at = new CaseAt();
        new CaseRedaction(at.File, at.Key).Report("no-such", "asked for").ShouldBeNull();
        new CaseRedaction(at.File, at.Key).Name("Nobody", "asked for").ShouldBe(0);
        ((long)at.File.Connection.Value("SELECT count(*) FROM entry")!).ShouldBe(1);
    }

    private static long Sealing(CaseAt at, string words) =>
        (long)at.File.Connection.Value("SELECT count(*) FROM secret WHERE instr(CAST(value AS TEXT), $words)", words)!;

    private static long Matching(CaseAt at, string word) =>
        (long)at.File.Connection.Value("SELECT count(*) FROM words WHERE words MATCH $word", word)!;

    private static int Found(CaseAt at, params string[] words) =>
        words.Count(word => Found(at, Encoding.UTF8.GetBytes(word)));

    private static bool Found(CaseAt at, byte[] bytes) =>
        Directory
            .GetFiles(Path.GetDirectoryName(at.Path)!, "matter.whence*")
            .Any(file =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var all = new MemoryStream();
                stream.CopyTo(all);
                return all.ToArray().AsSpan().IndexOf(bytes) >= 0;
            });
}
