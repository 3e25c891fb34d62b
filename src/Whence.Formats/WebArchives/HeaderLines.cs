using System.Text;

namespace Whence.Formats.WebArchives;

/// <summary>A first line and the named fields after it, as WARC and HTTP have them, up to an empty line.</summary>
internal sealed class HeaderLines
{
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    private HeaderLines(string first) => First = first;

    /// <summary>The line before the fields.</summary>
    public string First { get; }

    /// <summary>The field of that name; null where there is none.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Reads them; null where the stream has ended.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="sign">What the first line begins with; lines before it are passed over.</param>
    /// <exception cref="InvalidDataException">They do not end within <see cref="Limits.HeaderBytes"/>.</exception>
    public static HeaderLines? Read(Stream stream, string sign = "")
    {
        var left = Limits.HeaderBytes;
        var first = Line(stream, ref left);
        // Between records stand empty lines.
        while (first is { Length: 0 } || first?.StartsWith(sign, StringComparison.Ordinal) == false)
        {
            left = sign.Length > 0 ? Limits.HeaderBytes : left;
            first = Line(stream, ref left);
        }
        if (first is null)
        {
            return null;
        }
        var lines = new HeaderLines(first);
        while (Line(stream, ref left) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                lines.fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }
        return lines;
    }

    private static string? Line(Stream stream, ref int left)
    {
        var bytes = new List<byte>();
        while (stream.ReadByte() is var b and >= 0)
        {
            left--;
            if (left < 0)
            {
                throw new InvalidDataException("headers without end");
            }
            if (b == '\n')
            {
                return Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
            }
            bytes.Add((byte)b);
        }
        return bytes.Count == 0 ? null : Encoding.UTF8.GetString([.. bytes]);
    }
}
