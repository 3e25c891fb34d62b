using SkiaSharp;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using Whence.Examining;
using Whence.Media.Ocr;
using Whence.Media.Papers;
using Whence.Media.Pictures;
using Whence.Media.Tests.Specimens;

namespace Whence.Media.Tests.Pictures;

/// <summary>Pictures that are made anew lie pixel on pixel on those that rules look at, in colour.</summary>
public sealed class ShownPictureTests
{
    private static readonly SKColor Mark = new(230, 20, 200);

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, 300, 200)]
    [InlineData(SKEncodedImageFormat.Png, 300, 200)]
    [InlineData(SKEncodedImageFormat.Jpeg, 4001, 1503)]
    [InlineData(SKEncodedImageFormat.Png, 1503, 4001)]
    public void What_is_shown_has_the_size_of_what_is_examined_and_its_light(
        SKEncodedImageFormat format,
        int width,
        int height
    )
    {
        var bytes = Drawn.Of(format, width, height);
        var plane = PictureFile.Read(bytes).Pages.Single().Plane;
        var shown = Shown(bytes).ShouldHaveSingleItem();
        (shown.Width, shown.Height).ShouldBe((plane.Width, plane.Height));
        using var seen = SKBitmap.Decode(shown.Jpeg);
        foreach (var (x, y) in Grid(plane.Width, plane.Height))
        {
            var colour = seen.GetPixel(x, y);
            var light = 0.299 * colour.Red + 0.587 * colour.Green + 0.114 * colour.Blue;
            light.ShouldBe(plane[x, y], 4, $"at {x}, {y}");
        }
        // The ground of the drawing is bluish, and its square reddish.
        (seen.GetPixel(width / 100, height / 100).Red > seen.GetPixel(width / 100, height / 100).Blue).ShouldBeTrue();
    }

    [Fact]
    public void Colours_stay_what_they_are_in_pages_of_a_PDF_that_are_turned()
    {
        using var bitmap = Drawn.Bitmap(120, 80);
        bitmap.Erase(Mark);
        using var image = SKImage.FromBitmap(bitmap);
        var builder = new PdfDocumentBuilder();
        var page = builder.AddPage(PageSize.A4);
        page.SetRotation(new PageRotationDegrees(90));
        page.AddPng(image.Encode(SKEncodedImageFormat.Png, 100).ToArray(), new PdfRectangle(0, 0, 500, 300));
        var shown = Shown(builder.Build()).ShouldHaveSingleItem();
        (shown.Width, shown.Height).ShouldBe((80, 120));
        using var seen = SKBitmap.Decode(shown.Jpeg);
        IsMark(seen.GetPixel(40, 60)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(90, 1)]
    [InlineData(0, 6)]
    [InlineData(180, 8)]
    [InlineData(272, 3)]
    public void A_zone_that_was_examined_lies_on_what_is_shown_of_it(int degrees, byte orientation)
    {
        Assert.SkipWhen(Tesseract.Installed is null, Tesseract.Missing);
        var zone = SpecimenPainter.Layout.Zones.First(z => z.Part == Part.Photo);
        using var drawn = SpecimenPainter.Paint(new Specimen { Seed = 3, Photo = false });
        using (var canvas = new SKCanvas(drawn))
        {
            using var paint = new SKPaint { Color = Mark };
            var scale = drawn.Width / (float)SpecimenPainter.Width;
            canvas.Scale(scale);
            canvas.DrawRect(
                SKRect.Create((float)zone.Box.X, (float)zone.Box.Y, (float)zone.Box.Width, (float)zone.Box.Height),
                paint
            );
        }
        var worn = new Wear("turned") { Turn = degrees, Quality = 92 }.Of(drawn, 1);
        var bytes = Exif.Into(worn, orientation);
        var paper = new PaperReader(
            SpecimenPainter.Layout with
            {
                Zones = [zone],
            },
            Tesseract.Installed,
            TimeSpan.FromMinutes(2)
        )
            .Read("a.jpg", bytes)
            .Read!.Paper;
        var at = paper.Seen.Single().Zone.ShouldNotBeNull();
        var shown = Shown(bytes)[at.Page - 1];
        paper.Upright!.Value.Page.ShouldBe(at.Page);
        using var seen = Turned(shown.Jpeg, paper.Upright.Value.Quarters);
        var box = MarkIn(seen);
        // Within the thickness of a line, on a page 1,440 pixels wide.
        ((double)box.Left).ShouldBe(at.X, 6);
        ((double)box.Top).ShouldBe(at.Y, 6);
        ((double)box.Right).ShouldBe(at.X + at.Width, 6);
        ((double)box.Bottom).ShouldBe(at.Y + at.Height, 6);
    }

    [Fact]
    public void Pages_that_grow_too_large_together_or_take_too_long_are_not_all_made()
    {
        var builder = new PdfDocumentBuilder();
        for (var i = 0; i < 3; i++)
        {
            builder.AddPage(PageSize.A4).AddJpeg(Drawn.Of(SKEncodedImageFormat.Jpeg), new PdfRectangle(0, 0, 500, 300));
        }
        var bytes = builder.Build();
        PictureFile.Shown(bytes, CancellationToken.None).AreAll.ShouldBeTrue();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var (pages, areAll, _) = PictureFile.Shown(bytes, stop.Token);
        (pages.Length, areAll).ShouldBe((0, false));
    }

    private static System.Collections.Immutable.ImmutableArray<ShownPicture> Shown(byte[] bytes)
    {
        var (pages, areAll, unseen) = PictureFile.Shown(bytes, CancellationToken.None);
        (areAll, unseen).ShouldBe((true, null));
        return pages;
    }

    private static IEnumerable<(int X, int Y)> Grid(int width, int height) =>
        from x in Enumerable.Range(1, 8)
        from y in Enumerable.Range(1, 8)
        // Not on the edges of the square, which JPEG smears.
        where x != 4 || y > 4
        where y != 4 || x > 4
        where x != 5 && y != 5
        select (x * width / 9, y * height / 9);

    private static SKBitmap Turned(byte[] jpeg, int quarters)
    {
        using var from = SKBitmap.Decode(jpeg);
        var across = quarters % 2 == 1;
        var to = new SKBitmap(across ? from.Height : from.Width, across ? from.Width : from.Height);
        for (var y = 0; y < from.Height; y++)
        {
            for (var x = 0; x < from.Width; x++)
            {
                var (u, v) = quarters switch
                {
                    1 => (from.Height - 1 - y, x),
                    2 => (from.Width - 1 - x, from.Height - 1 - y),
                    3 => (y, from.Width - 1 - x),
                    _ => (x, y),
                };
                to.SetPixel(u, v, from.GetPixel(x, y));
            }
        }
        return to;
    }

    private static SKRectI MarkIn(SKBitmap seen)
    {
        var box = SKRectI.Empty;
        for (var y = 0; y < seen.Height; y++)
        {
            for (var x = 0; x < seen.Width; x++)
            {
                if (IsMark(seen.GetPixel(x, y)))
                {
                    var pixel = SKRectI.Create(x, y, 1, 1);
                    box = box.IsEmpty ? pixel : SKRectI.Union(box, pixel);
                }
            }
        }
        return box;
    }

    private static bool IsMark(SKColor colour) => colour is { Red: > 180, Green: < 110, Blue: > 150 };
}
