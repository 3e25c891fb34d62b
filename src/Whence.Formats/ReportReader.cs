using System.Text;
using Whence.Formats.Json;

namespace Whence.Formats;

/// <summary>
/// Takes reports in from files, folders and a stream, in the order given, one at a time. What cannot be read is handed on
/// as a value among the reports; nothing is thrown for what an input may be.
/// </summary>
/// <param name="published">The publication day of plain texts; null leaves it to a YYYY-MM-DD in the file's name.</param>
/// <param name="standardInput">What "-" reads.</param>
public sealed class ReportReader(LocalDate? published = null, Stream? standardInput = null)
{
    private readonly UniqueNames names = new();

    /// <summary>Reads <paramref name="paths"/>: files, folders, or "-" for standard input.</summary>
    public IEnumerable<Intake> Read(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                foreach (var intake in ReadOpen("-", standardInput ?? Stream.Null, null))
                {
                    yield return intake;
                }
                continue;
            }
            foreach (var found in FileFinder.Find(path))
            {
                foreach (var intake in found.Intake is { } already ? [already] : ReadFile(found.Path))
                {
                    yield return intake;
                }
            }
        }
    }

    private IEnumerable<Intake> ReadFile(string path)
    {
        var (stream, unread) = FileFinder.Open(path);
        if (stream is null)
        {
            yield return unread!;
            yield break;
        }
        using (stream)
        {
            foreach (var intake in ReadOpen(path, stream, FileFinder.IsJson(path)))
            {
                yield return intake;
            }
        }
    }

    private IEnumerable<Intake> ReadOpen(string path, Stream stream, bool? json)
    {
        var head = new byte[Limits.HeadBytes];
        var (filled, fault) = Filling.Fill(path, stream, head);
        if (fault is not null)
        {
            return [fault];
        }
        if (filled == 0)
        {
            return [new Unread(path, null, UnreadReason.Empty)];
        }
        var start = new ArraySegment<byte>(head, 0, filled);
        var whole = new PrefixedStream(start, stream);
        return json ?? StartsJson(start) ? ReadJson(path, whole, start) : ReadText(path, whole);
    }

    private IEnumerable<Intake> ReadJson(string path, Stream stream, ArraySegment<byte> head)
    {
        var encoding = TextDecoder.Marked(head)?.Encoding ?? TextDecoder.Wide(head);
        if (encoding is null or UTF8Encoding && TextDecoder.LooksBinary(head))
        {
            yield return new Unread(path, null, UnreadReason.Binary);
            yield break;
        }
        if (encoding is not (null or UTF8Encoding))
        {
            stream = Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8);
            yield return new Remark(path, null, RemarkKind.Decoded, encoding.WebName.ToUpperInvariant());
        }
        var faults = 0;
        var intakes = FirstSigns(head) is [(byte)'[', ..]
            ? new JsonArray(path, names).Read(stream)
            : new JsonLines(path, names).Read(stream);
        foreach (var intake in intakes)
        {
            yield return intake;
            faults += intake is Unread ? 1 : 0;
            if (faults >= Limits.FaultyLines)
            {
                yield return new Unread(path, intake.Line, UnreadReason.GivenUp);
                yield break;
            }
        }
    }

    private IEnumerable<Intake> ReadText(string path, Stream stream)
    {
        var (bytes, fault) = Filling.All(path, stream);
        if (fault is not null)
        {
            yield return fault;
            yield break;
        }
        var (text, encoding, unread) = TextDecoder.Decode(path, bytes);
        if (text is null || string.IsNullOrWhiteSpace(text))
        {
            yield return unread ?? new Unread(path, null, UnreadReason.Empty);
            yield break;
        }
        if (encoding is not null)
        {
            yield return new Remark(path, null, RemarkKind.Decoded, encoding);
        }
        var stem = path == "-" ? "stdin" : Path.GetFileNameWithoutExtension(path);
        var id = names.Take(stem);
        if (id != stem)
        {
            yield return new Remark(path, null, RemarkKind.Renamed, id);
        }
        var day = published ?? PublicationDay.InName(Path.GetFileName(path));
        yield return new Received(path, null, new Report(id, text) { Published = day });
    }

    /// <summary>Whether it opens as an object does, or an array of objects; "[Kyiv]" opens a text.</summary>
    private static bool StartsJson(ReadOnlySpan<byte> head) =>
        FirstSigns(head) is [(byte)'{', (byte)'"' or (byte)'}', ..] or [(byte)'[', (byte)'{' or (byte)']', ..];

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
