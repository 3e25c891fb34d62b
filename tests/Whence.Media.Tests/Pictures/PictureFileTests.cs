using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CsCheck;
using SkiaSharp;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using Whence.Media.Pictures;

namespace Whence.Media.Tests.Pictures;

public sealed class PictureFileTests
{
    private static UnseenReason? Why(byte[] bytes) => PictureFile.Read(bytes).Unseen?.Reason;

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_picture_is_decoded_to_its_luminance(SKEncodedImageFormat format)
    {
        var page = PictureFile.Read(Drawn.Of(format)).Pages.ShouldHaveSingleItem();
        (page.Plane.Width, page.Plane.Height).ShouldBe((120, 80));
        ((int)page.Plane[5, 5]).ShouldBeInRange(215, 226);
        ((int)page.Plane[110, 70]).ShouldBeInRange(63, 73);
        page.Spectrum.ShouldNotBeNull();
    }

    [Fact]
    public void A_large_picture_is_brought_to_the_size_that_is_examined()
    {
        var page = PictureFile.Read(Drawn.Of(SKEncodedImageFormat.Png, 4000, 1000)).Pages.ShouldHaveSingleItem();
        page.Plane.Width.ShouldBe(MediaLimits.Side);
    }

    [Fact]
    public void An_empty_file_is_said_to_be_empty() => Why([]).ShouldBe(UnseenReason.Empty);

    [Fact]
    public void Another_kind_of_file_is_named_as_such() =>
        Why(Encoding.UTF8.GetBytes("These are words.")).ShouldBe(UnseenReason.UnknownKind);

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    public void A_file_that_ends_too_early_is_truncated(SKEncodedImageFormat format)
    {
        var whole = Drawn.Of(format, 600, 400);
        Why(whole[..(whole.Length * 2 / 3)]).ShouldBe(UnseenReason.Truncated);
    }

    [Fact]
    public void A_hundred_megapixels_are_refused_before_they_are_decoded()
    {
        var file = Drawn.Of(SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), 10_000);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), 10_000);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Crc(file.AsSpan(12, 17)));
        var (_, unseen) = PictureFile.Read(file);
        unseen.ShouldBe(new Unseen(UnseenReason.TooManyPixels, "10000 × 10000"));
    }

    [Fact]
    public void An_animated_picture_is_refused()
    {
        var png = Drawn.Of(SKEncodedImageFormat.Png);
        var at = png.AsSpan().IndexOf("IDAT"u8) - 4;
        byte[] chunk = [0, 0, 0, 8, .. "acTL"u8, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0];
        Why([.. png[..at], .. chunk, .. png[at..]]).ShouldBe(UnseenReason.Animated);
        Why(TwoFrames()).ShouldBe(UnseenReason.Animated);
    }

    [Fact]
    public void A_picture_that_is_an_archive_too_is_refused()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("a.txt").Open();
            entry.Write("words"u8);
        }
        Why([.. Drawn.Of(SKEncodedImageFormat.Jpeg), .. packed.ToArray()]).ShouldBe(UnseenReason.Polyglot);
    }

    [Fact]
    public void A_picture_that_is_a_page_or_a_PDF_too_is_refused()
    {
        var jpeg = Drawn.Of(SKEncodedImageFormat.Jpeg);
        byte[] Remark(string words) => [0xFF, 0xFE, 0, (byte)(words.Length + 2), .. Encoding.ASCII.GetBytes(words)];
        Why([.. jpeg[..2], .. Remark("<ScRiPt>x()</ScRiPt>"), .. jpeg[2..]]).ShouldBe(UnseenReason.Polyglot);
        Why([.. jpeg[..2], .. Remark("%PDF-1.4 x"), .. jpeg[2..]]).ShouldBe(UnseenReason.Polyglot);
    }

    [Fact]
    public void A_scan_in_a_PDF_is_a_page()
    {
        var builder = new PdfDocumentBuilder();
        var page = builder.AddPage(PageSize.A4);
        page.AddJpeg(Drawn.Of(SKEncodedImageFormat.Jpeg), new PdfRectangle(0, 0, 500, 300));
        builder.AddPage(PageSize.A4);
        PictureFile.Read(builder.Build()).Pages.ShouldHaveSingleItem().Plane.Width.ShouldBe(120);
    }

    [Fact]
    public void A_PDF_without_pictures_or_that_is_broken_has_its_reason()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        Why(builder.Build()).ShouldBe(UnseenReason.NoPicture);
        Why("%PDF-1.7\nnothing more"u8.ToArray()).ShouldBe(UnseenReason.Damaged);
    }

    [Fact]
    public void An_encrypted_PDF_is_locked() => Why(Encrypted()).ShouldBe(UnseenReason.Locked);

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    public void No_altered_file_makes_it_fall(SKEncodedImageFormat format)
    {
        var whole = Drawn.Of(format);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[1, whole.Length])
            .Sample(
                change =>
                {
                    var altered = whole[..change.Item3];
                    altered[change.Item1 % altered.Length] = change.Item2;
                    var (pages, unseen) = PictureFile.Read(altered);
                    return pages.IsEmpty == (unseen is not null);
                },
                iter: 500
            );
    }

    // A document whose dictionary of encryption asks for a password that is not the empty one.
    private static byte[] Encrypted()
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var starts = new List<int>();
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [] /Count 0 >>",
            $"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>",
        ];
        for (var i = 0; i < objects.Length; i++)
        {
            starts.Add(text.Length);
            text.Append(null, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = text.Length;
        text.Append(null, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        starts.ForEach(start => text.Append(null, $"{start:0000000000} 00000 n \n"));
        var id = new string('3', 32);
        text.Append(
            null,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Encrypt 3 0 R /ID [<{id}> <{id}>] >>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    // Two frames of one pixel each.
    private static byte[] TwoFrames()
    {
        byte[] frame = [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        byte[] screen = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
        return [.. screen, .. frame, .. frame, 0x3B];
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var octet in bytes)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
            }
        }
        return ~crc;
    }
}
