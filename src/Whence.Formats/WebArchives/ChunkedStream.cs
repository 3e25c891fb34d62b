using System.Globalization;
using System.Text;

namespace Whence.Formats.WebArchives;

/// <summary>The body of an HTTP response sent in chunks (RFC 9112, 7.1), without their lengths.</summary>
internal sealed class ChunkedStream(Stream inner) : ReadOnlyStream
{
    private const int LongestLength = 256;

    private long left;
    private bool ended;
    private bool begun;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (left == 0 && !ended)
        {
            Next();
        }
        if (ended || buffer.IsEmpty)
        {
            return 0;
        }
        var count = inner.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        ended = count == 0;
        left -= count;
        return count;
    }

    private void Next()
    {
        var line = Line();
        if (begun && line is "")
        {
            // A chunk ends with an end of line of its own.
            line = Line();
        }
        begun = true;
        if (line is null)
        {
            // The capture was cut off; what came before it stands.
            ended = true;
            return;
        }
        var length = line.Split(';')[0].Trim();
        if (!long.TryParse(length, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out left) || left < 0)
        {
            throw new InvalidDataException("a chunk without a length");
        }
        ended = left == 0;
    }

    private string? Line()
    {
        var line = new StringBuilder();
        int b;
        while ((b = inner.ReadByte()) is >= 0 and not '\n')
        {
            line.Append((char)b);
            if (line.Length > LongestLength)
            {
                throw new InvalidDataException("a chunk without a length");
            }
        }
        return b < 0 && line.Length == 0 ? null : line.ToString().TrimEnd('\r');
    }
}
