using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Whence.Formats.Tests.Archives;

public sealed class ArchiveTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(string name, byte[] bytes) => [.. new ReportReader().Read([folder.Put(name, bytes)])];

    private static byte[] Zip(params (string Name, byte[] Bytes)[] items)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in items)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    [Theory]
    [InlineData("infozip.zip")]
    [InlineData("sevenzip.zip")]
    [InlineData("gnu.tar.gz")]
    [InlineData("python-pax.tgz")]
    [InlineData("python-holds-tar.zip")]
    public void Archives_made_by_other_tools_give_all_that_is_packed_in_them(string file)
    {
        var intakes = Fixture.Read("archives/" + file);
        var reports = intakes.OfType<Received>().ToDictionary(r => r.Report.Title!, r => r.Report);
        foreach (var name in new[] { "flood", "fire", "ferry" })
        {
            var made = Fixture.Text(name);
            made.ShouldStandIn(reports[made.Title]);
        }
        intakes.OfType<Remark>().ShouldContain(r => r.Kind == RemarkKind.PassedOver && r.Detail == "1 file");
        intakes.OfType<Unread>().ShouldBeEmpty();
    }

    [Fact]
    public void A_locked_archive_is_named() =>
        Fixture.Read("archives/locked.zip").OfType<Unread>().ShouldAllBe(u => u.Reason == UnreadReason.Locked);

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("b/../../a.txt")]
    [InlineData("/etc/a.txt")]
    [InlineData("C:\\a.txt")]
    [InlineData("..\\a.txt")]
    public void A_name_that_leads_out_is_refused_and_the_rest_is_read(string name)
    {
        var intakes = Read("a.zip", Zip((name, "x"u8.ToArray()), ("b..txt", "y"u8.ToArray())));
        intakes.OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.LeadsOut);
        intakes.OfType<Received>().Single().Report.Text.ShouldBe("y");
    }

    [Fact]
    public void Links_and_pipes_in_a_tar_are_refused_and_the_rest_is_read()
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "a.txt") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "b.txt"));
            tar.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile, "c.txt") { DataStream = new MemoryStream("x"u8.ToArray()) }
            );
        }
        var intakes = Read("a.tar", bytes.ToArray());
        intakes.OfType<Unread>().Select(u => u.Reason).ShouldBe([UnreadReason.LeadsOut, UnreadReason.NotAFile]);
        intakes.OfType<Received>().Single().Report.Id.ShouldBe("c");
    }

    [Fact]
    public void What_unpacks_to_more_than_a_report_may_hold_is_refused_and_the_rest_is_read()
    {
        var intakes = Read("a.zip", Zip(("a.txt", new byte[200 << 20]), ("b.txt", "y"u8.ToArray())));
        intakes.OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.TooLarge);
        intakes.OfType<Received>().Single().Report.Text.ShouldBe("y");
    }

    [Fact]
    public void Archives_within_archives_are_followed_to_a_depth_and_then_named()
    {
        var bytes = Zip(("a.txt", "x"u8.ToArray()));
        for (var i = 0; i < 12; i++)
        {
            bytes = Zip(($"{i}.zip", bytes), ($"{i}.txt", "y"u8.ToArray()));
        }
        var intakes = Read("a.zip", bytes);
        intakes.OfType<Unread>().ShouldAllBe(u => u.Reason == UnreadReason.TooDeep);
        intakes.OfType<Received>().Count().ShouldBe(Limits.PackedDepth);
    }

    [Fact]
    public void All_that_comes_out_of_one_input_shares_one_allowance()
    {
        var allowance = new Allowance(mostBytes: 10, mostItems: 2);
        using var one = new MeteredStream(new MemoryStream(new byte[6]), allowance.TakeBytes);
        using var two = new MeteredStream(new MemoryStream(new byte[6]), allowance.TakeBytes);
        one.CopyTo(Stream.Null);
        Should.Throw<OverLimitException>(() => two.CopyTo(Stream.Null)).Reason.ShouldBe(UnreadReason.Bomb);
        allowance.TakeItem();
        allowance.TakeItem();
        Should.Throw<OverLimitException>(allowance.TakeItem).Reason.ShouldBe(UnreadReason.Bomb);
    }

    [Fact]
    public void A_length_that_lies_is_named_or_harmless()
    {
        var bytes = Zip(("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Two died. ", 100)))));
        // The uncompressed size stands 22 bytes into the local header and 24 into the central one.
        bytes.AsSpan(22, 4).Fill(0x7F);
        var central = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        bytes.AsSpan(central + 24, 4).Fill(0x7F);
        Read("a.zip", bytes).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    [InlineData("a.gz")]
    [InlineData("a.docx")]
    public void What_is_called_an_archive_and_is_none_is_damaged(string name) =>
        Read(name, Encoding.UTF8.GetBytes(new string('x', 600)))
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.Damaged);

    [Fact]
    public void A_cut_archive_is_damaged_and_what_stands_before_the_cut_is_read()
    {
        var whole = File.ReadAllBytes(Fixture.Path("archives/gnu.tar.gz"));
        var intakes = Read("a.tar.gz", whole[..(whole.Length - 200)]);
        intakes.OfType<Received>().ShouldNotBeEmpty();
        intakes.OfType<Unread>().ShouldNotBeEmpty();
    }
}
