using System.Globalization;
using CsCheck;
using Whence.Origins;

namespace Whence.Tests.Origins;

public sealed class FingerprintLogTests
{
    [Fact]
    public void What_is_read_is_what_was_written() =>
        Reports
            .Array[0, 12]
            .Sample(reports =>
            {
                var (read, whole, ended) = Read(Written(reports));
                read.Count.ShouldBe(reports.Length);
                foreach (var (written, back) in reports.Zip(read))
                {
                    back.Id.ShouldBe(written.Id);
                    back.Fingerprint.Words.ShouldBe(written.Fingerprint.Words);
                    back.Fingerprint.Hashes.ShouldBe(written.Fingerprint.Hashes);
                    back.Fingerprint.Spans.ShouldBe(written.Fingerprint.Spans);
                }
                (whole, ended).ShouldBe((Written(reports).Length, null));
            });

    [Fact]
    public void A_log_cut_anywhere_keeps_its_whole_records_and_says_why_it_ended() =>
        Gen.Select(Reports.Array[1, 6], Gen.Double[0, 1])
            .Sample(
                (reports, share) =>
                {
                    var bytes = Written(reports);
                    var cut = Written([]).Length + (int)(share * (bytes.Length - Written([]).Length));
                    var (read, whole, ended) = Read(bytes[..cut]);
                    read.Count.ShouldBe(
                        Enumerable.Range(0, reports.Length).Count(i => Written(reports[..(i + 1)]).Length <= cut)
                    );
                    whole.ShouldBe(Written(reports[..read.Count]).Length);
                    (ended is null).ShouldBe(whole == cut);
                }
            );

    [Fact]
    public void A_log_goes_on_from_its_last_whole_record()
    {
        (string, Fingerprint)[] reports = [("a", Of("a", 200)), ("b", Of("b", 200)), ("c", Of("c", 200))];
        using var log = new MemoryStream();
        log.Write(Written(reports[..2]).AsSpan()[..^5]);
        log.Position = 0;
        var (whole, _) = FingerprintLog.Read(log, (_, _) => { });
        log.SetLength(whole);
        log.Position = whole;
        FingerprintLog.Add(log, reports[2].Item1, reports[2].Item2);
        Read(log.ToArray()).Reports.Select(r => r.Id).ShouldBe(["a", "c"]);
    }

    [Fact]
    public void A_changed_byte_is_noticed_and_never_throws() =>
        Gen.Select(Reports.Array[1, 4], Gen.Double[0, 0.999], Gen.Int[1, 255])
            .Sample(
                (reports, share, change) =>
                {
                    var bytes = Written(reports);
                    bytes[(int)(share * bytes.Length)] ^= (byte)change;
                    Read(bytes).Ended.ShouldNotBeNull();
                }
            );

    [Fact]
    public void A_log_of_a_later_format_is_refused_by_its_number()
    {
        var bytes = Written([]);
        bytes[^1] = 9;
        Read(bytes).Ended!.ShouldContain("format 9");
    }

    // What format 1 looked like when it was first written: this must stay readable.
    [Fact]
    public void A_log_of_the_first_format_stays_readable()
    {
        var bytes = Convert.FromHexString("5748454E434550010F0000000F91B0810272310601001A0807060504030201");
        var (read, _, ended) = Read(bytes);
        ended.ShouldBeNull();
        var (id, fingerprint) = read.ShouldHaveSingleItem();
        (id, fingerprint.Words).ShouldBe(("r1", 6));
        fingerprint.Hashes.ShouldBe([0x0102030405060708ul]);
        fingerprint.Spans.ShouldBe([new Span(0, 26)]);
    }

    private static readonly Gen<(string Id, Fingerprint Fingerprint)> Reports = Gen.Select(
        Gen.String,
        Gen.Int[0, 400],
        (id, words) => (new string([.. id.Where(c => !char.IsSurrogate(c))]), Of(id, words))
    );

    private static Fingerprint Of(string stem, int words) =>
        new Fingerprinter().Of(
            string.Join(
                ' ',
                Enumerable
                    .Range(0, words)
                    .Select(i =>
                        "w"
                        + stem.Length.ToString(CultureInfo.InvariantCulture)
                        + "x"
                        + i.ToString(CultureInfo.InvariantCulture)
                    )
            )
        );

    private static byte[] Written((string Id, Fingerprint Fingerprint)[] reports)
    {
        using var log = new MemoryStream();
        FingerprintLog.Begin(log);
        foreach (var (id, fingerprint) in reports)
        {
            FingerprintLog.Add(log, id, fingerprint);
        }
        return log.ToArray();
    }

    private static (List<(string Id, Fingerprint Fingerprint)> Reports, long Whole, string? Ended) Read(byte[] bytes)
    {
        var reports = new List<(string, Fingerprint)>();
        using var log = new MemoryStream(bytes);
        var (whole, ended) = FingerprintLog.Read(log, (id, fingerprint) => reports.Add((id, fingerprint)));
        return (reports, whole, ended);
    }
}
