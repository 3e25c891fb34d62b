using System.IO.Compression;

namespace Whence.Formats.Archives;

/// <summary>One file packed with gzip, such as a tar archive or a web archive.</summary>
internal sealed class Gzip : IFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".gz", ".tgz"];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        var name = source.Name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)
            ? source.Name[..^4] + ".tar"
            : Path.GetFileNameWithoutExtension(source.Name);
        return source.Within(name, () => new GZipStream(source.Whole(), CompressionMode.Decompress));
    }
}
