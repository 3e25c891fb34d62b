using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Whence.Web.Desk;

/// <summary>
/// Style, script and icon: files of the assembly, each under an address that changes with what it holds, so that a browser keeps it for good.
/// </summary>
internal static class DeskFiles
{
    private static readonly Dictionary<string, (byte[] Packed, string Type, string Address)> Files = Assembly
        .GetExecutingAssembly()
        .GetManifestResourceNames()
        .Where(name => Path.GetExtension(name) is ".css" or ".js" or ".svg")
        .ToDictionary(name => name, Load, StringComparer.Ordinal);

    /// <summary>Where a page finds the file of this name.</summary>
    public static string Address(string name) => Files[name].Address;

    /// <summary>Serves them.</summary>
    public static void MapDeskFiles(this IEndpointRouteBuilder routes)
    {
        foreach (var (packed, type, address) in Files.Values)
        {
            routes
                .MapGet(
                    address,
                    (HttpContext context) =>
                    {
                        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                        context.Response.Headers.ContentEncoding = "br";
                        context.Response.Headers[HeaderNames.Vary] = "Accept-Encoding";
                        return Results.Bytes(packed, type);
                    }
                )
                .AllowAnonymous();
        }
    }

    // Every browser that shows these pages unpacks Brotli.
    private static (byte[], string, string) Load(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(bytes);
        }
        var ending = Path.GetExtension(name);
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        return (
            packed.ToArray(),
            ending switch
            {
                ".css" => "text/css; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                _ => "image/svg+xml",
            },
            $"/files/{Path.GetFileNameWithoutExtension(name)}-{digest}{ending}"
        );
    }
}
