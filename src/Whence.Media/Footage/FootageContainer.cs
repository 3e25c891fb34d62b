using System.Buffers.Binary;

namespace Whence.Media.Footage;

/// <summary>What a clip is packed in, told by its first bytes and never by its name.</summary>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Demuxer">The one demuxer of ffmpeg that is let at it.</param>
public sealed record FootageContainer(string Name, string Demuxer)
{
    /// <summary>Bytes of a file's beginning that tell.</summary>
    public const int Told = 1024;

    private const int TransportPacket = 188;

    private static readonly FootageContainer Iso = new("MP4 or QuickTime", "mov");
    private static readonly FootageContainer Matroska = new("Matroska or WebM", "matroska");
    private static readonly FootageContainer Avi = new("AVI", "avi");
    private static readonly FootageContainer Flash = new("Flash Video", "flv");
    private static readonly FootageContainer Transport = new("MPEG transport stream", "mpegts");
    private static readonly FootageContainer Program = new("MPEG program stream", "mpeg");
    private static readonly FootageContainer Windows = new("Windows Media", "asf");
    private static readonly FootageContainer Ogg = new("Ogg", "ogg");

    // Still pictures and sound are packed in the same boxes.
    private static readonly string[] NoFootage =
    [
        "heic",
        "heix",
        "hevc",
        "heim",
        "heis",
        "mif1",
        "msf1",
        "avif",
        "avis",
        "M4A ",
        "M4B ",
        "crx ",
    ];

    // The boxes that a QuickTime file from before there were brands may begin with.
    private static readonly string[] Boxes = ["moov", "mdat", "wide", "free", "skip"];

    /// <summary>What a file that begins so is packed in; null where it is no footage.</summary>
    public static FootageContainer? Of(ReadOnlySpan<byte> beginning)
    {
        if (beginning.Length < 12)
        {
            return null;
        }
        var box = Word(beginning[4..]);
        return box == "ftyp" ? (NoFootage.Contains(Word(beginning[8..])) ? null : Iso)
            : Boxes.Contains(box) ? Iso
            : beginning.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? Matroska
            : Word(beginning) == "RIFF" && Word(beginning[8..]) == "AVI " ? Avi
            : beginning.StartsWith("FLV\x01"u8) ? Flash
            : BinaryPrimitives.ReadUInt32BigEndian(beginning) == 0x000001BA ? Program
            : BinaryPrimitives.ReadUInt32BigEndian(beginning) == 0x3026B275 ? Windows
            : beginning.StartsWith("OggS"u8) ? Ogg
            : IsTransport(beginning) ? Transport
            : null;
    }

    private static bool IsTransport(ReadOnlySpan<byte> bytes)
    {
        const byte sync = 0x47;
        var packets = Math.Min(4, bytes.Length / TransportPacket);
        for (var i = 0; i < packets; i++)
        {
            if (bytes[i * TransportPacket] != sync)
            {
                return false;
            }
        }
        return packets >= 2;
    }

    private static string Word(ReadOnlySpan<byte> bytes) => System.Text.Encoding.Latin1.GetString(bytes[..4]);
}
