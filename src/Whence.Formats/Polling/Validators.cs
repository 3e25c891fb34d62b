using System.Net.Http.Headers;

namespace Whence.Formats.Polling;

/// <summary>By what a server knows whether something has changed since it gave it (RFC 9110, 8.8).</summary>
/// <param name="Tag">Its entity tag.</param>
/// <param name="Modified">When it was modified last.</param>
internal readonly record struct Validators(EntityTagHeaderValue? Tag, DateTimeOffset? Modified)
{
    /// <summary>Those of <paramref name="answer"/>.</summary>
    public static Validators Of(HttpResponseMessage answer) =>
        new(answer.Headers.ETag, answer.Content.Headers.LastModified);

    /// <summary>Asks for what has changed since.</summary>
    public void PutOn(HttpRequestHeaders headers)
    {
        if (Tag is not null)
        {
            headers.IfNoneMatch.Add(Tag);
        }
        headers.IfModifiedSince = Modified;
    }
}
