using System.Formats.Tar;

namespace Whence.Formats.Archives;

/// <summary>A tar archive (v7, ustar, pax, GNU), read as it streams.</summary>
internal sealed class Tar : IFormat
{
    private const int MagicAt = 257;

    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".tar"];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => head.Length > MagicAt && head[MagicAt..].StartsWith("ustar"u8);

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        using var reader = new TarReader(source.Whole());
        var any = false;
        while (Next(reader) is { } entry)
        {
            any = true;
            source.TakeItem();
            foreach (var intake in Item(source, entry))
            {
                yield return intake;
            }
        }
        if (!any)
        {
            yield return new Unread(source.Path, null, UnreadReason.Empty);
        }
    }

    private static IEnumerable<Intake> Item(Source source, TarEntry entry)
    {
        UnreadReason? refused = entry.EntryType switch
        {
            TarEntryType.SymbolicLink or TarEntryType.HardLink => UnreadReason.LeadsOut,
            TarEntryType.Fifo or TarEntryType.CharacterDevice or TarEntryType.BlockDevice => UnreadReason.NotAFile,
            _ => PackedName.LeadsOut(entry.Name) ? UnreadReason.LeadsOut : null,
        };
        return refused is { } reason ? [new Unread(source.Path + "/" + entry.Name, null, reason)]
            : entry is { EntryType: not TarEntryType.Directory, DataStream: { } data }
                ? source.Within(entry.Name, () => data)
            : [];
    }

    private static TarEntry? Next(TarReader reader)
    {
        try
        {
            return reader.GetNextEntry();
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            // A header whose numbers or names are none.
            throw new InvalidDataException(fault.Message, fault);
        }
    }
}
