using System.IO.Compression;

namespace Whence.Media.Pictures;

/// <summary>Unpacks a strip of a TIFF.</summary>
internal static class TiffStrip
{
    private const int Plain = 1;
    private const int Lzw = 5;
    private const int PackBits = 32773;
    private const int Clear = 256;
    private const int End = 257;
    private const int MostCodes = 4096;

    /// <summary>The <paramref name="length"/> bytes of the strip.</summary>
    /// <exception cref="EndOfStreamException">It unpacks to fewer.</exception>
    /// <exception cref="InvalidDataException">It is not packed as said.</exception>
    public static byte[] Unpack(ReadOnlyMemory<byte> packed, int compression, int length)
    {
        var strip = new byte[length];
        var written = compression switch
        {
            Plain => Copy(packed.Span, strip),
            Lzw => UnpackCodes(packed.Span, strip),
            PackBits => UnpackRuns(packed.Span, strip),
            _ => Inflate(packed, strip),
        };
        return written == length ? strip : throw new EndOfStreamException();
    }

    private static int Copy(ReadOnlySpan<byte> packed, Span<byte> strip)
    {
        var length = Math.Min(packed.Length, strip.Length);
        packed[..length].CopyTo(strip);
        return length;
    }

    private static int Inflate(ReadOnlyMemory<byte> packed, byte[] strip)
    {
        using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        return stream.ReadAtLeast(strip, strip.Length, throwOnEndOfStream: false);
    }

    // A count of n from 0 to 127 leads n + 1 bytes as they are; one of -n, from -1 to -127, a byte that stands n + 1 times.
    private static int UnpackRuns(ReadOnlySpan<byte> packed, Span<byte> strip)
    {
        var (at, to) = (0, 0);
        while (at + 1 < packed.Length && to < strip.Length)
        {
            var count = (sbyte)packed[at++];
            if (count >= 0)
            {
                var length = Math.Min(Math.Min(count + 1, packed.Length - at), strip.Length - to);
                packed.Slice(at, length).CopyTo(strip[to..]);
                (at, to) = (at + count + 1, to + length);
            }
            else if (count != sbyte.MinValue)
            {
                var length = Math.Min(1 - count, strip.Length - to);
                strip.Slice(to, length).Fill(packed[at++]);
                to += length;
            }
        }
        return to;
    }

    // Codes of 9 to 12 bits, the highest bit first; a code grows a bit one code before it must (revision 6.0, section 13).
    private static int UnpackCodes(ReadOnlySpan<byte> packed, Span<byte> strip)
    {
        // Where in the strip each code's string was first written, and its length.
        Span<int> starts = stackalloc int[MostCodes];
        Span<int> lengths = stackalloc int[MostCodes];
        var (next, bits, last) = (End + 1, 9, -1);
        var (to, buffer, held) = (0, 0, 0);
        foreach (var octet in packed)
        {
            buffer = (buffer << 8) | octet;
            held += 8;
            if (held < bits)
            {
                continue;
            }
            held -= bits;
            var code = (buffer >> held) & ((1 << bits) - 1);
            buffer &= (1 << held) - 1;
            if (code == End || to == strip.Length)
            {
                break;
            }
            if (code == Clear)
            {
                (next, bits, last) = (End + 1, 9, -1);
                continue;
            }
            if (code > next || (code == next && last < 0) || next >= MostCodes)
            {
                throw new InvalidDataException("a code of it stands for nothing");
            }
            var start = to;
            to += Write(code, strip, to, starts, lengths, last, next);
            if (last >= 0)
            {
                // The string before with the first byte of this one: they stand beside each other already.
                (starts[next], lengths[next]) = (start - Length(last, lengths), Length(last, lengths) + 1);
                next++;
                bits = next >= (1 << bits) - 1 && bits < 12 ? bits + 1 : bits;
            }
            last = code;
        }
        return to;
    }

    private static int Length(int code, ReadOnlySpan<int> lengths) => code < Clear ? 1 : lengths[code];

    private static int Write(
        int code,
        Span<byte> strip,
        int to,
        ReadOnlySpan<int> starts,
        ReadOnlySpan<int> lengths,
        int last,
        int next
    )
    {
        if (code < Clear)
        {
            strip[to] = (byte)code;
            return 1;
        }
        // A code that is just being made is the string before and its own first byte.
        var (start, length) =
            code < next ? (starts[code], lengths[code]) : (to - Length(last, lengths), Length(last, lengths) + 1);
        length = Math.Min(length, strip.Length - to);
        for (var i = 0; i < length; i++)
        {
            strip[to + i] = strip[start + i];
        }
        return length;
    }
}
