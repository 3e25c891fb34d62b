using System.Text;
using NodaTime;
using SkiaSharp;
using Whence.Media.Pictures;

namespace Whence.Media.Tests.Pictures;

public sealed class CameraDataTests
{
    private const string Taken = "2024:12:22 09:30:05\0";

    [Fact]
    public void The_instant_of_taking_and_the_turn_are_read()
    {
        var file = WithExif(6);
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

    // A JPEG with the turn in IFD0 and DateTimeOriginal in the EXIF directory that IFD0 points at.
    private static byte[] WithExif(byte turn)
    {
        byte[] exif =
        [
            .. "MM\0*"u8,
            0,
            0,
            0,
            8,
            0,
            2,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            turn,
            0,
            0,
            0x87,
            0x69,
            0,
            4,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            38,
            0,
            0,
            0,
            0,
            0,
            1,
            0x90,
            0x03,
            0,
            2,
            0,
            0,
            0,
            20,
            0,
            0,
            0,
            56,
            0,
            0,
            0,
            0,
            .. Encoding.ASCII.GetBytes(Taken),
        ];
        var jpeg = Drawn.Of(SKEncodedImageFormat.Jpeg);
        var length = exif.Length + 8;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. "Exif\0\0"u8, .. exif, .. jpeg[2..]];
    }
}
