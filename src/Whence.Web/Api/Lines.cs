using Microsoft.Net.Http.Headers;
using Whence.Formats.Contract;

namespace Whence.Web.Api;

/// <summary>The lines of an answer: JSON Lines, or the same as one JSON array, as the request has it.</summary>
internal sealed class Lines : IDisposable
{
    private const string Json = "application/json";
    private const string JsonLines = "application/x-ndjson";

    private readonly MemoryStream written = new();

    public Lines() => Contract = new ContractWriter(written);

    /// <summary>Writes lines of the contract.</summary>
    public ContractWriter Contract { get; }

    /// <summary>Where other lines are written, each with its end.</summary>
    public Stream Stream => written;

    /// <summary>Where the next page is; null on the last.</summary>
    public string? Next { get; private set; }

    /// <summary>Writes a line.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        written.Write(line);
        written.WriteByte((byte)'\n');
    }

    /// <summary>The next page begins at <paramref name="cursor"/>.</summary>
    public void Goes(HttpRequest request, string cursor) =>
        Next = QueryString
            .Create(request.Query.Where(q => q.Key != "cursor").Append(new("cursor", cursor)))
            .ToUriComponent()
            is { } query
            ? request.Path + query
            : null;

    /// <summary>Answers with all lines.</summary>
    public async Task Answer(HttpContext context)
    {
        if (Form(context.Request) is not { } type)
        {
            await Problem.Write(
                context,
                StatusCodes.Status406NotAcceptable,
                $"Lists are to be had as {Json} or {JsonLines}."
            );
            return;
        }
        if (Next is not null)
        {
            context.Response.Headers.Link = $"<{Next}>; rel=\"next\"";
        }
        context.Response.ContentType = type;
        var bytes = written.GetBuffer().AsMemory(0, (int)written.Length);
        await context.Response.Body.WriteAsync(type == Json ? Array(bytes.Span) : bytes, context.RequestAborted);
    }

    /// <summary>Answers with the only line.</summary>
    public Task AnswerOne(HttpContext context)
    {
        context.Response.ContentType = Json;
        return context.Response.Body.WriteAsync(written.GetBuffer(), 0, (int)written.Length, context.RequestAborted);
    }

    public void Dispose()
    {
        Contract.Dispose();
        written.Dispose();
    }

    // No line of JSON has an end of line within.
    private static byte[] Array(ReadOnlySpan<byte> lines)
    {
        var array = new byte[lines.Length + 2];
        array[0] = (byte)'[';
        lines.CopyTo(array.AsSpan(1));
        array.AsSpan(1, lines.Length).Replace((byte)'\n', (byte)',');
        // The end of the last line.
        array[lines.IsEmpty ? 1 : ^2] = (byte)']';
        array[^1] = lines.IsEmpty ? (byte)']' : (byte)'\n';
        return array;
    }

    private static string? Form(HttpRequest request)
    {
        var accept = request.GetTypedHeaders().Accept;
        if (accept.Count == 0)
        {
            return Json;
        }
        foreach (var type in accept.Where(a => a.Quality is not 0).OrderByDescending(a => a.Quality ?? 1))
        {
            if (type.MediaType.Equals(JsonLines, StringComparison.OrdinalIgnoreCase))
            {
                return JsonLines;
            }
            if (new MediaTypeHeaderValue(Json).IsSubsetOf(type))
            {
                return Json;
            }
        }
        return null;
    }
}
