using System.Globalization;
using System.IO.Compression;

namespace Whence.Formats.WebArchives;

/// <summary>
/// A web archive (WARC, ISO 28500): the pages and documents that it captured whole. Requests, redirections, and what is neither
/// page nor document are left out; a revisit stands for a page that the archive has already. Where a record does not begin
/// where the one before it says that it ends, reading goes on with the next that does.
/// </summary>
internal sealed class Warc : IFormat
{
    private const string Sign = "WARC/";

    // What is read of what was captured, and the ending that stands for it.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".xhtml",
        ["text/plain"] = ".txt",
        ["application/pdf"] = ".pdf",
        ["application/rss+xml"] = ".rss",
        ["application/atom+xml"] = ".atom",
        ["message/rfc822"] = ".eml",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
    };

    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".warc"];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => head.StartsWith("WARC/"u8);

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        using var archive = new BufferedStream(source.Whole());
        var lost = false;
        var faults = 0;
        while (HeaderLines.Read(archive, lost ? Sign : "") is { } record)
        {
            source.TakeItem();
            var fault = Fault(record, out var length);
            lost = fault is not null;
            if (fault is not null)
            {
                yield return new Unread(source.Path, null, UnreadReason.Damaged, fault);
                if (++faults == Limits.FaultyLines)
                {
                    yield return new Unread(source.Path, null, UnreadReason.GivenUp);
                    yield break;
                }
                continue;
            }
            var block = new RecordBlock(archive, length);
            foreach (var intake in Record(source, record, block))
            {
                yield return intake;
            }
            block.CopyTo(Stream.Null);
        }
    }

    private static string? Fault(HeaderLines record, out long length)
    {
        length = 0;
        return !record.First.StartsWith(Sign, StringComparison.Ordinal)
                ? "a record does not begin where the one before it says that it ends"
            : !long.TryParse(record["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out length)
                ? "a record without a length"
            : null;
    }

    private static IEnumerable<Intake> Record(Source source, HeaderLines record, RecordBlock block)
    {
        var address = record["WARC-Target-URI"]?.Trim('<', '>');
        if (address?.StartsWith("http", StringComparison.OrdinalIgnoreCase) != true)
        {
            // What the archiving tool says of itself is archived too.
            return [];
        }
        switch (record["WARC-Type"])
        {
            case "response":
                var response = HeaderLines.Read(block);
                return response is not null && response.First.Split(' ') is [_, "200", ..]
                    ? Body(source, record, address, response, block)
                    : [];
            case "resource" or "conversion":
                return Body(source, record, address, record, block);
            default:
                return [];
        }
    }

    private static IEnumerable<Intake> Body(
        Source source,
        HeaderLines record,
        string address,
        HeaderLines headers,
        RecordBlock block
    )
    {
        var kind = headers["Content-Type"]?.Split(';')[0].Trim();
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : address;
        if (kind is null || !Kinds.TryGetValue(kind, out var ending) || path == "/robots.txt")
        {
            return [];
        }
        var known = new Draft("") { Url = address, Made = record["WARC-Date"] };
        var name = path.Trim('/').Length > 0 ? path.Trim('/') : uri?.Host ?? address;
        return source.Within(name, () => Decoded(headers, block), known, ending);
    }

    private static Stream Decoded(HeaderLines headers, Stream body)
    {
        if (string.Equals(headers["Transfer-Encoding"], "chunked", StringComparison.OrdinalIgnoreCase))
        {
            body = new ChunkedStream(body);
        }
        return headers["Content-Encoding"]?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            null or "" or "identity" => body,
            var other => throw new InvalidDataException($"its encoding, {other}, is not known"),
        };
    }
}
