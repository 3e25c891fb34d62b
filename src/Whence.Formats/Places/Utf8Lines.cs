using System.Text;
using Whence.Formats.Json;

namespace Whence.Formats.Places;

/// <summary>The lines of a UTF-8 stream, each bounded; what is no such line ends them and says why.</summary>
internal sealed class Utf8Lines(Stream stream, int mostBytes)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The number of the line given last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Why the lines ended before the stream did; null where they did not.</summary>
    public string? Fault { get; private set; }

    /// <summary>The lines, without their ends.</summary>
    public IEnumerable<string> Read()
    {
        var lines = new ByteLines(stream);
        while (true)
        {
            var step = lines.Next();
            if (step == LineStep.End)
            {
                yield break;
            }
            Number = lines.Number;
            if (step == LineStep.TooLong || lines.Current.Length > mostBytes)
            {
                Fault = $"a line of more than {mostBytes} bytes";
                yield break;
            }
            if (Text(lines.Current.Span) is not { } text)
            {
                Fault = "not UTF-8";
                yield break;
            }
            yield return text;
        }
    }

    private static string? Text(ReadOnlySpan<byte> line)
    {
        try
        {
            return Strict.GetString(line.EndsWith("\r"u8) ? line[..^1] : line);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
