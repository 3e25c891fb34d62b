using NodaTime;
using SkiaSharp;
using Whence.Media.Pictures;

namespace Whence.Media.Tests.Pictures;

public sealed class CameraDataTests
{
    private const string Taken = "2024:12:22 09:30:05";

    [Fact]
    public void The_instant_of_taking_and_the_turn_are_read()
    {
        var file = Exif.Into(Drawn.Of(SKEncodedImageFormat.Jpeg), 6, Taken);
        CameraData.Of(file).Captured.ShouldBe(new LocalDateTime(2024, 12, 22, 9, 30, 5));
        var plane = PictureFile.Read(file).Pages.ShouldHaveSingleItem().Plane;
        (plane.Width, plane.Height).ShouldBe((80, 120));
        // Turned clockwise, what was light at the top left is light at the top right.
        (plane[75, 5] > 200, plane[5, 5] < 100).ShouldBe((true, true));
    }

    [Fact]
    public void A_file_without_metadata_has_none() =>
        CameraData.Of(Drawn.Of(SKEncodedImageFormat.Png)).Captured.ShouldBeNull();

    [Fact]
    public void Broken_metadata_are_none() =>
        CameraData.Of(new byte[] { 0xFF, 0xD8, 0xFF, 0xE1, 0, 9 }).Captured.ShouldBeNull();
}
