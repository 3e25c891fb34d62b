using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Whence.Web.Guard;

/// <summary>Where the server listens, and how much a stranger may send it.</summary>
internal static class Listening
{
    private const int HeaderBytes = 32 * 1024;

    /// <summary>Sets it up as <paramref name="options"/> ask.</summary>
    public static void Configure(KestrelServerOptions kestrel, ServeOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        kestrel.Listen(options.Address);
    }
}
