namespace Whence.Formats.WebArchives;

/// <summary>The block of one record: so many bytes of the archive, by what the record says of its length.</summary>
internal sealed class RecordBlock(BufferedStream archive, long length) : ReadOnlyStream
{
    /// <summary>Bytes that the record still has.</summary>
    public long Left { get; private set; } = length;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = archive.Read(buffer[..(int)Math.Min(buffer.Length, Left)]);
        if (count == 0 && buffer.Length > 0 && Left > 0)
        {
            throw new EndOfStreamException($"a record says that it has {Left} bytes more than there are");
        }
        Left -= count;
        return count;
    }
}
