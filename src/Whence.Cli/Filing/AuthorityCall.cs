using System.Net.Http.Headers;
using Whence.Ledger;

namespace Whence.Cli.Filing;

/// <summary>Asks a time-stamping authority over HTTP (RFC 3161, section 3.4): within bounded time, for a bounded answer.</summary>
internal static class AuthorityCall
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>The time-stamp, or why there is none.</summary>
    public static Outcome<TimeStamp> Ask(Uri authority, TimeStampRequest request)
    {
        try
        {
            using var client = new HttpClient { Timeout = Longest, MaxResponseContentBufferSize = TimeStamp.Longest };
            using var message = new HttpRequestMessage(HttpMethod.Post, authority)
            {
                Content = new ByteArrayContent(request.ToArray())
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("application/timestamp-query") },
                },
            };
            using var response = client.Send(message);
            if (!response.IsSuccessStatusCode)
            {
                return new Refusal($"it answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd());
            }
            using var body = response.Content.ReadAsStream();
            using var bytes = new MemoryStream();
            body.CopyTo(bytes);
            return TimeStamp.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), request);
        }
        catch (TaskCanceledException)
        {
            return new Refusal($"it did not answer within {Longest.TotalSeconds} seconds");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new Refusal(fault.Message);
        }
    }
}
