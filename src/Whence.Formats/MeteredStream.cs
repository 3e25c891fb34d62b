namespace Whence.Formats;

/// <summary>Counts what is unpacked against the allowance of the input that it came in.</summary>
internal sealed class MeteredStream(Stream inner, Allowance allowance) : ReadOnlyStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        allowance.TakeBytes(count);
        return count;
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
