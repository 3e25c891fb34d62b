using System.Buffers.Binary;
using SkiaSharp;
using Whence.Media.Pictures;

namespace Whence.Media.Tests.Pictures;

/// <summary>Forms that scanners, print shops and archives write: read in their colours, or refused with a reason.</summary>
public sealed class UncommonFormsTests
{
    private static SKColor Colour(byte[] bytes, int x = 20, int y = 20)
    {
        var (pages, _, unseen) = PictureFile.Shown(bytes, CancellationToken.None);
        unseen.ShouldBeNull();
        using var seen = SKBitmap.Decode(pages.ShouldHaveSingleItem().Jpeg);
        return seen.GetPixel(x, y);
    }

    private static void ShouldBeNear(SKColor seen, int red, int green, int blue)
    {
        ((double)seen.Red).ShouldBe(red, 8, $"{seen}");
        ((double)seen.Green).ShouldBe(green, 8, $"{seen}");
        ((double)seen.Blue).ShouldBe(blue, 8, $"{seen}");
    }

    [Fact]
    public void A_JPEG_of_a_print_shop_shows_the_colours_of_its_inks()
    {
        // Adobe stores what each ink lets through: full cyan, then magenta and yellow under half of black.
        ShouldBeNear(Colour(PlainJpeg.Of([0, 255, 255, 255])), 0, 255, 255);
        ShouldBeNear(Colour(PlainJpeg.Of([255, 0, 0, 128])), 128, 0, 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_JPEG_in_one_pass_or_in_many_shows_the_same(bool progressive)
    {
        ShouldBeNear(Colour(PlainJpeg.Of([90], progressive)), 90, 90, 90);
        // Y 128, Cb 128, Cr 208: R = Y + 1.402 (Cr - 128), G = Y - 0.714 (Cr - 128).
        ShouldBeNear(Colour(PlainJpeg.Of([128, 128, 208], progressive)), 240, 71, 128);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(255)]
    public void A_turn_that_there_is_not_is_none(byte orientation)
    {
        var page = PictureFile.Read(Exif.Into(Drawn.Of(SKEncodedImageFormat.Jpeg), orientation)).Pages.Single();
        (page.Plane.Width, page.Plane.Height).ShouldBe((120, 80));
    }

    [Fact]
    public void Metadata_that_point_nowhere_do_not_hide_the_picture()
    {
        var whole = Exif.Into(Drawn.Of(SKEncodedImageFormat.Jpeg), 1);
        // The place of the first directory, behind "Exif\0\0MM\0*".
        BinaryPrimitives.WriteInt32BigEndian(whole.AsSpan(16), 0x7FFFFFF0);
        PictureFile.Read(whole).Pages.Single().Plane.Width.ShouldBe(120);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_TIFF_of_sixteen_bits_a_sample_is_read_in_either_order_of_bytes(bool small, bool differences) =>
        ShouldBeNear(Colour(Deep(small, differences)), 200, 100, 50);

    [Theory]
    [InlineData(6, "JPEG")]
    [InlineData(4, "a fax is (CCITT)")]
    public void A_TIFF_of_a_packing_that_is_not_read_says_which(int packing, string named)
    {
        var unseen = PictureFile.Read(Deep(small: true, differences: false, packing)).Unseen.ShouldNotBeNull();
        unseen.Reason.ShouldBe(UnseenReason.UnknownForm);
        MediaMessages
            .Of("a.tiff", unseen)
            .ShouldBe(
                $"a.tiff: not examined: it is of a form that is not decoded (it is packed as {named}); save its picture as a PNG, and examine that [ME11]"
            );
    }

    // 40 × 40 pixels of one colour, each sample its upper byte and 7.
    private static byte[] Deep(bool small, bool differences, int packing = 1)
    {
        const int side = 40;
        const int samples = 3;
        byte[] colour = [200, 100, 50];
        (int Tag, int Type, int Value)[] fields =
        [
            (256, 3, side),
            (257, 3, side),
            (258, 3, 16),
            (259, 3, packing),
            (262, 3, 2),
            (273, 4, 8),
            (277, 3, samples),
            (278, 3, side),
            (279, 4, side * side * samples * 2),
            (317, 3, differences ? 2 : 1),
        ];
        var directory = 8 + side * side * samples * 2;
        var file = new byte[directory + 2 + 12 * fields.Length + 4];
        (small ? "II*\0"u8 : "MM\0*"u8).CopyTo(file);
        Long(4, directory);
        for (var i = 0; i < side * side * samples; i++)
        {
            var inRow = i % (side * samples);
            Short(8 + 2 * i, differences && inRow >= samples ? 0 : colour[i % samples] * 256 + 7);
        }
        Short(directory, fields.Length);
        foreach (var ((tag, type, value), n) in fields.Select((field, n) => (field, n)))
        {
            var at = directory + 2 + 12 * n;
            Short(at, tag);
            Short(at + 2, type);
            Long(at + 4, 1);
            if (type == 3)
            {
                Short(at + 8, value);
            }
            else
            {
                Long(at + 8, value);
            }
        }
        return file;

        void Short(int at, int value)
        {
            var bytes = file.AsSpan(at, 2);
            (bytes[0], bytes[1]) = small ? ((byte)value, (byte)(value >> 8)) : ((byte)(value >> 8), (byte)value);
        }

        void Long(int at, int value)
        {
            Short(at, small ? value : value >> 16);
            Short(at + 2, small ? value >> 16 : value);
        }
    }
}
