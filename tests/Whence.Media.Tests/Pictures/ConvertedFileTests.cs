using System.Diagnostics;
using CsCheck;
using SkiaSharp;
using Whence.Media.Pictures;

namespace Whence.Media.Tests.Pictures;

/// <summary>Kinds that tests have other programs write: TIFF in its packings by ffmpeg, HEIC by heif-enc.</summary>
public sealed class ConvertedFileTests
{
    [Theory]
    [InlineData("raw", "rgb24")]
    [InlineData("packbits", "rgb24")]
    [InlineData("lzw", "rgb24")]
    [InlineData("deflate", "gray")]
    [InlineData("lzw", "gray")]
    [InlineData("packbits", "pal8")]
    [InlineData("raw", "rgb48le")]
    [InlineData("lzw", "rgb48le")]
    [InlineData("deflate", "gray16le")]
    [InlineData("raw", "rgba")]
    [InlineData("raw", "ya8")]
    public void A_TIFF_reads_as_the_picture_that_it_was_made_of(string packing, string pixels)
    {
        var page = PictureFile
            .Read(Tiff("-compression_algo", packing, "-pix_fmt", pixels))
            .Pages.ShouldHaveSingleItem();
        (page.Plane.Width, page.Plane.Height).ShouldBe((300, 200));
        ((int)page.Plane[5, 5]).ShouldBeInRange(205, 235);
        ((int)page.Plane[290, 190]).ShouldBeInRange(55, 85);
    }

    [Theory]
    [InlineData("rgb48be")]
    [InlineData("gray16be")]
    [InlineData("ya8")]
    [InlineData("ya16be")]
    [InlineData("pal8")]
    [InlineData("rgba64be")]
    public void A_PNG_of_any_depth_reads_as_the_picture_that_it_was_made_of(string pixels)
    {
        var png = Converted(
            "ffmpeg",
            "ffmpeg",
            "png",
            (from, to) => ["-v", "error", "-i", from, "-pix_fmt", pixels, "-y", to],
            "b"
        );
        var page = PictureFile.Read(png).Pages.ShouldHaveSingleItem();
        ((int)page.Plane[5, 5]).ShouldBeInRange(205, 235);
        ((int)page.Plane[290, 190]).ShouldBeInRange(55, 85);
    }

    [Fact]
    public void A_TIFF_that_ends_too_early_is_truncated()
    {
        var whole = Tiff("-compression_algo", "raw");
        PictureFile.Read(whole.AsMemory(0, 200)).Unseen.ShouldNotBeNull().Reason.ShouldBe(UnseenReason.Truncated);
    }

    [Theory]
    [InlineData("lzw")]
    [InlineData("packbits")]
    [InlineData("deflate")]
    public void No_altered_TIFF_makes_it_fall(string packing)
    {
        var whole = Tiff("-compression_algo", packing);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte)
            .Sample(
                change =>
                {
                    var altered = whole.ToArray();
                    altered[change.Item1] = change.Item2;
                    var (pages, unseen) = PictureFile.Read(altered);
                    return pages.IsEmpty == (unseen is not null);
                },
                iter: 500
            );
    }

    [Fact]
    public void A_HEIC_is_read_by_the_converter_that_is_installed()
    {
        var bytes = Converted("heif-enc", "libheif-examples", "heic", (from, to) => [from, "-o", to]);
        PictureFile.Read(bytes).Pages.ShouldHaveSingleItem().Plane.Width.ShouldBe(300);
    }

    private static byte[] Tiff(params string[] options) =>
        Converted("ffmpeg", "ffmpeg", "tiff", (from, to) => ["-v", "error", "-i", from, .. options, to]);

    private static byte[] Converted(
        string tool,
        string package,
        string ending,
        Func<string, string, IEnumerable<string>> arguments,
        string name = "a"
    )
    {
        var path = InstalledTool.Find(tool);
        Assert.SkipWhen(path is null, $"{tool} is missing: apt-get install {package}");
        var folder = Directory.CreateTempSubdirectory("whence-").FullName;
        try
        {
            var (from, to) = (Path.Combine(folder, "a.png"), Path.Combine(folder, name + "." + ending));
            File.WriteAllBytes(from, Drawn.Of(SKEncodedImageFormat.Png, 300, 200));
            using var process = Process.Start(path!, arguments(from, to));
            process.WaitForExit();
            return File.ReadAllBytes(to);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
