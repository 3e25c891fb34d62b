using System.IO.Compression;
using System.Text;

namespace Whence.Formats.Tests;

public sealed class OriginalTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private static List<Received> Read(string path) =>
        [.. new ReportReader(originals: true).Read([path]).OfType<Received>()];

    private static string Words(Received received) => Encoding.UTF8.GetString(received.Original!.Bytes.Span);

    public static TheoryData<string> Files =>
        [
            .. Directory
                .GetFiles(Fixture.Path(""), "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".py", StringComparison.Ordinal) && !f.Contains("/places/"))
                .Select(f => Path.GetRelativePath(Fixture.Path(""), f)),
        ];

    /// <summary>The last name in where an original came from, without its number: its ending tells its kind.</summary>
    private static string Name(Original original)
    {
        var name = Path.GetFileName((original.Part ?? "").Split('#')[0].Split('!')[^1]);
        name = name.Length > 0 ? name : Path.GetFileName(original.Input);
        return "a" + (Path.HasExtension(name) ? Path.GetExtension(name) : ".html");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_report_was_read_from_gives_the_same_text_by_itself(string file)
    {
        foreach (var received in Read(Fixture.Path(file)))
        {
            var original = received.Original!;
            original.Input.ShouldBe(Fixture.Path(file));
            if (file.StartsWith("feeds", StringComparison.Ordinal))
            {
                // An item without its feed is no feed.
                Words(received).ShouldMatch(@"(?s)^<(item|entry)\b.*</(item|entry)>$");
                File.ReadAllBytes(Fixture.Path(file)).AsSpan().IndexOf(original.Bytes.Span).ShouldBeGreaterThan(0);
                continue;
            }
            var alone = Read(folder.Put(Name(original), original.Bytes.ToArray()));
            alone.Select(r => r.Report.Text).ShouldContain(received.Report.Text, original.Part);
        }
    }

    [Fact]
    public void Nothing_is_kept_unasked() =>
        Fixture.Read("mail/five.mbox").OfType<Received>().ShouldAllBe(r => r.Original == null);

    [Fact]
    public void A_file_of_one_report_is_all_of_it()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "Two died.\r\n"u8];
        var original = Read(folder.Put("a.txt", bytes)).Single().Original!;
        original.Bytes.ToArray().ShouldBe(bytes);
        original.Part.ShouldBeNull();
    }

    [Fact]
    public void The_mails_of_a_mailbox_are_all_its_bytes()
    {
        var whole = File.ReadAllBytes(Fixture.Path("mail/five.mbox"));
        var mails = Read(Fixture.Path("mail/five.mbox")).Where(r => r.Path.EndsWith(".mbox", StringComparison.Ordinal));
        mails.SelectMany(m => m.Original!.Bytes.ToArray()).ToArray().ShouldBe(whole);
    }

    [Fact]
    public void What_a_mail_of_a_mailbox_carries_is_named_by_that_mail()
    {
        byte[] bytes =
        [
            .. File.ReadAllBytes(Fixture.Path("mail/from-line.mbox")),
            .. "\nFrom desk@example.invalid Sun May  4 10:00:00 2031\n"u8,
            .. File.ReadAllBytes(Fixture.Path("mail/flood-carries-two.eml")),
        ];
        var parts = Read(folder.Put("a.mbox", bytes)).ConvertAll(r => r.Original!.Part!);
        parts.Count.ShouldBe(4);
        parts[..2].ShouldBe(["#1", "#2"]);
        parts[2..].ShouldAllBe(part => part.StartsWith("#2!"));
    }

    [Fact]
    public void A_line_of_json_is_its_object_as_it_stands()
    {
        var read = Read(folder.Put("a.jsonl", "{\"text\": \"One\"}\r\n\r\n {\"text\":\"Two\\u0021\" }\n"));
        read.Select(Words).ShouldBe(["{\"text\": \"One\"}", "{\"text\":\"Two\\u0021\" }"]);
        read.Select(r => r.Original!.Part).ShouldBe(["#1", "#3"]);
    }

    [Fact]
    public void An_object_printed_over_lines_is_as_it_stands() =>
        Read(folder.Put("a.json", "{\r\n  \"text\": \"One\"\r\n}\r\n"))
            .Select(Words)
            .ShouldBe(["{\r\n  \"text\": \"One\"\r\n}"]);

    [Fact]
    public void Elements_of_an_array_on_one_line_are_parted()
    {
        var read = Read(folder.Put("a.json", "[{\"text\":\"One\"}, {\"text\":\"Two\"}]"));
        read.Select(Words).ShouldBe(["{\"text\":\"One\"}", "{\"text\":\"Two\"}"]);
        read.Select(r => r.Original!.Part).ShouldBe(["#1", "#2"]);
    }

    [Fact]
    public void A_line_of_json_in_another_encoding_stays_in_it()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"text\":\"Зима\"}\n")];
        Read(folder.Put("a.jsonl", bytes)).Single().Original!.Bytes.ToArray().ShouldBe(bytes[2..^2]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void A_row_of_a_table_stands_behind_the_first_row(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes =
        [
            .. encoding.GetPreamble(),
            .. encoding.GetBytes("title;text\r\nÉté;\"Deux\r\nmorts à Orléans\"\r\n;Trois blessés"),
        ];
        var rows = Read(folder.Put("a.csv", bytes))
            .ConvertAll(r => encoding.GetString(r.Original!.Bytes.Span).TrimStart('\uFEFF'));
        rows.ShouldBe(["title;text\r\nÉté;\"Deux\r\nmorts à Orléans\"\r\n", "title;text\r\n;Trois blessés"]);
    }

    [Fact]
    public void A_table_whose_bytes_do_not_lead_back_is_kept_whole()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "text\nOne \xFF died\n"u8, 0xFF, (byte)'\n'];
        Read(folder.Put("a.csv", bytes))[0].Original!.Bytes.ToArray().ShouldBe(bytes);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("windows-1251", false)]
    public void An_item_of_a_feed_is_cut_out_to_the_letter(string name, bool marked)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        const string first =
            "<item rdf:about='>'\r\n xmlns:rdf='urn:x'><title>Двое погибли</title><!-- </item> --></item >";
        const string second = "<item><title>Трое 🙂</title><x><item>inner</item></x></item>";
        var other = second.Replace("🙂", "ранены", StringComparison.Ordinal);
        var feed =
            $"<?xml version='1.0' encoding='{name}'?>\r<!-- <item> -->\n<rss><channel>\r\n<title>Р</title>{first}\n{other}</channel></rss>";
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(feed)];
        Read(folder.Put("a.xml", bytes))
            .ConvertAll(r => encoding.GetString(r.Original!.Bytes.Span))
            .ShouldBe([first, other]);
    }

    [Fact]
    public void An_item_of_a_message_of_news_is_cut_out()
    {
        const string item =
            "<newsItem guid='urn:1'><contentSet><inlineData>Three 🙂 died.</inlineData></contentSet></newsItem>";
        var message = folder.Put(
            "a.xml",
            $"<newsMessage><itemSet>{item}{item.Replace("urn:1", "urn:2")}</itemSet></newsMessage>"
        );
        Read(message).Select(Words).ShouldBe([item, item.Replace("urn:1", "urn:2")]);
    }

    [Fact]
    public void What_is_packed_is_named_by_the_way_to_it()
    {
        var inner = new MemoryStream();
        using (var zip = new ZipArchive(inner, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("b/c.txt").Open();
            entry.Write("Two died."u8);
        }
        var outer = folder.Put("a.zip", "");
        using (var zip = new ZipArchive(File.Create(outer), ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("d/inner.zip").Open();
            entry.Write(inner.ToArray());
        }
        var original = Read(outer).Single().Original!;
        (original.Input, original.Part).ShouldBe((outer, "d/inner.zip!b/c.txt"));
        Encoding.UTF8.GetString(original.Bytes.Span).ShouldBe("Two died.");
    }
}
