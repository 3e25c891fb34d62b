using System.Buffers.Binary;

namespace Whence.Formats.Archives;

/// <summary>
/// One file packed with Zstandard (RFC 8878), such as a tar archive or a web archive. One that opens with its dictionary, as
/// packed web archives do (WARC Zstandard, 1.0), is unpacked by it.
/// </summary>
internal sealed class Zstandard : IFormat
{
    private const uint Frame = 0xFD2FB528;
    private const uint Dictionary = 0x184D2A5D;
    private const int FrameHead = 8;

    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".zst", ".tzst"];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => Sign(head) is Frame or >= 0x184D2A50 and <= 0x184D2A5F;

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        var name = source.Name.EndsWith(".tzst", StringComparison.OrdinalIgnoreCase)
            ? source.Name[..^5] + ".tar"
            : Path.GetFileNameWithoutExtension(source.Name);
        return source.Within(name, () => Unpacked(source));
    }

    private static ZstandardStream Unpacked(Source source)
    {
        var packed = source.Whole();
        if (Sign(source.Head) != Dictionary)
        {
            return new ZstandardStream(packed);
        }
        var head = new byte[FrameHead];
        packed.ReadExactly(head);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
        if (length > Limits.DictionaryBytes)
        {
            throw new InvalidDataException("a dictionary longer than any");
        }
        var dictionary = new byte[length];
        packed.ReadExactly(dictionary);
        if (Sign(dictionary) == Frame)
        {
            using var own = source.Metered(new ZstandardStream(new MemoryStream(dictionary)));
            dictionary = Filling.All(own, Limits.DictionaryBytes);
        }
        return new ZstandardStream(packed, dictionary);
    }

    private static uint Sign(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : 0;
}
