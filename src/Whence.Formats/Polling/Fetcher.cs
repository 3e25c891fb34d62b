using System.Globalization;
using System.Net;

namespace Whence.Formats.Polling;

/// <summary>Fetches addresses, each within bounds of time, size and redirections, by a name that tells who asks.</summary>
/// <param name="wire">The network.</param>
/// <param name="clock">Time, which tells how far off the moment is that a server asks to be left alone until.</param>
/// <param name="options">How long an answer is waited for, and whether private addresses may be asked.</param>
internal sealed class Fetcher(HttpMessageHandler wire, TimeProvider clock, PollingOptions options) : IDisposable
{
    private const string Name = "Whence/0.1 (reads reports; polls feeds)";
    private const int Redirections = 5;

    private readonly HttpMessageInvoker network = new(wire);

    /// <summary>Asks for <paramref name="address"/>, for what has changed where <paramref name="known"/> tells of an earlier answer.</summary>
    public async Task<Answer> Fetch(Uri address, Validators known, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(options.Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        try
        {
            return await Follow(address, known, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Fault(UnreadReason.NotFetched, $"no answer within {options.Patience.TotalSeconds:0} seconds");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return fault is OverLimitException over ? Fault(over.Reason, null)
                : fault is PrivateAddressException || fault.InnerException is PrivateAddressException
                    ? Fault(UnreadReason.PrivateAddress, null)
                : Fault(UnreadReason.NotFetched, fault.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => network.Dispose();

    private static Answer Fault(UnreadReason reason, string? detail) => new() { Fault = reason, Detail = detail };

    private async Task<Answer> Follow(Uri address, Validators known, CancellationToken stop)
    {
        for (var hop = 0; hop <= Redirections; hop++)
        {
            if (address.Scheme is not ("http" or "https"))
            {
                return Fault(UnreadReason.NotFetched, $"{address.Scheme} is not spoken");
            }
            if (!options.AllowPrivate && Addresses.IsPrivate(address))
            {
                return Fault(UnreadReason.PrivateAddress, hop == 0 ? null : $"it leads to {address}");
            }
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("User-Agent", Name);
            known.PutOn(request.Headers);
            using var answer = await network.SendAsync(request, stop).ConfigureAwait(false);
            if ((int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } next)
            {
                address = new Uri(address, next);
                continue;
            }
            return await Take(answer, stop).ConfigureAwait(false);
        }
        return Fault(UnreadReason.NotFetched, $"more than {Redirections} redirections");
    }

    private async Task<Answer> Take(HttpResponseMessage answer, CancellationToken stop)
    {
        if (answer.StatusCode == HttpStatusCode.NotModified)
        {
            return new Answer { Rest = answer.Headers.CacheControl?.MaxAge };
        }
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
            var rest = answer.Headers.RetryAfter is { } retry ? retry.Delta ?? retry.Date - clock.GetUtcNow() : null;
            return Fault(UnreadReason.NotFetched, "status " + status) with
            {
                Gone = answer.StatusCode == HttpStatusCode.Gone,
                Rest = rest,
            };
        }
        using var body = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        return new Answer
        {
            Bytes = await Filling.AllAsync(body, Limits.ReportBytes, stop).ConfigureAwait(false),
            Validators = Validators.Of(answer),
            Rest = answer.Headers.CacheControl?.MaxAge,
        };
    }
}
