using System.Text.Json;

namespace Whence.Formats.Json;

/// <summary>Reports as one JSON array of objects, on one line or many, holding one object at a time.</summary>
internal sealed class JsonArray(Source source, JsonReport report)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool ended;
    private int line = 1;
    private JsonReaderState state;

    /// <summary>A report, or a fault, for every element; broken JSON ends it.</summary>
    public IEnumerable<Intake> Read(Stream stream)
    {
        var ordinal = 0;
        while (true)
        {
            var (element, at, over) = Next(stream);
            if (over is not null || element.IsEmpty)
            {
                if (over is not null)
                {
                    yield return over;
                }
                else if (ordinal == 0)
                {
                    yield return new Unread(source.Path, null, UnreadReason.Empty);
                }
                yield break;
            }
            ordinal++;
            if (element.Length > Limits.ReportBytes)
            {
                yield return new Unread(source.Path, at, UnreadReason.TooLarge);
                continue;
            }
            foreach (var intake in report.Parse(element, at, ordinal))
            {
                yield return intake;
            }
        }
    }

    /// <summary>The next element and its line; none at the end, or where <c>Over</c> says why there can be none.</summary>
    private (ReadOnlyMemory<byte> Element, int Line, Unread? Over) Next(Stream stream)
    {
        while (true)
        {
            try
            {
                var (element, at, done) = Step();
                if (done)
                {
                    return (element, at, null);
                }
            }
            catch (JsonException fault)
            {
                return (default, line, report.Broken((int)(fault.LineNumber ?? 0) + 1, fault));
            }
            if (end - start > Limits.ReportBytes)
            {
                return (default, line, new Unread(source.Path, line, UnreadReason.TooLarge));
            }
            Fill(stream);
        }
    }

    /// <summary>An element, the array's end, or neither while more bytes are wanted.</summary>
    private (ReadOnlyMemory<byte> Element, int Line, bool Done) Step()
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), ended, state);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray && reader.CurrentDepth == 0)
            {
                continue;
            }
            if (reader.TokenType is JsonTokenType.EndArray && reader.CurrentDepth == 0)
            {
                // Reads on, so that anything behind the end is a fault.
                while (reader.Read()) { }
                return (default, line, ended);
            }
            var from = (int)reader.TokenStartIndex;
            if (!reader.TrySkip())
            {
                break;
            }
            var to = (int)reader.BytesConsumed;
            var at = line + buffer.AsSpan(start, from).Count((byte)'\n');
            var element = buffer.AsMemory(start + from, to - from);
            line += buffer.AsSpan(start, to).Count((byte)'\n');
            state = reader.CurrentState;
            start += to;
            return (element, at, true);
        }
        return (default, line, false);
    }

    private void Fill(Stream stream)
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end > buffer.Length / 2)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        var room = buffer.AsSpan(end);
        var filled = stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
        ended = filled == 0;
        end += filled;
    }
}
