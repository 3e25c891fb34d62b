using SkiaSharp;

namespace Whence.Media.Pictures;

/// <summary>What a directory of a TIFF says of its picture: one a page.</summary>
internal sealed class TiffHeader
{
    private const int WhiteIsZero = 0;
    private const int BlackIsZero = 1;
    private const int Rgb = 2;
    private const int Palette = 3;
    private const int Deflate = 8;
    private const int OldDeflate = 32946;
    private const int MostEntries = 1000;
    private const int MostValues = 1 << 20;
    private const int EntryBytes = 12;

    private readonly Dictionary<int, uint[]> fields;

    private TiffHeader(Dictionary<int, uint[]> fields, long next) => (this.fields, Next) = (fields, next);

    /// <summary>Where the directory of the next page stands; 0 behind the last.</summary>
    public long Next { get; }

    /// <summary>Whether it is a small picture of another page, and none by itself.</summary>
    public bool IsReduced => (One(254) & 1) != 0;

    public int Width => (int)Math.Min(One(256), int.MaxValue);

    public int Height => (int)Math.Min(One(257), int.MaxValue);

    public int Compression => One(259, 1) is OldDeflate ? Deflate : (int)One(259, 1);

    public int RowsPerStrip => (int)Math.Clamp(One(278, uint.MaxValue), 1, (uint)Height);

    public int RowBytes => (Width * Samples * Bits + 7) / 8;

    public SKEncodedOrigin Origin => (SKEncodedOrigin)Math.Clamp((int)One(274, 1), 1, 8);

    /// <summary>Why its form is not decoded; null where it is.</summary>
    public string? Unsupported =>
        fields.ContainsKey(322) ? "it is cut into tiles"
        : Compression is not (1 or 5 or Deflate or 32773) ? $"its packing is number {Compression}"
        : Photometric is not (WhiteIsZero or BlackIsZero or Rgb or Palette) ? $"its colours are of kind {Photometric}"
        : Bits is not (1 or 8) || (Bits == 1 && Samples != 1) ? $"it has {Bits} bits a sample"
        : Samples is < 1 or > 5 || (Photometric == Rgb && Samples < 3) ? $"it has {Samples} samples a pixel"
        : One(284, 1) != 1 && Samples > 1 ? "its colours stand in planes of their own"
        : Photometric == Palette && (!fields.TryGetValue(320, out var map) || map.Length < 3 << Bits)
            ? "it has no palette"
        : null;

    private int Bits => (int)One(258, 1);

    private int Samples => (int)One(277, 1);

    private int Photometric => (int)One(262, BlackIsZero);

    /// <summary>Where the directory of the first page stands.</summary>
    /// <exception cref="EndOfStreamException">The file ends before it says.</exception>
    public static long First(ReadOnlyMemory<byte> bytes) => new TiffNumbers(bytes).Long(4);

    /// <summary>Reads the one that stands at <paramref name="at"/>.</summary>
    /// <exception cref="EndOfStreamException">It points beyond the end of the file.</exception>
    /// <exception cref="InvalidDataException">It is not made as a TIFF is.</exception>
    public static TiffHeader Read(ReadOnlyMemory<byte> bytes, long at)
    {
        var file = new TiffNumbers(bytes);
        var count = file.Short(at);
        if (count > MostEntries)
        {
            throw new InvalidDataException("its directory is too long");
        }
        var fields = new Dictionary<int, uint[]>();
        for (var i = 0; i < count; i++)
        {
            var entry = at + 2 + i * EntryBytes;
            var (tag, type, length) = (file.Short(entry), file.Short(entry + 2), file.Long(entry + 4));
            if (length <= MostValues && TiffNumbers.Size(type) is { } size)
            {
                var from = length * size <= 4 ? entry + 8 : file.Long(entry + 8);
                fields[tag] = [.. Enumerable.Range(0, (int)length).Select(n => file.Of(type, from + n * size))];
            }
        }
        var header = new TiffHeader(fields, file.Long(at + 2 + count * EntryBytes));
        return header.Width > 0 && header.Height > 0 ? header : throw new InvalidDataException("it has no size");
    }

    /// <summary>The packed bytes of a strip.</summary>
    /// <exception cref="EndOfStreamException">They lie beyond the end of the file.</exception>
    public ReadOnlyMemory<byte> Strip(ReadOnlyMemory<byte> bytes, int strip)
    {
        if (
            !fields.TryGetValue(273, out var offsets)
            || !fields.TryGetValue(279, out var counts)
            || strip >= offsets.Length
            || strip >= counts.Length
            || offsets[strip] + (long)counts[strip] > bytes.Length
        )
        {
            throw new EndOfStreamException();
        }
        return bytes.Slice((int)offsets[strip], (int)counts[strip]);
    }

    /// <summary>Undoes the differences that a row may be stored as.</summary>
    public void Undo(Span<byte> row)
    {
        if (One(317, 1) != 2 || Bits != 8)
        {
            return;
        }
        for (var i = Samples; i < row.Length; i++)
        {
            row[i] += row[i - Samples];
        }
    }

    /// <summary>The luminance of a pixel of a row.</summary>
    public byte Luminance(ReadOnlySpan<byte> row, int x)
    {
        var value = Bits == 1 ? (row[x / 8] >> (7 - x % 8)) & 1 : row[x * Samples];
        return Photometric switch
        {
            Rgb => Weighed(row[x * Samples], row[x * Samples + 1], row[x * Samples + 2]),
            Palette => Weighed(Colour(value, 0), Colour(value, 1), Colour(value, 2)),
            WhiteIsZero => (byte)(255 - Grey(value)),
            _ => Grey(value),
        };
    }

    private byte Grey(int value) => (byte)(Bits == 1 ? value * 255 : value);

    // Sixteen bits a colour, all reds first.
    private int Colour(int value, int channel) => (int)(fields[320][(channel << Bits) + value] >> 8);

    private static byte Weighed(int red, int green, int blue) => (byte)((299 * red + 587 * green + 114 * blue) / 1000);

    private uint One(int tag, uint otherwise = 0) =>
        fields.TryGetValue(tag, out var values) && values.Length > 0 ? values[0] : otherwise;
}
