namespace Whence.Formats.Mail;

/// <summary>A stream that keeps what was read of it until it is cut off, since a parser reads ahead of where it stands.</summary>
/// <param name="inner">The stream.</param>
/// <param name="keeps">Whether it keeps anything at all.</param>
internal sealed class Trail(Stream inner, bool keeps) : ReadOnlyStream
{
    private readonly MemoryStream kept = new();
    private long from;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        if (keeps)
        {
            kept.Write(buffer[..count]);
        }
        return count;
    }

    /// <summary>Cuts off the bytes up to <paramref name="end"/>, counted from the stream's beginning; null where nothing is kept.</summary>
    public ReadOnlyMemory<byte>? CutAt(long end)
    {
        if (!keeps)
        {
            return null;
        }
        var all = kept.GetBuffer().AsSpan(0, (int)kept.Length);
        var length = (int)(end - from);
        var cut = all[..length].ToArray();
        var rest = all[length..].ToArray();
        from = end;
        kept.SetLength(0);
        kept.Write(rest);
        return cut;
    }
}
