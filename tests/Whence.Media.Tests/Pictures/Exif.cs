using System.Text;

namespace Whence.Media.Tests.Pictures;

/// <summary>Writes what cameras say into a JPEG.</summary>
internal static class Exif
{
    /// <summary>The JPEG with its turn in IFD0 and DateTimeOriginal in the EXIF directory that IFD0 points at.</summary>
    /// <param name="jpeg">The picture.</param>
    /// <param name="orientation">1 to 8.</param>
    /// <param name="taken">19 letters.</param>
    public static byte[] Into(byte[] jpeg, byte orientation, string taken = "2024:01:02 03:04:05")
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
            orientation,
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
            .. Encoding.ASCII.GetBytes(taken + "\0"),
        ];
        var length = exif.Length + 8;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. "Exif\0\0"u8, .. exif, .. jpeg[2..]];
    }
}
