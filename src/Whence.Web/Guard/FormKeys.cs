using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Whence.Casework;

namespace Whence.Web.Guard;

/// <summary>
/// The keys that seal cookies and the tokens of forms. They lie beside the key that signs, so that a restart ends no log-in and loses no
/// form that somebody is filling in; what they seal for one case is worth nothing for another.
/// </summary>
internal static class FormKeys
{
    private const string Folder = "desk-keys";
    private const int NameLength = 12;

    /// <summary>A name for a cookie that is this case's own: browsers send cookies to every port of a machine.</summary>
    public static string Cookie(ServeOptions options, string name) =>
        (options.Certificate is null ? "" : "__Host-") + $"whence-{name}-{Case(options)}";

    /// <summary>Adds them.</summary>
    public static void AddFormKeys(this IServiceCollection services, ServeOptions options)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.Key))!, Folder);
        OwnFile.Folder(folder);
        services
            .AddDataProtection()
            .SetApplicationName("whence/" + Case(options))
            .PersistKeysToFileSystem(new DirectoryInfo(folder));
    }

    private static string Case(ServeOptions options) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(options.Case))))[..NameLength];
}
