namespace Whence.Formats.Tests;

/// <summary>Parts one behind the other, made as they are read, so that no test holds a large file.</summary>
internal sealed class EndlessStream(IEnumerable<byte[]> parts) : ReadOnlyStream
{
    private readonly IEnumerator<byte[]> rest = parts.GetEnumerator();
    private ReadOnlyMemory<byte> part;

    public override int Read(Span<byte> buffer)
    {
        while (part.IsEmpty)
        {
            if (!rest.MoveNext())
            {
                return 0;
            }
            part = rest.Current;
        }
        var count = Math.Min(buffer.Length, part.Length);
        part.Span[..count].CopyTo(buffer);
        part = part[count..];
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        rest.Dispose();
        base.Dispose(disposing);
    }
}
