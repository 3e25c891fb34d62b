using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Whence.Formats.Pdf;

/// <summary>A filter that refuses a stream before it would unpack to more than <see cref="Limits.StreamBytes"/>.</summary>
internal sealed class BoundedFilter(IFilter inner, Allowance allowance) : IFilter
{
    // The most that each packing can make out of a byte: deflate's longest match in two bits; a code of LZW's longest string in
    // twelve; a run of 128 in two bytes.
    private const int MostByFlate = 1032;
    private const int MostByLzw = 2730;
    private const int MostByRuns = 64;

    /// <inheritdoc/>
    public bool IsSupported => inner.IsSupported;

    /// <inheritdoc/>
    public Memory<byte> Decode(
        Memory<byte> input,
        DictionaryToken streamDictionary,
        IFilterProvider filterProvider,
        int filterIndex
    )
    {
        var most = inner switch
        {
            FlateFilter => MostByFlate,
            LzwFilter => MostByLzw,
            RunLengthFilter => MostByRuns,
            _ => 1,
        };
        if (input.Length > Limits.StreamBytes / most && !(inner is FlateFilter && Fits(input)))
        {
            throw new OverLimitException(UnreadReason.Bomb);
        }
        var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        allowance.TakeBytes(output.Length);
        return output;
    }

    /// <summary>Whether it unpacks to no more than a stream may, found by unpacking it into nothing.</summary>
    private static bool Fits(Memory<byte> input)
    {
        using var packed = new MemoryStream(input.ToArray());
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        long length = 0;
        try
        {
            while (length <= Limits.StreamBytes && unpacked.Read(buffer) is var read and > 0)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // A broken stream unpacks to what stands before the break.
        }
        return length <= Limits.StreamBytes;
    }
}
