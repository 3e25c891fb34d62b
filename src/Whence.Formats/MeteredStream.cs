namespace Whence.Formats;

/// <summary>Counts the bytes that are read through it.</summary>
/// <param name="inner">The stream.</param>
/// <param name="count">Takes how many came.</param>
internal sealed class MeteredStream(Stream inner, Action<long> count) : ReadOnlyStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count(read);
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
