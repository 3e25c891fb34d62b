using System.IO.Compression;
using System.Text;
using NodaTime;

namespace Whence.Formats.Tests.WebArchives;

public sealed class WebArchiveTests : IDisposable
{
    private const string Page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Two died.</p>";
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(params byte[][] records) =>
        [.. new ReportReader().Read([folder.Put("a.warc", [.. records.SelectMany(r => r)])])];

    private static byte[] Record(string block, int? length = null, string type = "response", string? address = null) =>
        Record(Encoding.Latin1.GetBytes(block), length, type, address);

    private static byte[] Record(byte[] block, int? length = null, string type = "response", string? address = null) =>
        [
            .. Encoding.UTF8.GetBytes(
                $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address ?? "http://example.invalid/a"}\r\n"
                    + $"WARC-Date: 2031-05-04T10:00:00Z\r\nContent-Length: {length ?? block.Length}\r\n\r\n"
            ),
            .. block,
            .. "\r\n\r\n"u8,
        ];

    [Theory]
    [InlineData("wget-flood.warc.gz", "flood", "flood")]
    [InlineData("wget-chunked.warc", "fire")]
    [InlineData("wget-packed.warc.gz", "ferry")]
    [InlineData("wget-revisit.warc.gz", "fever")]
    [InlineData("wget-site.warc.gz", "ferry", "fever", "fire", "flood", "march")]
    [InlineData("wget-dictionary.warc.zst", "ferry", "fever", "fire", "flood", "march")]
    [InlineData("warcio-resource.warc.gz", "march")]
    [InlineData("js-wacz.wacz", "ferry", "fever", "fire", "flood", "march")]
    [InlineData("js-wacz-two.wacz", "ferry", "flood", "flood")]
    [InlineData("js-wacz-plain.wacz", "fire")]
    [InlineData("js-wacz-revisit.wacz", "fever")]
    [InlineData("js-wacz-resource.wacz", "march")]
    [InlineData("zipfile.wacz", "ferry", "fever", "fire", "flood", "march")]
    public void Archives_made_by_other_tools_give_the_pages_that_were_captured(string file, params string[] texts)
    {
        var intakes = Fixture.Read("webarchives/" + file);
        var reports = intakes.OfType<Received>().Select(r => r.Report).ToList();
        reports.Count.ShouldBe(texts.Length);
        foreach (var (report, name) in reports.Zip(texts))
        {
            var made = Fixture.Text(name);
            made.ShouldStandIn(report);
            (report.Title, report.Publisher, report.PublishedAt).ShouldBe(
                (made.Title, made.Publisher, made.Published.ToInstant())
            );
            report.Url.ShouldNotBeNull().ShouldContain(name);
        }
        intakes.OfType<Unread>().ShouldBeEmpty();
    }

    [Fact]
    public void A_page_that_tells_no_day_has_that_of_its_capture_and_it_is_said()
    {
        var intakes = Read(Record(Page));
        intakes.OfType<Received>().Single().Report.Published.ShouldBe(new LocalDate(2031, 5, 4));
        intakes.OfType<Remark>().Single().Kind.ShouldBe(RemarkKind.MadeOn);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_packed_answer_is_unpacked(string encoding)
    {
        using var packed = new MemoryStream();
        using (
            Stream pack = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                _ => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            }
        )
        {
            pack.Write("<html><p>Two died.</p></html>"u8);
        }
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {encoding}\r\n\r\n";
        Read(Record([.. Encoding.ASCII.GetBytes(head), .. packed.ToArray()]))
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldBe("Two died.");
    }

    [Fact]
    public void Redirections_pictures_and_what_the_tool_says_of_itself_are_left_out() =>
        Read(
                Record("HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<p>Moved.</p>"),
                Record("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx"),
                Record("GET / HTTP/1.1\r\n\r\n", type: "request"),
                Record("--user-agent", type: "resource", address: "metadata://tool/log.txt"),
                Record(Page)
            )
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldBe("Two died.");

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(10)]
    [InlineData(-1)]
    public void A_record_that_lies_about_its_length_is_named_and_what_stands_before_it_is_read(int length)
    {
        var intakes = Read(Record(Page), Record(Page, length), Record(Page));
        intakes.OfType<Received>().ShouldNotBeEmpty();
        intakes.OfType<Unread>().ShouldContain(u => u.Reason == UnreadReason.Damaged);
    }

    [Fact]
    public void Reading_goes_on_behind_a_record_that_is_longer_than_it_says()
    {
        var intakes = Read(Record(Page, 50), Record(Page.Replace("Two", "Six", StringComparison.Ordinal)));
        intakes.OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.Damaged);
        intakes.OfType<Received>().Last().Report.Text.ShouldBe("Six died.");
    }

    [Fact]
    public void Faults_without_end_are_given_up() =>
        Read(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("WARC/1.0\r\n\r\n", 100_000))))
            .OfType<Unread>()
            .Count()
            .ShouldBe(Limits.FaultyLines + 1);

    /// <summary>The same packed record again and again, 2.2 GiB once unpacked, and a page behind it.</summary>
    [Fact]
    public void An_archive_that_unpacks_to_more_than_2_GiB_is_read_to_its_end()
    {
        var picture = new byte[32 << 20];
        var random = new Random(1);
        for (var i = 0; i < picture.Length; i += 4096)
        {
            random.NextBytes(picture.AsSpan(i, 64));
        }
        byte[] head = [.. "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"u8];
        var large = Packed(Record([.. head, .. picture]));
        var parts = Enumerable.Repeat(large, 70).Append(Packed(Record(Page)));
        var reader = new ReportReader(standardInput: new EndlessStream(parts));
        reader.Read(["-"]).OfType<Received>().Single().Report.Text.ShouldBe("Two died.");
    }

    private static byte[] Packed(byte[] record)
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Fastest))
        {
            pack.Write(record);
        }
        return packed.ToArray();
    }

    [Fact]
    public void A_length_beyond_all_numbers_is_named() =>
        Read(
                Encoding.ASCII.GetBytes(
                    $"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {new string('9', 40)}\r\n\r\nx"
                )
            )
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.Damaged);

    [Fact]
    public void Headers_without_end_are_named() =>
        Read(Encoding.ASCII.GetBytes("WARC/1.0\r\n" + new string('x', Limits.HeaderBytes)))
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.Damaged);

    [Theory]
    [InlineData("5\r\n<p>Tw\r\n7\r\no died.\r\n0\r\n\r\n", "Two died.")]
    [InlineData("5;note=x\r\n<p>Tw\r\n", "Tw")]
    public void Chunks_are_put_together(string body, string text) =>
        Read(Record("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + body))
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldBe(text);

    [Fact]
    public void A_chunk_without_a_length_is_named() =>
        Read(Record("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<p>Two"))
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.Damaged);
}
