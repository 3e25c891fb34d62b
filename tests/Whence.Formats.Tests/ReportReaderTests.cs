using System.Text;
using NodaTime;

namespace Whence.Formats.Tests;

public sealed class ReportReaderTests : IDisposable
{
    private const string Russian =
        "В результате обстрела погибли три человека, сообщили местные власти в воскресенье. ";
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private static List<Intake> Read(params string[] paths) => [.. new ReportReader().Read(paths)];

    private static UnreadReason Reason(string path) => Read(path).OfType<Unread>().First().Reason;

    private static string Text(string path) => Read(path).OfType<Received>().Single().Report.Text;

    [Fact]
    public void A_missing_path_is_named() =>
        Reason(Path.Combine(folder.Path, "none.txt")).ShouldBe(UnreadReason.Missing);

    [Fact]
    public void An_empty_file_is_named() => Reason(folder.Put("a.txt", "")).ShouldBe(UnreadReason.Empty);

    [Fact]
    public void White_space_alone_is_empty() => Reason(folder.Put("a.txt", " \n\t ")).ShouldBe(UnreadReason.Empty);

    [Fact]
    public void Bytes_that_are_no_text_are_binary() =>
        Reason(folder.Put("a.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3, 4, 0, 0, 0, 9]))
            .ShouldBe(UnreadReason.Binary);

    [Fact]
    public void Utf8_broken_on_the_second_line_names_that_line()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes("Первая строка\nвторая "),
            0xFF,
            0xFE,
            .. Encoding.UTF8.GetBytes(" ещё"),
        ];
        var unread = Read(folder.Put("a.txt", bytes)).OfType<Unread>().Single();
        (unread.Reason, unread.Line).ShouldBe((UnreadReason.UnknownEncoding, 2));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Utf16_is_read_with_a_mark_and_without(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes("Three people drowned.")];
        Text(folder.Put("a.txt", bytes)).ShouldBe("Three people drowned.");
    }

    [Fact]
    public void Windows_1251_is_told_by_its_letters() =>
        Text(folder.Put("a.txt", Legacy(1251).GetBytes(Russian))).ShouldBe(Russian);

    [Fact]
    public void Windows_1252_is_told_by_its_letters()
    {
        const string french = "“Trois personnes ont été blessées”, a dit le maire à Orléans.";
        Text(folder.Put("a.txt", Legacy(1252).GetBytes(french))).ShouldBe(french);
    }

    [Fact]
    public void Another_cyrillic_encoding_is_not_guessed_at() =>
        Reason(folder.Put("a.txt", Legacy(20866).GetBytes(Russian))).ShouldBe(UnreadReason.UnknownEncoding);

    [Fact]
    public void What_was_decoded_is_said() =>
        Read(folder.Put("a.txt", Legacy(1251).GetBytes(Russian)))
            .OfType<Remark>()
            .Single()
            .ShouldSatisfyAllConditions(
                r => r.Kind.ShouldBe(RemarkKind.Decoded),
                r => r.Detail.ShouldBe("windows-1251")
            );

    [Fact]
    public void Broken_json_on_line_seven_is_named_and_the_others_are_read()
    {
        var lines = Enumerable
            .Range(1, 9)
            .Select(i => i == 7 ? "{\"text\": \"cut" : $"{{\"id\":\"r{i}\",\"text\":\"x\"}}");
        var intakes = Read(folder.Put("a.jsonl", string.Join('\n', lines)));
        intakes
            .OfType<Unread>()
            .Single()
            .ShouldSatisfyAllConditions(u => u.Line.ShouldBe(7), u => u.Reason.ShouldBe(UnreadReason.BrokenJson));
        intakes.OfType<Received>().Select(r => r.Report.Id).ShouldBe(["r1", "r2", "r3", "r4", "r5", "r6", "r8", "r9"]);
    }

    [Fact]
    public void Json_nested_a_hundred_thousand_deep_is_broken_json() =>
        Reason(folder.Put("a.jsonl", new string('[', 100_000))).ShouldBe(UnreadReason.BrokenJson);

    [Theory]
    [InlineData("""{"text":"a \ud800 b"}""", UnreadReason.LoneSurrogate)]
    [InlineData("""{"text":"a","title":"\udc00"}""", UnreadReason.LoneSurrogate)]
    [InlineData("""{"title":"a"}""", UnreadReason.NoText)]
    [InlineData("""{"text":7}""", UnreadReason.NoText)]
    [InlineData("""["text"]""", UnreadReason.NotAnObject)]
    public void A_line_that_is_no_report_says_why(string line, UnreadReason reason) =>
        Reason(folder.Put("a.jsonl", line)).ShouldBe(reason);

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_passed_over_and_the_next_is_read()
    {
        var path = folder.Put("a.jsonl", "");
        using (var file = File.OpenWrite(path))
        {
            file.Write("{\"text\":\""u8);
            var block = Enumerable.Repeat((byte)'a', 1 << 20).ToArray();
            for (var i = 0; i < 100; i++)
            {
                file.Write(block);
            }
            file.Write("\"}\n{\"id\":\"next\",\"text\":\"x\"}\n"u8);
        }
        var intakes = Read(path);
        intakes.OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.TooLarge);
        intakes.OfType<Received>().Single().Report.Id.ShouldBe("next");
    }

    [Fact]
    public void Four_sparse_gigabytes_are_refused_by_their_length()
    {
        var path = folder.Put("a.txt", "");
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(4L << 30);
        }
        Reason(path).ShouldBe(UnreadReason.TooLarge);
    }

    [Fact]
    public void A_file_that_is_hardly_json_lines_is_given_up()
    {
        var unread = Read(folder.Put("a.jsonl", string.Concat(Enumerable.Repeat("x\n", 10_000))))
            .OfType<Unread>()
            .ToList();
        unread.Count.ShouldBe(Limits.FaultyLines + 1);
        unread[^1].Reason.ShouldBe(UnreadReason.GivenUp);
    }

    [Fact]
    public void Links_that_lead_back_are_named()
    {
        var file = Path.Combine(folder.Path, "a.txt");
        File.CreateSymbolicLink(file, file);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "up"), folder.Path);
        var reasons = Read(folder.Path).OfType<Unread>().Select(u => u.Reason).ToList();
        reasons.ShouldBe([UnreadReason.Loop, UnreadReason.Loop]);
    }

    [Fact]
    public void Links_within_the_folder_are_followed_and_those_that_lead_out_are_refused()
    {
        using var other = new Folder();
        folder.Put("a.txt", "x");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.txt"), "a.txt");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "c.txt"), other.Put("secret.txt", "y"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "d"), other.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "e.txt"), "d/secret.txt");
        var intakes = Read(folder.Path);
        intakes.OfType<Received>().Select(r => r.Report.Id).ShouldBe(["a", "b"]);
        intakes.OfType<Unread>().ShouldAllBe(u => u.Reason == UnreadReason.LeadsOut);
        intakes.OfType<Unread>().Count().ShouldBe(3);
    }

    [Fact]
    public void No_permission_is_named()
    {
        var path = folder.Put("a.txt", "x");
        if (Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Nothing is refused to this user.");
        }
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Permissions are set in another way there.");
            return;
        }
        File.SetUnixFileMode(path, UnixFileMode.None);
        Reason(path).ShouldBe(UnreadReason.NoPermission);
    }

    [Fact]
    public void A_folder_with_nothing_readable_is_named()
    {
        folder.Put("a.png", "x");
        Reason(folder.Path).ShouldBe(UnreadReason.NothingReadable);
    }

    [Fact]
    public void A_folder_is_read_in_ordinal_order()
    {
        folder.Put("b.txt", "x");
        folder.Put("B.txt", "x");
        folder.Put("a.md", "x");
        Read(folder.Path).OfType<Received>().Select(r => r.Report.Id).ShouldBe(["B", "a", "b"]);
    }

    [Fact]
    public void Ids_are_kept_and_made_unique()
    {
        var path = folder.Put(
            "a.jsonl",
            "{\"id\":\"d\",\"text\":\"x\"}\n{\"id\":\"d-2\",\"text\":\"y\"}\n{\"id\":\"d\",\"text\":\"z\"}"
        );
        var intakes = Read(path);
        intakes.OfType<Received>().Select(r => r.Report.Id).ShouldBe(["d", "d-2", "d-3"]);
        intakes.OfType<Received>().Select(r => r.Wanted).ShouldBe([null, null, "d"]);
    }

    [Fact]
    public void The_day_stands_in_the_file_name() =>
        Read(folder.Put("post-2024-12-23.txt", "x"))
            .OfType<Received>()
            .Single()
            .Report.Published.ShouldBe(new LocalDate(2024, 12, 23));

    [Fact]
    public void The_day_of_an_instant_is_the_day_where_its_offset_holds()
    {
        var path = folder.Put("a.jsonl", """{"text":"x","published":"2024-12-23T01:30:00+03:00"}""");
        var report = Read(path).OfType<Received>().Single().Report;
        report.Published.ShouldBe(new LocalDate(2024, 12, 23));
        report.PublishedAt.ShouldBe(Instant.FromUtc(2024, 12, 22, 22, 30));
    }

    [Theory]
    [InlineData("{\"id\":\"s\",\"text\":\"x\"}\n", "s")]
    [InlineData("Three people drowned.", "stdin")]
    public void Standard_input_is_json_lines_when_it_opens_with_a_brace(string input, string id)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var intakes = new ReportReader(null, stream).Read(["-"]);
        intakes.OfType<Received>().Single().Report.Id.ShouldBe(id);
    }

    [Fact]
    public void Every_reason_has_its_own_code()
    {
        var codes = Enum.GetValues<UnreadReason>().Select(r => IntakeMessages.Of(new Unread("p", 1, r))[^6..]).ToList();
        codes.ShouldBeUnique();
        IntakeMessages
            .Of(new Unread("p", 7, UnreadReason.BrokenJson))
            .ShouldStartWith("p, line 7: not read: broken JSON");
    }

    private static Encoding Legacy(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;
}
