using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Whence.Web.Guard;

/// <summary>Where the server listens, and how much a stranger may send it, how slowly, and how many at once.</summary>
internal static class Listening
{
    private const int HeaderBytes = 32 * 1024;
    private const int Connections = 512;

    // A page that takes more, such as one for uploads, says so with [RequestSizeLimit].
    private const int BodyBytes = 1024 * 1024;

    /// <summary>Sets it up as <paramref name="options"/> ask.</summary>
    public static void Configure(KestrelServerOptions kestrel, ServeOptions options, ServerCertificate certificate)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        kestrel.Limits.MaxRequestBodySize = BodyBytes;
        kestrel.Limits.MaxConcurrentConnections = Connections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Listen(
            options.Address,
            listening =>
            {
                if (certificate.Certificate is { } shown)
                {
                    listening.UseHttps(shown);
                }
            }
        );
    }
}
