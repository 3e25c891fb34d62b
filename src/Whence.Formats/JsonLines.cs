using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Whence.Formats;

/// <summary>Reports as JSON Lines: an object a line, of which only "text" is needed. Unknown fields are passed over.</summary>
internal sealed class JsonLines(string path, UniqueNames names)
{
    /// <summary>A report, or a fault, for every line that is not blank.</summary>
    public IEnumerable<Intake> Read(Stream stream)
    {
        var lines = new ByteLines(stream);
        var any = false;
        while (lines.Next() is var step && step != LineStep.End)
        {
            var line = lines.Number;
            if (step == LineStep.Fault)
            {
                yield return new Unread(path, line, UnreadReason.SystemFault, lines.Fault);
                yield break;
            }
            if (step == LineStep.TooLong)
            {
                any = true;
                yield return new Unread(path, line, UnreadReason.TooLarge);
                continue;
            }
            var current = lines.Current;
            if (line == 1 && current.Span.StartsWith("\uFEFF"u8))
            {
                current = current[3..];
            }
            if (current.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }
            any = true;
            foreach (var intake in Parse(current, line))
            {
                yield return intake;
            }
        }
        if (!any)
        {
            yield return new Unread(path, null, UnreadReason.Empty);
        }
    }

    private List<Intake> Parse(ReadOnlyMemory<byte> bytes, int line)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            return [new Unread(path, line, UnreadReason.UnknownEncoding)];
        }
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Object(json.RootElement, line)
                : [new Unread(path, line, UnreadReason.NotAnObject)];
        }
        catch (JsonException fault)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"at byte {fault.BytePositionInLine + 1}");
            return [new Unread(path, line, UnreadReason.BrokenJson, at)];
        }
        catch (InvalidOperationException)
        {
            // The one thing that a string of valid JSON in valid UTF-8 can lack is the other half of an escaped pair.
            return [new Unread(path, line, UnreadReason.LoneSurrogate)];
        }
    }

    private List<Intake> Object(JsonElement json, int line)
    {
        if (Word(json, "text") is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return [new Unread(path, line, UnreadReason.NoText)];
        }
        var title = Word(json, "title");
        var publisher = Word(json, "publisher");
        var url = Word(json, "url");
        var language = Word(json, "language");
        var published = Word(json, "published");
        var date = published is null ? null : PublicationDay.Parse(published);
        var stem = path == "-" ? "stdin" : Path.GetFileNameWithoutExtension(path);
        var wanted = Id(json) ?? stem + "-" + line.ToString(CultureInfo.InvariantCulture);
        var id = names.Take(wanted);
        var intakes = new List<Intake>(1);
        if (id != wanted)
        {
            intakes.Add(new Remark(path, line, RemarkKind.Renamed, id));
        }
        if (published is not null && date is null)
        {
            intakes.Add(new Remark(path, line, RemarkKind.BadDate, published));
        }
        intakes.Add(
            new Received(
                path,
                line,
                new Report(id, text)
                {
                    Title = title,
                    Publisher = publisher,
                    Url = url,
                    Language = language,
                    Published = date?.Day,
                    PublishedAt = date?.Instant,
                }
            )
        );
        return intakes;
    }

    private static string? Word(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Id(JsonElement json) =>
        json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText()
        : Word(json, "id") is { Length: > 0 } word ? word
        : null;
}
