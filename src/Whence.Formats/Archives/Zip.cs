using System.IO.Compression;
using Whence.Formats.WebArchives;
using Whence.Formats.Word;

namespace Whence.Formats.Archives;

/// <summary>A ZIP archive, and the documents that are made as one.</summary>
internal sealed class Zip : IFormat
{
    private const int LinkBits = 0xA000;
    private const int TypeBits = 0xF000;

    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".zip", ".docx", ".wacz"];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        using var archive = new ZipArchive(source.Seekable(), ZipArchiveMode.Read);
        var intakes =
            WordDocument.Is(archive) ? WordDocument.Read(source, archive)
            : Wacz.Is(archive) ? Wacz.Read(source, archive)
            : Items(source, archive);
        foreach (var intake in intakes)
        {
            yield return intake;
        }
    }

    private static IEnumerable<Intake> Items(Source source, ZipArchive archive)
    {
        if (archive.Entries.Count == 0)
        {
            yield return new Unread(source.Path, null, UnreadReason.Empty);
        }
        foreach (var entry in archive.Entries)
        {
            source.TakeItem();
            if (entry.FullName.EndsWith('/'))
            {
                continue;
            }
            if (Refused(entry) is { } reason)
            {
                yield return new Unread(source.Path + "/" + entry.FullName, null, reason);
                continue;
            }
            foreach (var intake in source.Within(entry.FullName, entry.Open))
            {
                yield return intake;
            }
        }
    }

    private static UnreadReason? Refused(ZipArchiveEntry entry) =>
        PackedName.LeadsOut(entry.FullName) || ((entry.ExternalAttributes >> 16) & TypeBits) == LinkBits
            ? UnreadReason.LeadsOut
        : entry.IsEncrypted ? UnreadReason.Locked
        : null;
}
