using System.Text;
using Whence.Formats.Text;

namespace Whence.Formats.Json;

/// <summary>Reports as JSON: an object a line, objects printed over several lines, or one array of objects.</summary>
internal sealed class JsonFile : IFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".jsonl", ".ndjson", ".json"];

    /// <summary>Whether it opens as an object does, or an array of objects; "[Kyiv]" opens a text.</summary>
    public bool Shows(ReadOnlySpan<byte> head) =>
        FirstSigns(head) is [(byte)'{', (byte)'"' or (byte)'}', ..] or [(byte)'[', (byte)'{' or (byte)']', ..];

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        var stream = source.Whole();
        var encoding = TextDecoder.Marked(source.Head)?.Encoding ?? TextDecoder.Wide(source.Head);
        encoding = encoding is UTF8Encoding ? null : encoding;
        if (encoding is null && TextDecoder.LooksBinary(source.Head))
        {
            yield return new Unread(source.Path, null, UnreadReason.Binary);
            yield break;
        }
        if (encoding is not null)
        {
            stream = Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8);
            yield return TextDecoder.Remark(source.Path, encoding.WebName.ToUpperInvariant())!;
        }
        var faults = 0;
        var report = new JsonReport(source, encoding);
        var intakes = FirstSigns(source.Head) is [(byte)'[', ..]
            ? new JsonArray(source, report).Read(stream)
            : new JsonLines(source, report).Read(stream);
        foreach (var intake in intakes)
        {
            yield return intake;
            faults += intake is Unread ? 1 : 0;
            if (faults >= Limits.FaultyLines)
            {
                yield return new Unread(source.Path, intake.Line, UnreadReason.GivenUp);
                yield break;
            }
        }
    }

    /// <summary>The first two bytes that are neither white space nor part of a mark; fewer where there are no more.</summary>
    private static byte[] FirstSigns(ReadOnlySpan<byte> head)
    {
        var signs = new List<byte>(2);
        foreach (var b in head[(TextDecoder.Marked(head)?.Length ?? 0)..])
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0))
            {
                signs.Add(b);
                if (signs.Count == 2)
                {
                    break;
                }
            }
        }
        return [.. signs];
    }
}
