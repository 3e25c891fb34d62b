using System.Buffers.Binary;
using Whence.Media.Pictures;

namespace Whence.Media.Tests.Pictures;

/// <summary>TIFFs of several pages, each of one grey, made byte by byte.</summary>
public sealed class TiffPagesTests
{
    private const int Width = 40;
    private const int Height = 30;

    [Fact]
    public void Every_page_is_read()
    {
        var (pages, unseen) = PictureFile.Read(Tiff([200, 90, 30]));
        unseen.ShouldBeNull();
        pages.Select(page => (int)page.Plane[3, 3]).ShouldBe([200, 90, 30]);
    }

    [Fact]
    public void A_small_picture_of_a_page_is_no_page() =>
        PictureFile.Read(Tiff([200, 90], reduced: 1)).Pages.Length.ShouldBe(1);

    [Fact]
    public void Pages_that_lead_back_to_the_first_end() =>
        PictureFile.Read(Tiff([200, 90], last: true)).Pages.Length.ShouldBe(2);

    [Fact]
    public void A_page_that_is_cut_off_ends_them()
    {
        var whole = Tiff([200, 90]);
        PictureFile.Read(whole.AsMemory(0, whole.Length - 20)).Pages.Length.ShouldBe(1);
    }

    [Fact]
    public void No_more_pages_are_read_than_of_any_file() =>
        PictureFile.Read(Tiff([.. Enumerable.Repeat((byte)7, 60)])).Pages.Length.ShouldBe(MediaLimits.Pages);

    // Pixels, then the directory, of each page; of the page of number reduced it says that it is a small one.
    private static byte[] Tiff(byte[] greys, int reduced = -1, bool last = false)
    {
        const int entries = 9;
        const int page = Width * Height + 2 + 12 * entries + 4;
        var file = new byte[8 + greys.Length * page];
        "II*\0"u8.CopyTo(file);
        Long(4, 8 + Width * Height);
        for (var i = 0; i < greys.Length; i++)
        {
            var pixels = 8 + i * page;
            file.AsSpan(pixels, Width * Height).Fill(greys[i]);
            var at = pixels + Width * Height;
            Short(at, entries);
            (int Tag, int Type, int Value)[] fields =
            [
                (254, 4, i == reduced ? 1 : 0),
                (256, 3, Width),
                (257, 3, Height),
                (258, 3, 8),
                (259, 3, 1),
                (262, 3, 1),
                (273, 4, pixels),
                (278, 3, Height),
                (279, 4, Width * Height),
            ];
            foreach (var ((tag, type, value), n) in fields.Select((field, n) => (field, n)))
            {
                var entry = at + 2 + 12 * n;
                Short(entry, tag);
                Short(entry + 2, type);
                Long(entry + 4, 1);
                Long(entry + 8, value);
            }
            Long(
                at + 2 + 12 * entries,
                i + 1 < greys.Length ? at + page
                    : last ? 8 + Width * Height
                    : 0
            );
        }
        return file;

        void Short(int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);
        void Long(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
    }
}
