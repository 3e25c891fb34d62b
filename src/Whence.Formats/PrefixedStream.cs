namespace Whence.Formats;

/// <summary>A stream whose first bytes were read already, for a look at them, and are given again.</summary>
internal sealed class PrefixedStream(ArraySegment<byte> head, Stream rest) : ReadOnlyStream
{
    private int given;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (given == head.Count)
        {
            return rest.Read(buffer);
        }
        var count = Math.Min(buffer.Length, head.Count - given);
        head.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }
}
