using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Whence.Formats.News;

namespace Whence.Formats.Json;

/// <summary>Makes a report of one JSON object, of which only "text" is needed. Unknown fields are passed over.</summary>
/// <param name="source">The file.</param>
/// <param name="encoding">That of the file; null for UTF-8, which objects are handed in as always.</param>
internal sealed class JsonReport(Source source, Encoding? encoding)
{
    /// <summary>The report that <paramref name="bytes"/> hold, with what is to be said of it; or why they hold none.</summary>
    /// <param name="bytes">One JSON value.</param>
    /// <param name="line">The line that it begins on, from 1.</param>
    /// <param name="ordinal">Names the report where it has no id: its line, or its place in an array.</param>
    public IReadOnlyList<Intake> Parse(ReadOnlyMemory<byte> bytes, int line, int ordinal)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            return [new Unread(source.Path, line, UnreadReason.UnknownEncoding)];
        }
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Object(json.RootElement, line, ordinal, source.Keeps ? Original(bytes.Span) : null)
                : [new Unread(source.Path, line, UnreadReason.NotAnObject)];
        }
        catch (JsonException fault)
        {
            return [Broken(line, fault)];
        }
        catch (InvalidOperationException)
        {
            // The one thing that a string of valid JSON in valid UTF-8 can lack is the other half of an escaped pair.
            return [new Unread(source.Path, line, UnreadReason.LoneSurrogate)];
        }
    }

    /// <summary>What is said of broken JSON on <paramref name="line"/>.</summary>
    public Unread Broken(int line, JsonException fault) =>
        new(
            source.Path,
            line,
            UnreadReason.BrokenJson,
            string.Create(CultureInfo.InvariantCulture, $"at byte {fault.BytePositionInLine + 1}")
        );

    // The reader's buffer holds the next object soon.
    private ReadOnlyMemory<byte> Original(ReadOnlySpan<byte> bytes) =>
        bytes.Trim(" \t\r\n"u8) is var value && encoding is null
            ? value.ToArray()
            : Encoding.Convert(Encoding.UTF8, encoding, value.ToArray());

    private IReadOnlyList<Intake> Object(JsonElement json, int line, int ordinal, ReadOnlyMemory<byte>? original)
    {
        if (Ninjs.Is(json))
        {
            return source.Admit(new Ninjs(json).Draft(ordinal) with { Original = original }, line);
        }
        if (Word(json, "text") is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return [new Unread(source.Path, line, UnreadReason.NoText)];
        }
        var draft = new Draft(text)
        {
            Id = Id(json),
            Ordinal = ordinal,
            Title = Word(json, "title"),
            Publisher = Word(json, "publisher"),
            Published = Word(json, "published"),
            TakesDay = false,
            Url = Word(json, "url"),
            Language = Word(json, "language"),
            Original = original,
        };
        return source.Admit(draft, line);
    }

    private static string? Word(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Id(JsonElement json) =>
        json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText()
        : Word(json, "id") is { Length: > 0 } word ? word
        : null;
}
