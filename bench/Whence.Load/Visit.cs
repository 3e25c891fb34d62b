using System.Diagnostics;
using System.Globalization;

namespace Whence.Load;

/// <summary>One request and what came of it.</summary>
/// <param name="Page">The address.</param>
/// <param name="Status">The status; 0 where no answer came.</param>
/// <param name="Server">Milliseconds that the server says it took, from its Server-Timing.</param>
/// <param name="Whole">Milliseconds until all of it had come.</param>
/// <param name="Bytes">How long it is.</param>
internal sealed record Visit(string Page, int Status, double Server, double Whole, long Bytes)
{
    private const string Opening = "desk;dur=";

    /// <summary>Asks for <paramref name="page"/>.</summary>
    public static async Task<Visit> Pay(HttpClient client, string page)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var said = answer.Headers.TryGetValues("Server-Timing", out var timing) ? timing.First() : Opening + "NaN";
            return new Visit(
                page,
                (int)answer.StatusCode,
                double.Parse(said[Opening.Length..], CultureInfo.InvariantCulture),
                Stopwatch.GetElapsedTime(begun).TotalMilliseconds,
                bytes.Length
            );
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException)
        {
            return new Visit(page, 0, 0, Stopwatch.GetElapsedTime(begun).TotalMilliseconds, 0);
        }
    }
}
