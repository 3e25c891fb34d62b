using System.Buffers;
using System.Text.Json;

namespace Whence.Formats.Json;

/// <summary>An object that is printed over several lines, put together a line at a time and each line read once.</summary>
internal sealed class OpenObject
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private JsonReaderState state;
    private int consumed;

    /// <summary>The line that it begins on.</summary>
    public int From { get; private set; }

    /// <summary>Whether an object has begun and not ended.</summary>
    public bool Open { get; private set; }

    /// <summary>All of it, once it has ended; good until the next begins.</summary>
    public ReadOnlyMemory<byte> Whole => bytes.WrittenMemory;

    /// <summary>Whether more than a report may hold has come together.</summary>
    public bool TooLong => bytes.WrittenCount > Limits.ReportBytes;

    /// <summary>Begins with <paramref name="line"/>; false where it is no beginning of an object.</summary>
    public bool Begin(ReadOnlySpan<byte> line, int number)
    {
        Drop();
        From = number;
        if (line.TrimStart(" \t"u8) is not [(byte)'{', ..])
        {
            return false;
        }
        try
        {
            Add(line);
        }
        catch (JsonException)
        {
            Drop();
        }
        return Open;
    }

    /// <summary>Adds a line.</summary>
    /// <exception cref="JsonException">It does not go on from what came before.</exception>
    public void Add(ReadOnlySpan<byte> line)
    {
        bytes.Write(line);
        // No token of JSON goes over a line's end, so that the end closes the last one.
        bytes.Write("\n"u8);
        var reader = new Utf8JsonReader(bytes.WrittenSpan[consumed..], isFinalBlock: false, state);
        while (reader.Read())
        {
            Open = reader.TokenType != JsonTokenType.EndObject || reader.CurrentDepth > 0;
        }
        state = reader.CurrentState;
        consumed += (int)reader.BytesConsumed;
    }

    /// <summary>Lets go of what has come together.</summary>
    public void Drop()
    {
        bytes.ResetWrittenCount();
        (state, consumed) = (default, 0);
        Open = false;
    }
}
