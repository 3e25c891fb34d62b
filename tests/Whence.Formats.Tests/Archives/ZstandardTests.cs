using ZstdSharp;

namespace Whence.Formats.Tests.Archives;

public sealed class ZstandardTests : IDisposable
{
    private static readonly byte[] DictionarySign = [0x5D, 0x2A, 0x4D, 0x18];
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(string name, byte[] bytes) => [.. new ReportReader().Read([folder.Put(name, bytes)])];

    private static byte[] Pack(byte[] bytes)
    {
        using var compressor = new Compressor();
        return compressor.Wrap(bytes).ToArray();
    }

    [Theory]
    [InlineData("gnu.tar.zst", "ferry", "flood", "fire")]
    [InlineData("long.html.zst", "fever")]
    [InlineData("frames.eml.zst", "fire")]
    [InlineData("pzstd.eml.zst", "march")]
    [InlineData("fast.mbox.zst", "ferry", "fever", "fire", "flood", "march")]
    public void Files_packed_by_other_tools_are_read_whole(string file, params string[] texts)
    {
        var intakes = Fixture.Read("zstandard/" + file);
        var reports = intakes.OfType<Received>().ToDictionary(r => r.Report.Title!, r => r.Report);
        reports.Count.ShouldBe(texts.Length);
        foreach (var made in texts.Select(Fixture.Text))
        {
            made.ShouldStandIn(reports[made.Title]);
        }
        intakes.OfType<Unread>().ShouldBeEmpty();
    }

    [Fact]
    public void What_unpacks_to_more_than_a_report_may_hold_is_refused_and_the_rest_is_read()
    {
        var bomb = folder.Put("a.txt.zst", Pack(new byte[1 << 30]));
        new FileInfo(bomb).Length.ShouldBeLessThan(200_000);
        var intakes = new ReportReader().Read([bomb, folder.Put("b.txt", "Two died.")]).ToList();
        intakes.OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.TooLarge);
        intakes.OfType<Received>().Single().Report.Text.ShouldBe("Two died.");
    }

    [Fact]
    public void A_stream_of_items_that_unpacks_without_end_is_a_bomb()
    {
        // 128 MiB of a tar entry that holds none of what is read, packed to some kilobytes, again and again.
        var block = Pack(new byte[128 << 20]);
        var entry = new byte[512];
        "a.bin"u8.CopyTo(entry);
        "77777777777"u8.CopyTo(entry.AsSpan(124));
        "ustar\000"u8.CopyTo(entry.AsSpan(257));
        entry[156] = (byte)'0';
        entry.AsSpan(148, 8).Fill((byte)' ');
        System
            .Text.Encoding.ASCII.GetBytes($"{Convert.ToString(entry.Sum(b => b), 8).PadLeft(6, '0')}\0 ")
            .CopyTo(entry, 148);
        var parts = Enumerable.Repeat(block, 40).Prepend(Pack(entry));
        new ReportReader(standardInput: new EndlessStream(parts))
            .Read(["-"])
            .OfType<Unread>()
            .ToList()
            .ConvertAll(u => (u.Reason, u.Detail))
            .ShouldBe([(UnreadReason.Bomb, null)]);
    }

    [Fact]
    public void A_frame_that_wants_gigabytes_at_hand_is_refused()
    {
        // A window of 2 GiB, and a block of no bytes.
        byte[] frame = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 21 << 3, 0x01, 0x00, 0x00];
        var unread = Read("a.txt.zst", frame).OfType<Unread>().Single();
        (unread.Reason, unread.Detail).ShouldBe((UnreadReason.Damaged, "Frame requires too much memory for decoding"));
    }

    [Fact]
    public void Frames_within_frames_are_followed_to_a_depth_and_then_named()
    {
        var bytes = "Two died."u8.ToArray();
        var name = "a.txt";
        for (var i = 0; i < 12; i++)
        {
            (bytes, name) = (Pack(bytes), name + ".zst");
        }
        Read(name, bytes).OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.TooDeep);
    }

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(1000u)]
    public void A_dictionary_that_lies_about_its_length_is_damaged(uint length) =>
        Read("a.warc.zst", [.. DictionarySign, .. BitConverter.GetBytes(length), .. Pack("x"u8.ToArray())])
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.Damaged);

    [Fact]
    public void A_dictionary_that_unpacks_without_end_is_refused()
    {
        var dictionary = Pack(new byte[256 << 20]);
        Read("a.warc.zst", [.. DictionarySign, .. BitConverter.GetBytes(dictionary.Length), .. dictionary])
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.TooLarge);
    }

    [Fact]
    public void A_cut_file_is_damaged() =>
        Read("a.txt.zst", Pack("Two died, three are missing."u8.ToArray())[..^4])
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.Damaged);
}
