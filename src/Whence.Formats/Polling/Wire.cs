using System.Net;
using System.Net.Sockets;

namespace Whence.Formats.Polling;

/// <summary>How the network is spoken to: without cookies, credentials, and redirections that nobody looked at.</summary>
public static class Wire
{
    /// <summary>A handler of requests.</summary>
    /// <param name="allowPrivate">Whether it connects to this machine and to private networks; where not, a name that resolves to any such address is refused, whenever it does.</param>
    public static HttpMessageHandler Open(bool allowPrivate) =>
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = allowPrivate,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            ConnectTimeout = TimeSpan.FromSeconds(20),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = (context, stop) => Connect(context.DnsEndPoint, allowPrivate, stop),
        };

    private static async ValueTask<Stream> Connect(DnsEndPoint to, bool allowPrivate, CancellationToken stop)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, stop).ConfigureAwait(false);
        if (!allowPrivate && addresses.Any(Addresses.IsPrivate))
        {
            throw new PrivateAddressException();
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // The addresses that were looked at, and not the name, which may resolve to others the next time.
            await socket.ConnectAsync(addresses, to.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
