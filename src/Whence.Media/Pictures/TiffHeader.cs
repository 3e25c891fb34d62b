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
    private const int Deep = 16;
    private const int MostEntries = 1000;
    private const int MostValues = 1 << 20;
    private const int EntryBytes = 12;

    private readonly Dictionary<int, uint[]> fields;

    // Whether the low byte of a sample of sixteen bits stands first.
    private readonly bool small;

    // What is asked of every pixel.
    private readonly uint[] palette;
    private readonly int bits;
    private readonly int samples;
    private readonly int photometric;

    private TiffHeader(Dictionary<int, uint[]> fields, long next, bool small)
    {
        (this.fields, Next, this.small) = (fields, next, small);
        (Width, Height) = ((int)Math.Min(One(256), int.MaxValue), (int)Math.Min(One(257), int.MaxValue));
        (bits, samples, photometric) = ((int)One(258, 1), (int)One(277, 1), (int)One(262, BlackIsZero));
        palette = fields.GetValueOrDefault(320, []);
    }

    /// <summary>Where the directory of the next page stands; 0 behind the last.</summary>
    public long Next { get; }

    /// <summary>Whether it is a small picture of another page, and none by itself.</summary>
    public bool IsReduced => (One(254) & 1) != 0;

    public int Width { get; }

    public int Height { get; }

    public int Compression => One(259, 1) is OldDeflate ? Deflate : (int)One(259, 1);

    public int RowsPerStrip => (int)Math.Clamp(One(278, uint.MaxValue), 1, (uint)Height);

    public long RowBytes => ((long)Width * samples * bits + 7) / 8;

    public SKEncodedOrigin Origin => (SKEncodedOrigin)Math.Clamp((int)One(274, 1), 1, 8);

    /// <summary>Why its form is not decoded; null where it is.</summary>
    public string? Unsupported =>
        fields.ContainsKey(322) ? "it is cut into tiles"
        : Compression is not (1 or 5 or Deflate or 32773) ? $"it is packed as {Packing}"
        : photometric is not (WhiteIsZero or BlackIsZero or Rgb or Palette) ? $"its colours are {Colours}"
        : bits is not (1 or 8 or Deep) || (bits == 1 && samples != 1) || (bits == Deep && photometric == Palette)
            ? $"it has {bits} bits a sample"
        : samples is < 1 or > 5 || (photometric == Rgb && samples < 3) ? $"it has {samples} samples a pixel"
        : One(284, 1) != 1 && samples > 1 ? "its colours stand in planes of their own"
        : photometric == Palette && palette.Length < 3 << bits ? "it has no palette"
        : null;

    // Names of forms that scanners and cameras write, by the numbers of the specification.
    private string Packing =>
        Compression switch
        {
            2 or 3 or 4 => "a fax is (CCITT)",
            6 or 7 => "JPEG",
            _ => $"number {Compression}",
        };

    private string Colours =>
        photometric switch
        {
            5 => "those of print (CMYK)",
            6 => "those of video (YCbCr)",
            8 => "CIE L*a*b*",
            _ => $"of kind {photometric}",
        };

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
        var header = new TiffHeader(fields, file.Long(at + 2 + count * EntryBytes), file.IsSmall);
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
        if (One(317, 1) != 2 || bits == 1)
        {
            return;
        }
        if (bits == 8)
        {
            for (var i = samples; i < row.Length; i++)
            {
                row[i] += row[i - samples];
            }
            return;
        }
        for (var i = samples; i < row.Length / 2; i++)
        {
            var at = row.Slice(2 * i, 2);
            TiffNumbers.Write(
                at,
                TiffNumbers.Short(at, small) + TiffNumbers.Short(row[(2 * (i - samples))..], small),
                small
            );
        }
    }

    /// <summary>Writes red, green and blue of a pixel of a row to <paramref name="colour"/>.</summary>
    public void Colour(ReadOnlySpan<byte> row, int x, Span<byte> colour)
    {
        var first = bits == 1 ? (row[x / 8] >> (7 - x % 8)) & 1 : Sample(row, x * samples);
        for (var i = 0; i < colour.Length; i++)
        {
            colour[i] = photometric switch
            {
                Rgb => (byte)Sample(row, x * samples + i),
                Palette => Mapped(first, i),
                WhiteIsZero => (byte)(255 - Grey(first)),
                _ => Grey(first),
            };
        }
    }

    // Of sixteen bits the upper eight.
    private int Sample(ReadOnlySpan<byte> row, int i) => bits == Deep ? row[2 * i + (small ? 1 : 0)] : row[i];

    private byte Grey(int value) => (byte)(bits == 1 ? value * 255 : value);

    // Sixteen bits a colour, all reds first.
    private byte Mapped(int value, int channel) => (byte)(palette[(channel << bits) + value] >> 8);

    private uint One(int tag, uint otherwise = 0) =>
        fields.TryGetValue(tag, out var values) && values.Length > 0 ? values[0] : otherwise;
}
