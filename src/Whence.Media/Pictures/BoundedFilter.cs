using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Whence.Media.Pictures;

/// <summary>A filter that refuses a stream which unpacks to more than <see cref="MediaLimits.StreamBytes"/>, before it holds all of it.</summary>
internal sealed class BoundedFilter(IFilter inner) : IFilter
{
    // The most that a byte of LZW or run lengths unpacks to.
    private const int MostABytes = 2730;

    /// <inheritdoc/>
    public bool IsSupported => inner.IsSupported;

    /// <inheritdoc/>
    public Memory<byte> Decode(
        Memory<byte> input,
        DictionaryToken streamDictionary,
        IFilterProvider filterProvider,
        int filterIndex
    ) =>
        Fits(input)
            ? inner.Decode(input, streamDictionary, filterProvider, filterIndex)
            : throw new StreamTooLargeException();

    private bool Fits(Memory<byte> input) =>
        inner switch
        {
            FlateFilter => Unpacked(input) <= MediaLimits.StreamBytes,
            LzwFilter or RunLengthFilter => input.Length <= MediaLimits.StreamBytes / MostABytes,
            _ => input.Length <= MediaLimits.StreamBytes,
        };

    // Unpacked into nothing: what deflate makes of its bytes is not written anywhere.
    private static long Unpacked(Memory<byte> input)
    {
        using var packed = new MemoryStream(input.ToArray());
        using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        long length = 0;
        try
        {
            while (length <= MediaLimits.StreamBytes && unpacking.Read(buffer) is var read and > 0)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // A broken stream unpacks to what stands before the break.
        }
        return length;
    }
}
